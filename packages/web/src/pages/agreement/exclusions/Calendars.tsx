import type { ExclusionList } from '../../../api/exclusions.ts';
import { useMay } from '../../../session/useSession.ts';
import { CalendarFile } from './CalendarFile.tsx';
import { CalendarLinks } from './CalendarLinks.tsx';
import { Feeds } from './Feeds.tsx';

/** Calendars that announce maintenance, and those that read ours. */
export function Calendars({
  id,
  list,
  timeZone,
}: {
  readonly id: string;
  readonly list: ExclusionList;
  readonly timeZone: string;
}) {
  const mayAnnounce = useMay('exclusion.announce');
  const mayShare = useMay('calendar.share');
  const clauses = list.clauses.filter(({ isClaim }) => !isClaim);
  if (clauses.length === 0) return null;
  return (
    <>
      {mayAnnounce && (
        <Feeds id={id} clauses={clauses} services={list.services} timeZone={timeZone}>
          <CalendarFile id={id} clauses={clauses} timeZone={timeZone} />
        </Feeds>
      )}
      {mayShare && <CalendarLinks id={id} timeZone={timeZone} />}
    </>
  );
}
