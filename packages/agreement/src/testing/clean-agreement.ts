/** An agreement in which no rule of lint finds anything. Tests and docs/lint.md build on it with `extends: clean`. */
export const CLEAN = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: clean
title: Hosting and support for Acme
version: 1
parties: { provider: { name: Northwind }, customer: { name: Acme } }
roles: { host-owner: host@northwind.example, desk-owner: desk@northwind.example, customer-lead: it@acme.example }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin, currency: EUR, notice: 90 days, renewal: { automatic: 12 months } }
scope:
  services:
    shop: { title: Web shop, fee: 10000 per month, dependsOn: [network] }
    network: { title: Network }
    support: { title: Service desk, fee: 3000 per month }
glossary:
  priority 1: Nobody can work.
  priority 2: One person cannot work.
calendars:
  office: { timeZone: Europe/Berlin, hours: { mon-fri: 08:00-18:00 } }
sources:
  probes: { title: Probes of Northwind, connector: prometheus }
  desk: { title: Ticket system of Northwind, connector: servicenow, values: { priority: { High: 1, Low: 2 } } }
indicators:
  shop-availability: { kind: availability, service: shop, from: probes, subject: shop }
  network-availability: { kind: availability, service: network, from: probes, subject: network }
  requests: { kind: ratio, service: shop, from: probes, good: ok, total: all }
  time-to-resolve:
    kind: clock
    service: support
    from: desk
    start: { event: opened }
    stop: { state: Resolved }
    calendar: office
objectives:
  shop-up: { title: The shop is up, indicator: shop-availability, owner: host-owner, target: 99.5 %, period: month }
  network-up: { title: The network is up, indicator: network-availability, owner: host-owner, target: 99.9 %, period: month }
  answered:
    title: Requests are answered
    indicator: requests
    owner: host-owner
    target: 99 %
    period: { rolling: 28 days }
    budgeting: { method: timeslices, slice: 5 min, target: 95 % }
    alerts: burn-rate
  p1-resolved: { title: Priority 1 is resolved within four hours, indicator: time-to-resolve, owner: desk-owner, where: { priority: 1 }, within: 4 h, target: 90 %, period: month }
  p2-resolved: { title: Priority 2 is resolved within two business days, indicator: time-to-resolve, owner: desk-owner, where: { priority: 2 }, within: 2 business days, target: 80 %, period: month }
exclusions:
  maintenance: { notice: 72 h, window: { timeZone: Europe/Berlin, sun: 02:00-04:00 }, allowance: 30 min per month, services: [shop] }
  force-majeure: { decidedBy: customer-lead }
credits:
  schedules:
    - { objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: 20 % }] }
    - { objective: p1-resolved, base: service fee, perBreachedTicket: 2 %, atMost: 20 % }
  atMost: [{ share: 30 %, of: agreement fee, over: period }]
remedies:
  plan: { title: Improvement plan, when: { objective: shop-up, missed: 2, inARow: true }, owner: host-owner, due: 10 business days, calendar: office }
reporting:
  statement: { every: month, due: 5 business days, calendar: office, grace: 3 days, to: [customer-lead] }
`;

/** The head of an agreement that extends {@link CLEAN}; what differs is written below it. */
export const OVER_CLEAN = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: draft
version: 1
extends: clean
`;
