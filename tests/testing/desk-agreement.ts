/** A small agreement over one source: tickets closed within two office hours. */
export const DESK_AGREEMENT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: desk-hours
title: A desk
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR }
scope: { services: { desk: { fee: 1000 per month } } }
calendars: { office: { timeZone: Europe/Berlin, hours: { mon-fri: 09:00-17:00 } } }
sources: { desk: { connector: csv } }
indicators:
  resolve: { kind: clock, service: desk, from: desk, start: { event: opened }, stop: { event: closed }, calendar: office }
objectives:
  quick: { title: Quick, indicator: resolve, within: 2 h, target: 60 %, period: month }
`;
