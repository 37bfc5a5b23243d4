import { type CountIndicator, exact } from '@tallystick/agreement';
import { valueFigure } from '../compliance/figure.ts';
import { compileCondition } from '../evidence/matcher.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { MeasureContext, Measurement } from '../measurement.ts';
import { daysSpread } from '../spread/spread.ts';

/** Counts the records that meet a condition, or each subject once at the first that does (semantics §3.5). */
export function measureCount(indicator: CountIndicator, context: MeasureContext): Measurement {
  const instants = instantsOf(indicator, context);
  const { suspended } = context.excluded(indicator);
  return {
    figure: (_objective, { from, to }) => {
      // None happened where nothing was promised: no figure, never a promise that was kept ([SUS-3]).
      if (suspended.some((one) => one.from <= from && to <= one.to))
        return valueFigure('records', undefined, 0);
      const count = instants.filter((at) => from <= at && at < to).length;
      return valueFigure('records', exact.rational(count), count);
    },
    spread: (_objective, { from, to }) =>
      daysSpread(instants, { from, to: Math.min(to, context.asOf) }, context.compiled.zone),
  };
}

function instantsOf(
  indicator: CountIndicator,
  { table, asOf, ...context }: MeasureContext,
): readonly number[] {
  const { removed, countedUp } = context.excluded(indicator);
  const isExcluded = (at: number) => [...removed, ...countedUp].some(({ from, to }) => from <= at && at < to);
  const named = indicator.subject === undefined ? undefined : table.subjectIndex(indicator.subject);
  const matching = matchingRows(indicator, table);
  const instants: number[] = [];
  for (let subject = 0; subject < table.subjectCount; subject++) {
    if (named !== undefined && subject !== named) continue;
    const met = matching(subject)
      .map((row) => table.occurredAt(row))
      .filter((at) => at <= asOf);
    const counted = indicator.of === 'subjects' ? met.slice(0, 1) : met;
    instants.push(...counted.filter((at) => !isExcluded(at)));
  }
  return instants;
}

/**
 * The rows at which a condition is met: every record of its types, or for a condition on fields alone each
 * record that makes it true. Fields are those of the subject as of the record ([EVD-14]).
 */
function matchingRows(
  { when, from }: CountIndicator,
  table: EvidenceTable,
): (subject: number) => readonly number[] {
  const matcher = compileCondition(when, from, table);
  return (subject) => {
    const rows: number[] = [];
    rowsFrom(from, table, subject, rows);
    const fields = new Array<number>(table.fieldCount).fill(0);
    let held = false;
    return rows.filter((row) => {
      for (let field = 0; field < fields.length; field++) {
        fields[field] = table.fieldCode(field, row) || fields[field]!;
      }
      const holds = matcher.matchesFields(fields);
      const meets = holds && (matcher.isEvent ? matcher.matchesType(table.typeCode(row)) : !held);
      held = holds;
      return meets;
    });
  };
}
