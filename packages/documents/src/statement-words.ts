import { later, type Text } from '@tallystick/phrases';
import type { Speaker } from '@tallystick/phrases/speaker';
import type { StatementCircumstances, StatementDocument } from './statement.ts';

/** What a statement is called. */
export function statementTitle({ id }: Pick<StatementDocument, 'id'>, { t }: Speaker): string {
  return t('Statement {{id}}', { id });
}

/** Whose statement it is, of what, and from when on its figures are final: a line each. */
export function statementFacts(statement: StatementDocument, { t, instant }: Speaker): readonly string[] {
  const { agreement, period, number, revision, madeAt, finalAt } = statement;
  const { provider, customer, title, timeZone } = agreement;
  const at = (written: string) => instant(written, timeZone);
  const which =
    number === 0
      ? t('Preview')
      : t('No. {{statement}}, revision {{revision}}', {
          statement: String(number),
          revision: String(revision),
        });
  const stand = { which, made: at(madeAt), final: at(finalAt) };
  return [
    t('{{provider}} for {{customer}}', { provider, customer }),
    t('{{title}}, version {{version}}', { title, version: String(agreement.version) }),
    t('from {{from}} to {{to}}, periods in {{timeZone}}', {
      from: at(period.from),
      to: at(period.to),
      timeZone,
    }),
    finalAt <= madeAt
      ? t('{{which}}, made {{made}}; final since {{final}}', stand)
      : t('{{which}}, made {{made}}; final from {{final}} on', stand),
  ];
}

/** What its figures rest on. */
export function statementBasis(statement: StatementDocument, { counted, instant }: Speaker): string {
  const { evidence, knownAt, rules, engine, agreement } = statement;
  return counted(
    evidence,
    'It was worked out from {{count}} record received until {{at}}, by rules {{rules}} (engine {{engine}}).',
    'It was worked out from {{count}} records received until {{at}}, by rules {{rules}} (engine {{engine}}).',
    { at: instant(knownAt, agreement.timeZone), rules, engine },
  );
}

/** What a credit is, as the engine calls it: `credit`, `bonus`, `earn-back`. */
export function creditKind(kind: string, { t }: Speaker): string {
  const word = CREDIT_KINDS.get(kind);
  return word === undefined ? kind : t(word);
}

const CREDIT_KINDS: ReadonlyMap<string, Text> = new Map([
  ['credit', later('credit')],
  ['bonus', later('bonus')],
  ['earn-back', later('earn-back')],
]);

/** What an open claim is of. */
export function openClaimKind(
  kind: NonNullable<StatementCircumstances['openClaims']>[number]['kind'],
  { t }: Speaker,
): string {
  return kind === 'credit' ? t('credit') : t('exclusion');
}
