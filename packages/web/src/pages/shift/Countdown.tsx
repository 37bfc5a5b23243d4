import type { OpenClock } from '../../api/open-clocks.ts';
import { t } from '../../i18n/text.ts';
import { durationText } from '../../time/duration.ts';
import { remainingAt } from './remaining.ts';
import styles from './shift.module.css';
import { useSecond } from './useSecond.ts';

/** What is left of a clock in business time, second by second. @param aheadMs how far the server's clock is ahead of the reader's */
export function Countdown({ clock, aheadMs }: { readonly clock: OpenClock; readonly aheadMs: number }) {
  const { ms, isRunning } = remainingAt(clock, useSecond() + aheadMs);
  if (ms === undefined) return <span className="quiet">{t('no target')}</span>;
  const meaning = ms <= 0 ? 'missed' : clock.atRisk || ms < URGENT_MS ? 'at-risk' : 'on-track';
  return (
    <span className={styles.countdown} data-meaning={meaning} data-still={!isRunning || undefined}>
      {ms <= 0 ? t('over by {{length}}', { length: durationText(-ms) }) : durationText(ms, 'down')}
      {ms > 0 && !isRunning && (
        <small>
          {' '}
          {clock.pinned ? t('in a sample') : clock.state === 'paused' ? t('paused') : t('stands still')}
        </small>
      )}
    </span>
  );
}

/** With less than this left a clock is urgent, whatever its target, ms. */
const URGENT_MS = 15 * 60_000;
