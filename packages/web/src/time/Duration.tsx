import { durationText, exactDurationText, type RoundDuration } from './duration.ts';

/** A length of time; the hover gives it to the millisecond. */
export function Duration({ ms, round = 'up' }: { readonly ms: number; readonly round?: RoundDuration }) {
  return (
    <span title={`exactly ${exactDurationText(ms)}`} className="nowrap">
      {durationText(ms, round)}
    </span>
  );
}
