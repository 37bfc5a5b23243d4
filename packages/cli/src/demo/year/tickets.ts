import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMapping, readEvidence } from '@tallystick/connectors';
import { formatInstant } from '@tallystick/time';
import type { YearCalendar } from './calendar.ts';

/** A record to send: without an instant of arrival. */
export interface SentRecord {
  readonly source: string;
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly occurredAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;
/** Tickets of priority 1 in a busy time of a month in which nothing is out of the ordinary. */
const ORDINARY = 12;
/** What such tickets are about; the first things come up the most. */
const CATEGORIES = ['Network', 'Mail', 'Network', 'Storage', 'Sign-in'] as const;

/** The real incidents of March 2016 that were ever of priority 1, in the month in which the term begins. @param sample folder of the sample */
export async function realIncidents(sample: string, calendar: YearCalendar): Promise<readonly SentRecord[]> {
  const mapping = parseMapping(readFileSync(join(sample, 'mapping.yaml'), 'utf8'), { file: 'mapping.yaml' });
  if (!mapping.ok) throw new Error('The mapping of the sample does not read.');
  const inputs = [{ path: join(sample, 'incidents-2016-03.csv.gz'), mapping: mapping.mapping }];
  const bySubject = new Map<string, SentRecord[]>();
  const chosen = new Set<string>();
  const byMs = Date.parse(calendar.at('2016-03-01T00:00:00Z')) - Date.parse('2016-03-01T00:00:00Z');
  for await (const batch of readEvidence(inputs, { onError: 'stop' })) {
    for (const { source, id, subject, type, occurredAt, data } of batch) {
      if (Number(data.priority) === 1) chosen.add(subject);
      const known = bySubject.get(subject) ?? [];
      bySubject.set(subject, known);
      const moved = { ...data, opened_at: later(String(data.opened_at), byMs) };
      known.push({ source, id, subject, type, occurredAt: formatInstant(occurredAt + byMs), data: moved });
    }
  }
  return [...chosen].flatMap((subject) => bySubject.get(subject) ?? []);
}

/** What a ticket of priority 1 says when its state changes; when it is new, that is when it was opened. */
export function ticket(
  subject: string,
  state: string,
  occurredAt: string,
  category: string = CATEGORIES[0],
): SentRecord {
  const opened = state === 'New' ? { opened_at: occurredAt } : {};
  const data = { state, priority: 1, category, ...opened };
  return { source: 'desk', id: `${subject} ${state}`, subject, type: 'updated', occurredAt, data };
}

/** The tickets of two and a half days that begin on a day, in which nothing is out of the ordinary: each is resolved in time. @param day YYYY-MM-DD of the script */
export function ordinaryTickets(day: string, calendar: YearCalendar): readonly SentRecord[] {
  const from = Date.parse(calendar.at(`${day}T04:00:00Z`));
  const salt = Number(day.slice(5, 7)) + Number(day.slice(8));
  return Array.from({ length: ORDINARY }, (_, at) => {
    const openedAt = from + (at * 5 + ((at * 5 + salt) % 4)) * HOUR_MS;
    const minutes = 35 + ((at * 37 + salt * 13) % 170);
    const subject = `INC-${calendar.day(day)}-${at + 1}`;
    const category = CATEGORIES[(at + salt) % CATEGORIES.length];
    return [
      ticket(subject, 'New', formatInstant(openedAt), category),
      ticket(subject, 'Resolved', formatInstant(openedAt + minutes * 60_000), category),
    ];
  }).flat();
}

function later(instant: string, byMs: number): string {
  return formatInstant(Date.parse(instant) + byMs);
}
