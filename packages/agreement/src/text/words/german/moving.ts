import type { MovingWords } from '../moving.ts';

/** German. */
export const MOVING: MovingWords = {
  atFirst: (target) => `anfangs ${target}`,
  rampStep: (target, date) => `Ab ${date} sind ${target} zugesagt.`,
  targetOfPeriod: 'Das Ziel, das zu Beginn eines Zeitraums gilt, gilt für den ganzen Zeitraum.',
  targetBounds: (floor, ceiling) =>
    `Das Ziel kann durch eine Aufzeichnung mit ihrer Begründung geändert werden, nur für künftige Zeit, zwischen ${floor} und ${ceiling}.`,
  largestStep: (points) => `Keine Änderung geht weiter als um ${points}.`,
  shortestInterval: (length) => `Jedes Ziel gilt mindestens so lange: ${length}.`,
  targetNotice: (length) => `Eine Änderung wird mindestens so lange mitgeteilt, bevor sie gilt: ${length}.`,
  targetFollows: (indicator, percentile) =>
    `Vorgeschlagen wird nach ${indicator}${percentile === undefined ? '' : `, nach dem Wert, den ${percentile} % aller Werte nicht überschreiten`}, im zuletzt beendeten Zeitraum; es gilt die erste dieser Zeilen, die zutrifft.`,
  targetProposed: (comparator, value, target) =>
    `Liegt der Wert ${comparator === 'above' ? 'über' : 'unter'} ${value}, so werden ${target} vorgeschlagen.`,
};
