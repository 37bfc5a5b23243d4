import type { MovingWords } from '../moving.ts';

/** English. */
export const MOVING: MovingWords = {
  atFirst: (target) => `${target} at first`,
  rampStep: (target, date) => `From ${date} on, ${target} is promised.`,
  targetOfPeriod: 'The target that holds at the start of a period holds for all of it.',
  targetBounds: (floor, ceiling) =>
    `The target may be changed by a record with its reason, for time to come only, between ${floor} and ${ceiling}.`,
  largestStep: (points) => `No change goes further than ${points}.`,
  shortestInterval: (length) => `Each target holds for at least ${length}.`,
  targetNotice: (length) => `A change is told at least ${length} before it takes effect.`,
  targetFollows: (indicator, percentile) =>
    `What is proposed follows from ${indicator}${percentile === undefined ? '' : `, from the value that ${percentile} % of all values do not exceed`}, over the period that ended last; the first of these lines that is met holds.`,
  targetProposed: (comparator, value, target) => `Where it is ${comparator} ${value}, ${target} is proposed.`,
};
