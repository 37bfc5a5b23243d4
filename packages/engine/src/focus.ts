/** A period as far as choosing one needs it; {@link PeriodReport} is one. */
interface PeriodLike {
  readonly period: string;
  readonly state: string;
  readonly status: string;
}

interface WithPeriods {
  readonly periods: readonly PeriodLike[];
}

/**
 * The period that a reader looks at first: the last full one that has a figure; while there is none, the open one;
 * else the first of all. Undefined where there are no periods.
 */
export function periodInFocus(objectives: readonly WithPeriods[]): string | undefined {
  const all = objectives.flatMap(({ periods }) => periods);
  const full = all.filter(({ state, status }) => state !== 'open' && status !== 'no data');
  const open = all.filter(({ state }) => state === 'open');
  return latest(full) ?? latest(open) ?? latest(all);
}

/** The latest period that is still open; undefined where none is. */
export function openPeriod(objectives: readonly WithPeriods[]): string | undefined {
  return latest(objectives.flatMap(({ periods }) => periods).filter(({ state }) => state === 'open'));
}

/** Ids of all periods of all objectives, in time order. */
export function periodIds(objectives: readonly WithPeriods[]): readonly string[] {
  return [...new Set(objectives.flatMap(({ periods }) => periods.map(({ period }) => period)))].sort();
}

function latest(periods: readonly PeriodLike[]): string | undefined {
  return periods
    .map(({ period }) => period)
    .sort()
    .at(-1);
}
