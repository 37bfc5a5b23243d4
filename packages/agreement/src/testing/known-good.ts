/** A small agreement with one of everything, right in every word. Tests change one thing in it at a time. */
export const KNOWN_GOOD = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: acme-support
title: Support and hosting for Acme
version: 1
parties:
  provider: { name: Northwind }
  customer: { name: Acme }
roles:
  desk-owner: desk@northwind.example
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope:
  services:
    support: { title: Support, tier: gold, environments: [production], fee: 2000 per month }
    hosting: { fee: 90000 per year }
    wiki: { title: Wiki }
glossary:
  priority 1: Nobody can work.
calendars:
  office:
    timeZone: Europe/Berlin
    hours: { mon-thu: [08:00-12:00, 13:00-18:00], fri: 08:00-16:00 }
    holidays: [2026-12-25]
    overrides: { 2026-12-24: 08:00-12:00, 2026-12-31: closed }
    breaks: { mon: 10:00-10:15, 2026-03-02: [14:00-15:00] }
  always: { timeZone: UTC, hours: 24x7 }
sources:
  desk: { title: Ticket system, connector: servicenow }
  probe: { connector: prometheus }
indicators:
  time-to-resolve:
    kind: clock
    service: support
    from: desk
    start: { event: opened }
    stop: { state: [Resolved, Closed] }
    pause: { state: Waiting }
    calendar:
      - { where: { priority: 1 }, use: always }
      - { use: office }
  hosting-up: { kind: availability, service: hosting, from: probe, subject: web, calendar: always }
objectives:
  p1-resolved:
    indicator: time-to-resolve
    owner: desk-owner
    where: { priority: 1 }
    within: 4 h
    target: 95 %
    period: month
  up: { indicator: hosting-up, target: 99.9 %, period: month, warnAt: 60 % }
credits:
  schedules:
    - { objective: p1-resolved, base: service fee, perBreachedTicket: 0.5 %, atMost: 8 % }
    - objective: up
      base: agreement fee
      tiers: [{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]
  combine: sum
  atMost:
    - { share: 15 %, of: agreement fee, over: period }
    - { sum: 20000, over: term }
reporting: { grace: 2 days }
`;

/**
 * The known-good agreement with one passage replaced.
 * @throws Error when the passage is not there exactly once: the test would change something else.
 */
export function edited(passage: string, replacement: string, text = KNOWN_GOOD): string {
  const parts = text.split(passage);
  if (parts.length !== 2) throw new Error(`"${passage}" stands ${parts.length - 1} times in the text.`);
  return parts.join(replacement);
}

/** A text with the place that its `¶` marks, counted from 1; the mark is taken out. */
export function marked(text: string): { text: string; line: number; column: number } {
  const [before = '', ...after] = text.split('¶');
  if (after.length !== 1) throw new Error(`The text has ${after.length} marks instead of one.`);
  const lines = before.split('\n');
  return { text: before + after[0], line: lines.length, column: lines.at(-1)!.length + 1 };
}
