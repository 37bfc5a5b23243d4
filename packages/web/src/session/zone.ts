/** The reader's own time zone: for what belongs to no agreement. */
export function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
