/** An agreement over tickets in office hours: one promise, whose clock starts and stops by events. */
export function ticketAgreement(id: string): string {
  return `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: ${id}
title: Tickets
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { event: closed }, calendar: office }
objectives:
  quick: { indicator: resolve, within: 4 h, target: 90 %, period: month }
`;
}
