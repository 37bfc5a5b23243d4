import { parseAgreement } from '@tallystick/agreement';
import { LiveEvaluation } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import { record } from './report.ts';

/**
 * One arriving event against up to a million loaded subjects: how long until its subject and period are
 * evaluated again, as a ratio to a JSON.parse of the same record in the same run (median).
 */
const SIZES = [10_000, 100_000, 1_000_000];
const EVENTS = 20_000;
const START = Date.UTC(2026, 0, 5);
const MINUTE = 60_000;

const parsed = parseAgreement(`
apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: bench
title: Tickets
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars:
  office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } }
  always: { timeZone: Europe/Berlin, hours: 24x7 }
sources: { desk: { connector: csv } }
indicators:
  resolve:
    kind: clock
    service: desk
    from: desk
    start: { event: opened }
    pause: { state: Waiting }
    stop: { state: Resolved }
    calendar: [{ where: { priority: 1 }, use: always }, { use: office }]
objectives:
  p1: { indicator: resolve, where: { priority: 1 }, within: 4 h, target: 99 %, period: month }
  p2: { indicator: resolve, where: { priority: 2 }, within: 2 business days, target: 95 %, period: month }
  p3: { indicator: resolve, where: { priority: 3 }, within: 5 business days, target: 90 %, period: month }
`);
if (!parsed.ok) throw new Error('The agreement of the benchmark does not parse.');
const { agreement } = parsed;

const measured = SIZES.map(measure);
record('live', {
  title: 'One arriving event',
  about:
    'A live evaluation holds so many tickets with three or four records each. One more record of one ticket comes: its clock is folded again and its period judged again. The peer is a JSON.parse of the same record; medians.',
  columns: ['subjects held', 'loading, s', 'one event, µs', 'JSON.parse, µs', 'event ÷ JSON.parse'],
  rows: measured,
});

function measure(subjects: number): readonly number[] {
  const live = new LiveEvaluation(agreement, { asOf: Date.UTC(2026, 5, 1) });
  const beganAt = performance.now();
  for (let first = 0; first < subjects; first += 10_000) {
    live.apply(Array.from({ length: 10_000 }, (_, place) => first + place).flatMap(ticket));
  }
  const loadingS = (performance.now() - beganAt) / 1000;
  const events = Array.from({ length: EVENTS }, (_, turn) => updateOf((turn * 7_919) % subjects, turn));
  const texts = events.map((event) => JSON.stringify(event));
  const apply = median(events.map((event) => timed(() => live.apply([event]))));
  const parse = median(texts.map((text) => timed(() => JSON.parse(text))));
  return [subjects, loadingS, apply * 1000, parse * 1000, apply / parse];
}

/** A ticket's life: opened, parked, taken up again; two thirds are resolved. */
function ticket(number: number): EvidenceRecord[] {
  const opened = START + (number % 200_000) * MINUTE;
  const at = (minutes: number) => opened + minutes * MINUTE;
  const told = (place: number, minutes: number, type: string, data: EvidenceRecord['data']) => ({
    source: 'desk',
    id: `INC${number}/${place}`,
    subject: `INC${number}`,
    type,
    occurredAt: at(minutes),
    receivedAt: at(minutes),
    data,
  });
  return [
    told(0, 0, 'opened', { priority: (number % 3) + 1, state: 'New' }),
    told(1, 30, 'updated', { state: 'Waiting' }),
    told(2, 95, 'updated', { state: 'Active' }),
    ...(number % 3 === 0 ? [] : [told(3, 400, 'updated', { state: 'Resolved' })]),
  ];
}

/** What arrives: a ticket is resolved, or reopened. */
function updateOf(number: number, turn: number): EvidenceRecord {
  const at = START + (number % 200_000) * MINUTE + 600 * MINUTE;
  return {
    source: 'desk',
    id: `INC${number}/u${turn}`,
    subject: `INC${number}`,
    type: 'updated',
    occurredAt: at,
    receivedAt: at,
    data: {
      state: number % 3 === 0 ? 'Resolved' : 'Active',
      assignee: 'a.person',
      comment: 'Back to normal.',
    },
  };
}

function timed(act: () => void): number {
  const from = performance.now();
  act();
  return performance.now() - from;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}
