import { type Budgeting, exact, type Rational } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';

/** The parts of a ratio by going through its slices one by one; increments in the fields `good` and `total`, slices from the span's start. */
export function slowRatio(
  records: readonly EvidenceRecord[],
  { method, sliceMs, sliceTarget, empty }: Budgeting,
  span: { readonly from: number; readonly to: number },
): { good: Rational; valid: Rational; wholeValid: undefined } {
  let [good, valid] = [exact.ZERO, exact.ZERO];
  let hasEvents = false;
  for (let from = span.from; from < span.to; from += sliceMs) {
    const inside = records.filter(({ occurredAt }) => occurredAt >= from && occurredAt < from + sliceMs);
    const sum = (field: string) =>
      exact.rational(inside.reduce((total, { data }) => total + Number(data[field]), 0));
    const [goodEvents, events] = [sum('good'), sum('total')];
    if (events.numerator > 0n) hasEvents = true;
    if (method === 'occurrences') {
      good = exact.add(good, goodEvents);
      valid = exact.add(valid, events);
    } else if (events.numerator > 0n) {
      const ratio = exact.divide(goodEvents, events);
      const isGood = exact.compare(ratio, sliceTarget) >= 0 ? exact.ONE : exact.ZERO;
      const own =
        method === 'timeslices' ? isGood : exact.rational(exact.scaled(ratio, 12, 'down'), 10n ** 12n);
      good = exact.add(good, own);
      valid = exact.add(valid, exact.ONE);
    } else if (empty !== 'excluded') {
      valid = exact.add(valid, exact.ONE);
      if (empty === 'good') good = exact.add(good, exact.ONE);
    }
  }
  return hasEvents
    ? { good, valid, wholeValid: undefined }
    : { good: exact.ZERO, valid: exact.ZERO, wholeValid: undefined };
}
