import type { ExclusionClause } from '../model/exclusion.ts';
import type { Agreement, Indicator } from '../model.ts';
import type { ContractClause, Language } from './contract.ts';
import { contractText } from './contract-text.ts';

/**
 * What one promise means, as the contract says it ([TXT-7]): the clauses that decide its figure and what a miss of it costs, in the order of reading: the promise,
 * what is measured, on which hours, from which sources, what does not count, and credits.
 *
 * @returns no clause where there is no such objective
 */
export function definitionOf(
  agreement: Agreement,
  objective: string,
  language: Language,
): readonly ContractClause[] {
  const measured = indicatorsBehind(agreement, agreement.objectives.get(objective)?.indicator);
  if (measured.length === 0) return [];
  const wanted = [
    `objectives.${objective}`,
    ...measured.map(({ id }) => `indicators.${id}`),
    ...measured.flatMap(calendarsOf).flatMap((id) => [`calendars.${id}`, `calendars.${id}.holidays`]),
    ...measured.flatMap(sourcesOf).map((id) => `sources.${id}`),
    ...[...agreement.exclusions.values()]
      .filter((one) => measured.some((indicator) => isFor(one, indicator)))
      .map(({ id }) => `exclusions.${id}`),
    ...creditsOf(agreement, objective),
  ];
  const clauses = contractText(agreement, language).sections.flatMap((section) => section.clauses);
  return [...new Set(wanted)].flatMap((id) => clauses.filter((clause) => clause.id === id));
}

/** An indicator with those that it is put together from. */
function indicatorsBehind(agreement: Agreement, id: string | undefined): readonly Indicator[] {
  const indicator = id === undefined ? undefined : agreement.indicators.get(id);
  if (!indicator) return [];
  if (indicator.kind !== 'composite') return [indicator];
  return [indicator, ...indicator.parts.flatMap((part) => indicatorsBehind(agreement, part.indicator))];
}

function calendarsOf(indicator: Indicator): readonly string[] {
  if (indicator.kind === 'clock') return indicator.calendars.map(({ use }) => use);
  return indicator.kind === 'availability' && indicator.calendar !== undefined ? [indicator.calendar] : [];
}

function sourcesOf(indicator: Indicator): readonly string[] {
  if (indicator.kind === 'composite') return [];
  return [indicator.from, ...('fallback' in indicator && indicator.fallback ? [indicator.fallback] : [])];
}

function isFor({ services, indicators }: ExclusionClause, { id, service }: Indicator): boolean {
  if (services.length === 0 && indicators.length === 0) return true;
  return indicators.includes(id) || (service !== undefined && services.includes(service));
}

/** Its schedules, pools and bonuses, and the rules that hold for all credits. */
function creditsOf({ credits }: Agreement, objective: string): readonly string[] {
  const own = [
    ...credits.schedules.flatMap((one, place) =>
      one.objective === objective ? [`credits.schedules[${place}]`] : [],
    ),
    ...[...credits.pools.values()].flatMap(({ id, weights }) =>
      weights.has(objective) ? [`credits.pools.${id}`] : [],
    ),
    ...credits.bonuses.flatMap((one, place) =>
      one.objective === objective ? [`credits.bonuses[${place}]`] : [],
    ),
  ];
  return own.length === 0 ? [] : [...own, 'credits'];
}
