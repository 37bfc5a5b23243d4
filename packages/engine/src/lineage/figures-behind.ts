import type { EvidenceRecord } from '@tallystick/ledger';
import { indicatorsBehind, type PlainIndicator } from '../composite/parts.ts';
import type { Evaluation } from '../evaluation.ts';
import { packSlices } from '../evidence/packed-slices.ts';
import type { TouchedOutcome } from './touched-outcomes.ts';

/** Which figure: an objective in a period. */
export interface FigureKey {
  readonly objective: string;
  /** Id of the period. */
  readonly period: string;
}

/**
 * The figures that a record is behind ([LIN-2]): those that count an outcome of which it is part, and of other indicators that read it those of the
 * periods in which it, or one of its slices, happened.
 *
 * @param records what came under its id.
 */
export function figuresBehind(
  { objectives, agreement, asOf }: Evaluation,
  source: string,
  records: readonly EvidenceRecord[],
  outcomes: readonly TouchedOutcome[],
): readonly FigureKey[] {
  const counting = outcomes
    .filter(({ isBehind }) => isBehind)
    .flatMap(({ periods }) =>
      Object.entries(periods).flatMap(([objective, ids]) => ids.map((period) => ({ objective, period }))),
    );
  const spans = records.map((one) => ({
    subject: one.subject,
    from: one.occurredAt,
    last: lastInstantOf(one),
  }));
  const reading = objectives.flatMap(({ objective, periods }) => {
    const behind = indicatorsBehind(agreement.indicators.get(objective.indicator)!, agreement);
    const read = spans.filter(({ subject }) => behind.some((one) => reads(one, source, subject)));
    return periods
      .filter(({ period }) =>
        read.some(
          ({ from, last }) => from < period.to && Math.min(last, asOf) >= period.from && from <= asOf,
        ),
      )
      .map(({ period }) => ({ objective: objective.id, period: period.id }));
  });
  return [...counting, ...reading];
}

/** Clocks tell by their outcomes what they have read. */
function reads(indicator: PlainIndicator, source: string, subject: string): boolean {
  if (indicator.kind === 'clock') return false;
  const isSource = indicator.from === source || ('fallback' in indicator && indicator.fallback === source);
  return isSource && (indicator.subject === undefined || indicator.subject === subject);
}

/** When the last slice of a record begins, ms; the record's own instant where it tells none. */
export function lastInstantOf(record: EvidenceRecord): number {
  const slices = packSlices(record, [], String);
  if (slices?.kind !== 'slices' || slices.count === 0) return record.occurredAt;
  return record.occurredAt + (slices.count - 1) * slices.stepMs;
}
