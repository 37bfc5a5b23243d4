import type { MaintenanceWindow } from '../../api/maintenance.ts';
import { notation } from '../../i18n/notation.ts';
import { later, t } from '../../i18n/text.ts';
import { ownZone } from '../../session/zone.ts';
import { clockText } from '../../time/instant.ts';
import styles from './maintenance.module.css';
import { localDay, localDays, type Month } from './month.ts';
import { nameOf, weightOf } from './words.ts';

const WEEKDAYS = [
  later('Monday'),
  later('Tuesday'),
  later('Wednesday'),
  later('Thursday'),
  later('Friday'),
  later('Saturday'),
  later('Sunday'),
];
/** Windows that are shown on one day. */
const SHOWN = 4;

/** A month as a table of days, each window leading to what is said of it below. */
export function MonthGrid({
  month,
  today,
  windows,
}: {
  readonly month: Month;
  readonly today: string;
  readonly windows: readonly MaintenanceWindow[];
}) {
  const byDay = new Map<string, MaintenanceWindow[]>();
  for (const one of windows) {
    for (const day of localDays(one.from, one.to)) byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return (
    <table className={styles.month}>
      <caption className="visually-hidden">{t('Planned maintenance by day')}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((name, day) => (
            <th key={String(name)} scope="col">
              <abbr title={t(name)}>{notation().shortWeekdays[(day + 1) % WEEKDAYS.length]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                data-other={!day.startsWith(month.id) || undefined}
                data-today={day === today || undefined}
              >
                <span className={styles.day}>
                  {Number(day.slice(8))}
                  {day === today && <span className="visually-hidden"> {t('today')}</span>}
                </span>
                <Day day={day} isOfMonth={day.startsWith(month.id)} windows={byDay.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({
  day,
  isOfMonth,
  windows,
}: {
  readonly day: string;
  readonly isOfMonth: boolean;
  readonly windows: readonly MaintenanceWindow[];
}) {
  if (windows.length === 0) return null;
  return (
    <ul>
      {windows.slice(0, SHOWN).map((one) => {
        const { from, agreement, id, overlaps, state } = one;
        const begins = localDay(from) === day;
        const words = (
          <>
            {begins ? <span className="nowrap">{clockText(from, ownZone())}</span> : '…'} {nameOf(one)}
          </>
        );
        return (
          <li
            key={`${agreement} ${id}`}
            data-weight={weightOf(one)}
            data-withdrawn={state === 'withdrawn' || undefined}
          >
            {overlaps.length > 0 && (
              <span title={t('Others are in its way')} className={styles.warn}>
                ⚠<span className="visually-hidden"> {t('others are in its way:')}</span>{' '}
              </span>
            )}
            {isOfMonth ? <a href={`#${anchorOf(one)}`}>{words}</a> : words}
          </li>
        );
      })}
      {windows.length > SHOWN && (
        <li className="quiet">{t('and {{more}} more', { more: windows.length - SHOWN })}</li>
      )}
    </ul>
  );
}

/** Where the list tells of a window. */
export function anchorOf({ agreement, id }: Pick<MaintenanceWindow, 'agreement' | 'id'>): string {
  return `window-${agreement}-${id}`.replaceAll(/[^A-Za-z0-9_-]/g, '-');
}
