import type { Agreement } from './model.ts';

/**
 * The stable id of every clause, in the order of the language: the path of ids that leads to it, such as
 * `objectives.shop-up` or `credits.schedules[0].tiers[1]`. Results and problems cite clauses by them (rule [CON-5]
 * of SPEC.md). Tiers count from the highest bound.
 */
export function clauseIds(agreement: Agreement): readonly string[] {
  const ids = ['parties.provider', 'parties.customer', 'term'];
  for (const [section, value] of Object.entries(agreement) as [string, unknown][]) {
    const within = section === 'services' ? 'scope.services' : section;
    if (value instanceof Map) for (const id of value.keys()) ids.push(`${within}.${id}`);
  }
  ids.push(...places('scope.outOfScope', agreement.outOfScope));
  ids.push(...places('precedence', agreement.precedence));
  agreement.credits.schedules.forEach((schedule, index) => {
    const clause = `credits.schedules[${index}]`;
    ids.push(clause);
    if (schedule.kind === 'tiers') ids.push(...places(`${clause}.tiers`, schedule.tiers));
  });
  ids.push(...places('credits.atMost', agreement.credits.caps));
  for (const { id, levels } of agreement.escalations.values()) {
    ids.push(...places(`escalations.${id}`, levels));
  }
  if (agreement.reporting.statement) ids.push('reporting.statement');
  for (const id of agreement.reporting.reports.keys()) ids.push(`reporting.reports.${id}`);
  for (const key of ['changeControl', 'termination', 'dataProtection'] as const)
    if (agreement[key]) ids.push(key);
  for (const id of agreement.dataProtection?.classes.keys() ?? []) ids.push(`dataProtection.classes.${id}`);
  for (const { id, events, expectations } of agreement.scenarios.values()) {
    ids.push(...places(`scenarios.${id}.when`, events));
    ids.push(...expectations.map(({ clause }) => clause));
  }
  return ids;
}

/** The ids of a list's entries, which have none of their own. */
function places(clause: string, entries: readonly unknown[]): readonly string[] {
  return entries.map((_entry, index) => `${clause}[${index}]`);
}
