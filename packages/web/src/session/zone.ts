import { t } from '../i18n/text.ts';
/** The reader's own time zone: for what belongs to no agreement. */
export function ownZone(): string {
  own ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return own;
}

/** Kept, since asking takes longer than all else of a cell. */
let own: string | undefined;

/** A note that also says in which zone the times below it are. */
export function withOwnZone(note: string): string {
  return `${note} ${t('Times are in your zone, {{zone}}.', { zone: ownZone() })}`;
}
