import { t } from '../i18n/text.ts';
/** The reader's own time zone: for what belongs to no agreement. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** A note that also says in which zone the times below it are. */
export function withOwnZone(note: string): string {
  return `${note} ${t('Times are in your zone, {{zone}}.', { zone: ownZone() })}`;
}
