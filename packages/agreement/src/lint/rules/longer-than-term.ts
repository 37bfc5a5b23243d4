import { rational } from '../../exact/rational.ts';
import type { Path } from '../../language/document.ts';
import { type Length, lengthText } from '../../model/length.ts';
import { periodLengths, periodText, shortestOf, termLength, timeText } from '../lengths.ts';
import type { LintContext, Remark, Rule } from '../rule.ts';

/** Periods, reviews and notices that do not fit into the term. */
export const longerThanTerm: Rule = {
  id: 'longer-than-term',
  severity: 'warning',
  finds: 'A period, review or report that is longer than the term, or a notice that no day of it could meet.',
  why: 'A period that the term cuts short is judged on what is left of it, and what is due after the end never comes.',
  *check(context) {
    const { term, objectives, reviews, reporting, exclusions, remedies } = context.agreement;
    const termMs = termLength(term);
    const termText = timeText(rational(termMs));
    const tooLong = (at: Path, what: string): Remark => ({
      at,
      message: `${what} is longer than the term of ${termText}.`,
      suggestion: 'Shorten it, or lengthen the term.',
    });
    for (const { id, period } of objectives.values()) {
      if (periodLengths(period).shortest <= termMs) continue;
      yield tooLong(['objectives', id, 'period'], `The period of ${periodText(period)}`);
    }
    for (const { id, every } of reviews.values()) {
      if (periodLengths(every).shortest > termMs) {
        yield tooLong(['reviews', id, 'every'], `The time of a ${every} between reviews`);
      }
    }
    for (const [id, { every }] of reporting.reports) {
      if (periodLengths(every).shortest > termMs) {
        yield tooLong(['reporting', 'reports', id, 'every'], `The time of a ${every} between reports`);
      }
    }
    for (const { id, notice } of exclusions.values()) {
      if (notice === undefined || notice < termMs) continue;
      yield tooLong(['exclusions', id, 'notice'], `The notice of ${timeText(rational(notice))}`);
    }
    for (const { id, when } of remedies.values()) {
      const objective = objectives.get(when.objective);
      if (!objective || when.kind === 'below') continue;
      const needed = when.missed * periodLengths(objective.period).shortest;
      if (typeof objective.period === 'object' && 'rollingMs' in objective.period) continue;
      if (needed <= termMs) continue;
      yield tooLong(['remedies', id, 'when'], `The time of ${when.missed} periods that must be missed`);
    }
    yield* notices(context, tooLong);
  },
};

function* notices(
  { agreement: { term, termination, changeControl } }: LintContext,
  tooLong: (at: Path, what: string) => Remark,
): Iterable<Remark> {
  const all: readonly (readonly [Path, Length | undefined])[] = [
    [['term', 'notice'], term.notice],
    [['termination', 'convenience', 'notice'], termination?.convenience?.notice],
    [['changeControl', 'notice'], changeControl?.notice],
    [['termination', 'cause', 'cure'], termination?.cause?.cure],
  ];
  for (const [at, length] of all) {
    if (length && shortestOf(length) >= termLength(term))
      yield tooLong(at, `A time of ${lengthText(length)}`);
  }
}
