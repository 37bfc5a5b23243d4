import { t } from '../i18n/text.ts';
import { ownZone } from '../session/zone.ts';
import { clockText, instantText } from './instant.ts';

interface AtProps {
  /** ISO 8601. */
  readonly at: string;
  readonly timeZone: string;
  /** `time` for the clock alone, where the day is said beside it. */
  readonly show?: 'instant' | 'time';
}

/** An instant in the agreement's zone; the hover gives the reader's own and the exact one. */
export function At({ at, timeZone, show = 'instant' }: AtProps) {
  return (
    <time dateTime={at} title={hoverText(at, timeZone)} className="nowrap">
      {show === 'time' ? clockText(at, timeZone) : instantText(at, timeZone)}
    </time>
  );
}

function hoverText(at: string, timeZone: string): string {
  const own = ownZone();
  return [
    `${instantText(at, timeZone)} ${timeZone}`,
    t('{{at}} your time ({{own}})', { at: instantText(at, own), own }),
    t('exactly {{at}}', { at }),
  ].join('\n');
}
