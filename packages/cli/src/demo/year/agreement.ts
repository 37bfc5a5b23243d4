import type { YearCalendar } from './calendar.ts';

/** Id of the agreement whose year is lived. */
export const YEAR_AGREEMENT = 'acme-desk';

/** The text on which both parties agree at first. The first offer says less. */
export function agreementText({ day, termTo }: YearCalendar): string {
  return `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: ${YEAR_AGREEMENT}
title: Service desk for Acme
version: 1
parties: { provider: { name: Nordlicht IT }, customer: { name: Acme } }
roles: { sla-manager: ada@nordlicht.example, desk-owner: desk@nordlicht.example, customer: it@acme.example }
term: { from: ${day('2016-03-01')}, to: ${termTo}, timeZone: UTC, currency: EUR, notice: 90 days, renewal: negotiate }
scope: { services: { desk: { title: Service desk, fee: 24000 per month } } }
glossary: { priority 1: A service is down for many people and there is no workaround. }
calendars:
  always: { timeZone: UTC, hours: 24x7 }
  office: { timeZone: UTC, hours: { mon-fri: 08:00-18:00 } }
sources: { desk: { title: Tickets, connector: servicenow } }
indicators:
  time-to-resolve:
    kind: clock
    service: desk
    from: desk
    start: { at: opened_at }
    pause: { state: [Awaiting User Info, Awaiting Vendor, Awaiting Problem, Awaiting Evidence] }
    stop: { state: [Resolved, Closed] }
    calendar: always
objectives:
  p1-resolved:
    title: Priority 1 is resolved within four hours
    indicator: time-to-resolve
    owner: desk-owner
    where: { priority: 1 }
    within: 4 h
    target: { ramp: [{ target: 50 % }, { from: ${day('2016-05-01')}, target: 90 % }] }
    period: month
exclusions:
  planned-maintenance: { title: Planned maintenance, notice: 72 h, allowance: 4 h per month }
  storm: { title: Force majeure, decidedBy: customer }
credits:
  schedules: [{ objective: p1-resolved, base: service fee, tiers: [{ below: 90 %, credit: 5 % }, { below: 50 %, credit: 10 % }], earnBack: { next: 3, atLeast: 90 % } }]
  approval: { twoPeopleAbove: 2000 }
  dispute: { within: 30 days, answer: 10 days }
escalations:
  default:
    - { at: breach, notify: [sla-manager] }
    - { at: breach, after: 4 h, calendar: office, notify: [desk-owner] }
reporting: { grace: 3 days, statement: { every: month, to: [customer] } }
reviews: { service-review: { title: Service review, every: quarter, attendees: [sla-manager, customer] } }
`;
}

/** What is offered first: less for a month below half. */
export function firstOffer(calendar: YearCalendar): string {
  return agreementText(calendar).replace('50 %, credit: 10 %', '50 %, credit: 8 %');
}

/** What both agree on in August, from September on. */
export function amendedText(calendar: YearCalendar): string {
  return agreementText(calendar)
    .replace('version: 1', `version: 2\neffective: { from: ${calendar.day('2016-09-01')} }`)
    .replace('within: 4 h', 'within: 6 h')
    .replace('within four hours', 'within six hours');
}
