import type { Agreement, Indicator, SourceClause } from '@tallystick/agreement';
import { conditionsOf } from '../clock/policy.ts';

/** What an agreement lets expect of a source. */
export interface SourceExpectations {
  /** The longest time between records of these subjects, ms; empty where the source speaks when it likes. */
  readonly paceMs: ReadonlyMap<string, number>;
  /** By field whose words the source declares, all words that are known. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the agreement expects of each of its sources: its pace from availabilities that name one, its words from the values that the source declares. */
export function expectationsOf(agreement: Agreement): ReadonlyMap<string, SourceExpectations> {
  const all = [...agreement.indicators.values()];
  return new Map(
    [...agreement.sources.values()].map((source) => {
      const own = all.filter((indicator) => 'from' in indicator && indicator.from === source.id);
      return [source.id, { paceMs: paceOf(own), values: wordsOf(source, own, agreement) }];
    }),
  );
}

function paceOf(indicators: readonly Indicator[]): ReadonlyMap<string, number> {
  const pace = new Map<string, number>();
  for (const indicator of indicators) {
    if (indicator.kind !== 'availability') continue;
    const every = indicator.heartbeat ?? indicator.checkEvery;
    if (every === undefined) continue;
    pace.set(indicator.subject, Math.min(pace.get(indicator.subject) ?? every, every));
  }
  return pace;
}

/** Of a field without declared words nothing can be said: a state that no condition names may well be one that changes nothing. */
function wordsOf(
  source: SourceClause,
  indicators: readonly Indicator[],
  agreement: Agreement,
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = indicators
    .filter((indicator) => indicator.kind === 'clock')
    .flatMap((indicator) => conditionsOf(indicator, agreement.objectives.values()));
  return new Map(
    [...source.values].map(([field, words]) => {
      const inConditions = named.flatMap(({ fields }) => fields.get(field) ?? []);
      return [field, new Set([...words.keys(), ...words.values(), ...inConditions])];
    }),
  );
}
