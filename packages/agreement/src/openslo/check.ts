import { stringify } from 'yaml';
import { parseAgreement } from '../parse.ts';
import type { Field } from './field.ts';

/** What an agreement says that OpenSLO does not; its values stand for any. */
const FRAME = {
  kind: 'OperationalLevelAgreement',
  parties: { provider: { name: 'provider' }, customer: { name: 'customer' } },
};
const TERM = { from: '2026-01-01', to: '2026-12-31', currency: 'EUR', timeZone: 'UTC' };

/**
 * Refuses what would be no agreement, at the field that it comes from: a zone that does not exist, a word that a
 * setting does not take.
 *
 * @param places where the clauses come from, by their paths in the agreement: `indicators.up`.
 */
export function checkImported(
  agreement: { readonly term?: object; readonly objectives: object },
  places: ReadonlyMap<string, Field>,
): void {
  if (Object.keys(agreement.objectives).length === 0) return; // the agreement that extends it has others
  const whole = { ...agreement, ...FRAME, term: { ...TERM, ...agreement.term } };
  const parsed = parseAgreement(stringify(whole, { lineWidth: 0, aliasDuplicateObjects: false }));
  if (parsed.ok) return;
  const [anywhere] = places.values();
  for (const { code, path, message, remedy } of parsed.problems) {
    const [, field] = [...places].find(([clause]) => path === clause || path.startsWith(`${clause}.`)) ?? [];
    (field ?? anywhere)?.refuse(code, message, remedy);
  }
}
