import type { Disagreement, FigureByEither, Reconciliation, SourceComparison } from '@tallystick/engine';
import { formatDuration } from '@tallystick/time';

/** Rows of a list that are shown. */
const SHOWN = 10;

/** Two sources beside each other for people: how far they agree, where they do not, and what follows. */
export function reconciliationText({ agreement, asOf, comparisons }: Reconciliation): string {
  const blocks = comparisons.map((one) => comparisonLines(one).join('\n'));
  return `${[`${agreement}, as of ${asOf}`, ...blocks].join('\n\n')}\n`;
}

function comparisonLines(one: SourceComparison): string[] {
  const { title, record, other, isFallback, by, share, both, agreed, onlyRecord, onlyOther } = one;
  const amount = (count: number) => (by === 'time' ? formatDuration(count) : `${count} ${by}`);
  const rule = isFallback
    ? `where ${record} says nothing, ${other} counts`
    : `${record} counts, whatever ${other} says`;
  return [
    `${title}: ${record} and ${other} ${share === null ? 'have nothing in common' : `agree in ${share}`}; ${rule}`,
    `  both told of ${amount(both)}, the same of ${amount(agreed)}`,
    `  ${record} alone ${amount(onlyRecord)}, ${other} alone ${amount(onlyOther)}`,
    ...one.disagreements.slice(0, SHOWN).map((at) => `  - ${disagreementText(at, one)}`),
    ...(one.disagreementCount > SHOWN ? [`  - and ${one.disagreementCount - SHOWN} more`] : []),
    ...one.figures.filter(({ differs }) => differs).map((figure) => `  ${figureText(figure, one)}`),
  ];
}

function disagreementText(
  { from, to, subject, record: mine, other: yours, ms, difference }: Disagreement,
  { record, other }: SourceComparison,
): string {
  const what = subject ?? (to === null ? from : `${from} to ${to}`);
  const by = difference ?? (ms === null || ms === 0 ? '' : formatDuration(ms));
  return `${what}: ${record} says ${mine}, ${other} says ${yours}${by === '' ? '' : ` (${by})`}`;
}

function figureText(
  { title, period, record: mine, other: yours, counts }: FigureByEither,
  { record, other }: SourceComparison,
): string {
  const told = ({ attained, status }: FigureByEither['counts']) => `${attained ?? 'no figure'} (${status})`;
  return `${title} in ${period}: ${told(mine)} by ${record}, ${told(yours)} by ${other}; what counts is ${told(counts)}`;
}
