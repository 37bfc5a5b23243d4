/** A small agreement over time: a shop that is up, as probes say, and planned maintenance with notice and allowance. */
export const SHOP_AGREEMENT = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: shop-sla
title: A shop
version: 1
parties: { provider: { name: Provider }, customer: { name: Customer } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: UTC, currency: EUR }
scope: { services: { shop: { title: Web shop, fee: 1000 per month } } }
calendars: { always: { timeZone: UTC, hours: { mon-sun: 00:00-24:00 } } }
sources: { probes: { connector: csv } }
indicators:
  uptime: { kind: availability, service: shop, from: probes, subject: shop }
objectives:
  up: { title: Shop is up, indicator: uptime, target: 99 %, period: month }
exclusions:
  maintenance: { title: Maintenance, notice: 72 h, allowance: 2 h per month }
credits:
  schedules: [{ objective: up, base: service fee, tiers: [{ below: 99 %, credit: 10 % }] }]
`;
