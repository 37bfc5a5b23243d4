import { t } from '../i18n/text.ts';
import { durationText, exactDurationText, type RoundDuration } from './duration.ts';

/** A length of time; the hover gives it to the millisecond. */
export function Duration({ ms, round = 'up' }: { readonly ms: number; readonly round?: RoundDuration }) {
  return (
    <span title={t('exactly {{length}}', { length: exactDurationText(ms) })} className="nowrap">
      {durationText(ms, round)}
    </span>
  );
}
