import { exact, type Rational } from '@tallystick/agreement';
import { chanceOfWorsePairs } from './chance.ts';

/** A figure of a period that has ended. */
export interface DriftPoint {
  readonly period: string;
  /** Its place among the periods, from 0: those without a figure leave a gap. */
  readonly place: number;
  readonly attained: Rational;
}

/** That figures get worse from period to period, and what shows it. */
export interface Drift {
  /** `in a row`: each of the last periods was worse than the one before it. `trend`: not each, but too many of all to be chance. */
  readonly rule: 'in a row' | 'trend';
  /** The periods that it was found in, in time order. */
  readonly periods: readonly string[];
  /** How many of them in a row were each worse than the one before, at the end. */
  readonly inARow: number;
  /** Of all pairs of periods, how many got worse from the earlier to the later. */
  readonly worsePairs: number;
  readonly pairs: number;
  /** How likely at least so many are where nothing changes and every order of the figures is as likely as any other. */
  readonly chance: Rational;
  /** How much the figure changes from a period to the next: the median over all pairs (Theil and Sen). */
  readonly slope: Rational;
}

/** Each of so many periods worse than the one before: one order of four in 24. */
const LEAST_IN_A_ROW = 3;
/** A trend takes this many figures at least, and looks back over this many at most. */
const TREND_PERIODS = { least: 5, most: 12 };
/** What chance alone brings about more often is no trend. */
const MOST_CHANCE = exact.rational(1, 20);

/** Whether figures got worse from period to period up to the last one ([DRF-1], [DRF-2]); undefined where nothing shows it. @param points in time order */
export function driftOf(points: readonly DriftPoint[], better: 'higher' | 'lower'): Drift | undefined {
  const recent = points.slice(-TREND_PERIODS.most);
  const inARow = lengthOfRun(recent, better);
  const isRun = inARow >= LEAST_IN_A_ROW;
  if (!isRun && recent.length < TREND_PERIODS.least) return undefined;
  const told = isRun ? recent.slice(-inARow - 1) : recent;
  const pairs = pairsOf(told);
  const worsePairs = pairs.filter(([before, after]) => isWorse(before, after, better)).length;
  const chance = chanceOfWorsePairs(told.length, worsePairs);
  if (!isRun && exact.compare(chance, MOST_CHANCE) > 0) return undefined;
  return {
    rule: isRun ? 'in a row' : 'trend',
    periods: told.map(({ period }) => period),
    ...{ inARow, worsePairs, pairs: pairs.length, chance },
    slope: median(pairs.map(slopeBetween)),
  };
}

function isWorse(before: DriftPoint, after: DriftPoint, better: 'higher' | 'lower'): boolean {
  const order = exact.compare(after.attained, before.attained);
  return better === 'higher' ? order < 0 : order > 0;
}

function lengthOfRun(points: readonly DriftPoint[], better: 'higher' | 'lower'): number {
  let length = 0;
  for (let last = points.length - 1; last > 0; last--) {
    if (!isWorse(points[last - 1]!, points[last]!, better)) break;
    length++;
  }
  return length;
}

type Pair = readonly [before: DriftPoint, after: DriftPoint];

function pairsOf(points: readonly DriftPoint[]): readonly Pair[] {
  return points.flatMap((before, place) => points.slice(place + 1).map((after): Pair => [before, after]));
}

function slopeBetween([before, after]: Pair): Rational {
  return exact.divide(
    exact.subtract(after.attained, before.attained),
    exact.rational(after.place - before.place),
  );
}

function median(values: readonly Rational[]): Rational {
  const sorted = [...values].sort(exact.compare);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return exact.divide(exact.add(sorted[middle - 1]!, sorted[middle]!), exact.rational(2));
}
