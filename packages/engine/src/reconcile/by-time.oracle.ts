import type { EvidenceRecord } from '@tallystick/ledger';

/** What two sources come to beside each other, minute by minute. */
export interface MinuteByMinute {
  both: number;
  agreed: number;
  onlyRecord: number;
  onlyOther: number;
}

/**
 * The slow, plain version of comparing availability: each minute of a span is looked at for itself. Of one probe that keeps its state; records lie on whole minutes, and nothing
 * is known before the first.
 *
 * @param isPromised whether the minute that begins at an instant is promised
 */
export function minuteByMinute(
  records: { readonly record: readonly EvidenceRecord[]; readonly other: readonly EvidenceRecord[] },
  span: { readonly from: number; readonly to: number },
  isPromised: (at: number) => boolean,
): MinuteByMinute {
  const sums = { both: 0, agreed: 0, onlyRecord: 0, onlyOther: 0 };
  for (let at = span.from; at < span.to; at += 60_000) {
    if (!isPromised(at)) continue;
    const [own, their] = [stateAt(records.record, at), stateAt(records.other, at)];
    if (own !== undefined && their !== undefined) sums.both += 60_000;
    if (own !== undefined && own === their) sums.agreed += 60_000;
    if (own !== undefined && their === undefined) sums.onlyRecord += 60_000;
    if (own === undefined && their !== undefined) sums.onlyOther += 60_000;
  }
  return sums;
}

function stateAt(records: readonly EvidenceRecord[], at: number): unknown {
  let last: EvidenceRecord | undefined;
  for (const one of records)
    if (one.occurredAt <= at && (!last || one.occurredAt > last.occurredAt)) last = one;
  return last?.data.state;
}
