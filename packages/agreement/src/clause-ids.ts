import { titleOf } from './diff/family.ts';
import type { Agreement } from './model.ts';

/**
 * The stable id of every clause, in the order of the language: the path of ids that leads to it, such as
 * `objectives.shop-up` or `credits.schedules[0].tiers[1]`. Results and problems cite clauses by them (rule [CON-5]
 * of SPEC.md). Tiers count from the highest bound.
 */
export function clauseIds(agreement: Agreement): readonly string[] {
  return [...idsOf(agreement)];
}

/** What the text calls a clause, where it does. @param clause its id, as {@link clauseIds} gives it */
export function clauseTitle(agreement: Agreement, clause: string): string | undefined {
  for (const [section, value] of Object.entries(agreement) as [string, unknown][]) {
    const prefix = `${pathOf(section)}.`;
    if (value instanceof Map && clause.startsWith(prefix))
      return titleOf(value.get(clause.slice(prefix.length)));
  }
  return undefined;
}

function* idsOf(agreement: Agreement): Iterable<string> {
  yield* ['parties.provider', 'parties.customer', 'term'];
  for (const [section, value] of Object.entries(agreement) as [string, unknown][]) {
    if (value instanceof Map) for (const id of value.keys()) yield `${pathOf(section)}.${id}`;
  }
  yield* places('scope.outOfScope', agreement.outOfScope);
  yield* places('precedence', agreement.precedence);
  for (const [index, schedule] of agreement.credits.schedules.entries()) {
    const clause = `credits.schedules[${index}]`;
    yield clause;
    if (schedule.kind === 'tiers') yield* places(`${clause}.tiers`, schedule.tiers);
  }
  for (const { id, weights } of agreement.credits.pools.values()) {
    yield `credits.pools.${id}`;
    for (const objective of weights.keys()) yield `credits.pools.${id}.weights.${objective}`;
  }
  yield* places('credits.bonuses', agreement.credits.bonuses);
  yield* places('credits.atMost', agreement.credits.caps);
  for (const { id, levels } of agreement.escalations.values()) {
    yield* places(`escalations.${id}`, levels);
  }
  if (agreement.reporting.statement) yield 'reporting.statement';
  for (const id of agreement.reporting.reports.keys()) yield `reporting.reports.${id}`;
  for (const key of ['changeControl', 'termination', 'dataProtection'] as const) {
    if (agreement[key]) yield key;
  }
  for (const id of agreement.dataProtection?.classes.keys() ?? []) yield `dataProtection.classes.${id}`;
  for (const { id, events, expectations } of agreement.scenarios.values()) {
    yield* places(`scenarios.${id}.when`, events);
    yield* expectations.map(({ clause }) => clause);
  }
}

/** Where a section of clauses with ids stands in the text. */
function pathOf(section: string): string {
  return section === 'services' ? 'scope.services' : section;
}

/** The ids of a list's entries, which have none of their own. */
function places(clause: string, entries: readonly unknown[]): readonly string[] {
  return entries.map((_entry, index) => `${clause}[${index}]`);
}
