import { t } from '../i18n/text.ts';

/** Where the choice of somebody who has no account is kept, in this browser. */
const KEPT_AS = 'tallystick-time-zone';

let chosen: string | undefined;

/** The reader's own time zone, as they chose it or as their browser is set: for what belongs to no agreement. */
export function ownZone(): string {
  return chosen ?? browserZone();
}

/** Kept, since asking takes longer than all else of a cell. */
let browsers: string | undefined;

/** The time zone that the browser is set to. */
export function browserZone(): string {
  browsers ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return browsers;
}

/** From now on the reader's own zone is another one; the browser's where it is left out, or where the browser does not know it. */
export function readInZone(zone: string | undefined): void {
  chosen = zone !== undefined && isKnown(zone) ? zone : undefined;
}

/** What was chosen in this browser. */
export function keptZone(): string | undefined {
  try {
    return localStorage.getItem(KEPT_AS) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice in this browser, or forgets it. */
export function keepZone(zone: string | undefined): void {
  try {
    if (zone === undefined) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, zone);
  } catch {
    // A browser that keeps nothing reads so until the page is left.
  }
}

/** A note that also says in which zone the times below it are. */
export function withOwnZone(note: string): string {
  return `${note} ${t('Times are in your zone, {{zone}}.', { zone: ownZone() })}`;
}

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
