import { describe, expect, it } from 'vitest';
import { exact, type LintOptions, lint, type PastPeriod, parseAgreement } from '../index.ts';
import { CLEAN, OVER_CLEAN } from '../testing/clean-agreement.ts';
import { marked } from '../testing/known-good.ts';
import { parseLintConfig } from './config.ts';
import type { Finding } from './finding.ts';
import { LINT_RULES } from './registry.ts';

/** A weakness, marked with ¶ where its finding stands, and the nearest thing that is none; both over the clean agreement. */
interface Case {
  readonly hit: string;
  readonly miss: string;
  readonly options?: LintOptions;
  /** For the near miss, where they differ. */
  readonly missOptions?: LintOptions;
  /** What the message or the arithmetic says. */
  readonly says?: string;
}

const month = (number: number, good: number, volume: number, missed: boolean): PastPeriod => ({
  period: `2026-0${number}`,
  attained: exact.rational(good, volume),
  attainedText: `${good} of ${volume}`,
  missed,
  volume: exact.rational(volume),
});
const silent: PastPeriod = { period: '2026-01', attained: null, attainedText: 'no figure', missed: false };
const past = (...periods: PastPeriod[]): LintOptions => ({ past: new Map([['p1-resolved', periods]]) });

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'no-owner': [
    {
      hit: 'objectives: { ¶shop-up: { owner: null } }',
      miss: 'objectives: { shop-up: { owner: desk-owner } }',
    },
    {
      hit: 'playbooks: { ¶outage: { steps: [Open a bridge.] } }\nescalations: { default: [{ at: breach, notify: [host-owner], playbook: outage }] }',
      miss: 'playbooks: { outage: { owner: host-owner, steps: [Open a bridge.] } }\nescalations: { default: [{ at: breach, notify: [host-owner], playbook: outage }] }',
    },
  ],
  'not-specific': [
    {
      hit: 'objectives: { ¶p1-resolved: { title: null } }',
      miss: 'objectives: { shop-up: { title: null } }', // the only one over its indicator
      says: 'one of 2 objectives over "time-to-resolve"',
    },
    {
      hit: 'objectives: { p2-resolved: { title: ¶Priority 1 is resolved within four hours } }',
      miss: 'objectives: { shop-up: { title: Priority 1 is resolved within four hours } }',
    },
  ],
  'duplicate-objective': [
    {
      hit: 'objectives: { ¶p2-resolved: { title: Again, where: { priority: 1 }, within: 4 h } }',
      miss: 'objectives: { p2-resolved: { title: Again, where: { priority: 1 }, within: 8 h } }',
    },
  ],
  'unmeasured-service': [
    {
      hit: 'scope: { services: { ¶wiki: { title: Wiki } } }',
      miss: 'scope: { services: { wiki: { title: Wiki } } }\nindicators: { wiki-up: { kind: composite, service: wiki, rule: worst, parts: [requests] } }\nobjectives: { wiki: { title: The wiki is up, indicator: wiki-up, owner: host-owner, target: 90 %, period: month } }',
    },
  ],
  'no-source': [
    {
      hit: 'sources: { ¶desk: { title: null } }',
      miss: 'sources: { desk: { title: null, url: "https://desk.example" } }',
    },
  ],
  'good-is-all': [
    {
      hit: 'indicators: { requests: { good: ¶all } }',
      miss: 'indicators: { requests: { good: answered } }',
    },
    {
      hit: 'indicators: { requests: { query: { good: ¶calls, total: calls } } }',
      miss: 'indicators: { requests: { query: { good: \'calls{code="200"}\', total: calls } } }',
      says: 'the same query',
    },
  ],
  'not-time-bound': [
    {
      hit: 'remedies: { ¶plan: { due: null } }',
      miss: 'remedies: { leave: { title: Right to leave, when: { objective: shop-up, missed: 3, ofLast: 6 } } }', // a right, not an act
    },
    {
      hit: 'reporting: { ¶statement: { due: null } }',
      miss: 'reporting: { statement: { due: 10 days } }',
    },
    {
      hit: 'reporting: { reports: { ¶trend: { every: quarter, to: [customer-lead] } } }',
      miss: 'reporting: { reports: { trend: { every: quarter, due: 10 days, to: [customer-lead] } } }',
    },
  ],
  'longer-than-term': [
    {
      hit: 'term: { to: 2026-04-30, notice: 30 days }\nobjectives: { shop-up: { period: ¶half-year } }',
      miss: 'term: { to: 2026-06-30 }\nobjectives: { shop-up: { period: half-year } }\nremedies: { plan: { when: { objective: p1-resolved } } }',
    },
    {
      hit: 'term: { notice: ¶12 months }',
      miss: 'term: { notice: 11 months }',
      says: '12 months',
    },
    {
      hit: 'term: { to: 2026-04-30, notice: 30 days }\nreviews: { service: { every: ¶year, attendees: [customer-lead] } }',
      miss: 'reviews: { service: { every: year, attendees: [customer-lead] } }',
    },
    {
      hit: 'term: { to: 2026-04-30, notice: 30 days }\nremedies: { plan: { ¶when: { objective: shop-up, missed: 6, inARow: true } } }',
      miss: 'term: { to: 2026-06-30 }\nremedies: { plan: { when: { objective: shop-up, missed: 6, inARow: true } } }',
    },
    {
      hit: 'exclusions: { maintenance: { notice: ¶365 days } }',
      miss: 'exclusions: { maintenance: { notice: 364 days } }',
    },
  ],
  'vague-term': [
    {
      hit: 'objectives: { shop-up: { title: ¶The shop is fast } }',
      miss: 'objectives: { shop-up: { title: The shop stays up over breakfast } }', // a word that holds a vague one
      says: '"fast"',
    },
    {
      hit: 'objectives: { shop-up: { description: ¶Störungen werden zeitnah behoben. } }',
      miss: 'objectives: { shop-up: { description: Störungen werden behoben. } }',
      says: '"zeitnah"',
    },
    {
      hit: 'termination: { exit: ¶With reasonable efforts. }',
      miss: 'termination: { exit: With reasonable efforts. }\nglossary: { reasonable efforts: Two people for ten days. }',
      says: '"reasonable efforts"',
    },
  ],
  'undefined-term': [
    {
      hit: 'objectives: { shop-up: { description: ¶Not for priority 3. } }',
      miss: 'objectives: { shop-up: { description: "Not for P1, nor for Priority 2." } }',
      says: '"priority 3"',
    },
    {
      hit: 'objectives: { p2-resolved: { ¶where: { priority: 3 } } }',
      miss: 'objectives: { p2-resolved: { where: { group: 3 } } }', // a group is no grade
      says: 'It is for priority 3',
    },
    {
      hit: 'objectives: { shop-up: { description: ¶Without a “major incident”. } }',
      miss: 'objectives: { shop-up: { description: Without a “major incident”. } }\nglossary: { major incident: The shop takes no orders. }',
    },
    {
      hit: 'changeControl: { procedure: ¶The Change Manager decides. }',
      miss: 'roles: { change-manager: c@northwind.example }\nchangeControl: { procedure: The Change Manager decides. }',
    },
  ],
  'unused-term': [
    {
      hit: 'glossary: { major incident: ¶The shop takes no orders. }',
      miss: 'glossary: { major incident: The shop takes no orders. }\nobjectives: { shop-up: { description: Major incidents count twice. } }',
    },
  ],
  'words-contradict-figure': [
    {
      hit: 'objectives: { shop-up: { title: ¶The shop is up 99.9 % of the time } }',
      miss: 'objectives: { shop-up: { title: The shop is up 99.50 % of the time } }',
      says: '99.9 %, and 99.5 % is measured',
    },
    {
      hit: 'objectives: { shop-up: { description: ¶A credit is due for 99.5 % or less. } }',
      miss: 'objectives: { shop-up: { description: A credit is due below 99.5 %. } }',
      says: 'on the side of the miss',
    },
    {
      hit: 'objectives: { p1-resolved: { title: ¶Priority 1 is resolved within eight hours } }',
      miss: 'objectives: { p1-resolved: { title: Priority 1 is resolved within 240 minutes } }',
      says: '4 h is measured',
    },
    {
      hit: 'objectives: { p2-resolved: { title: ¶Priority 2 wird in drei Werktagen gelöst } }',
      miss: 'objectives: { p2-resolved: { title: Priority 2 wird in zwei Werktagen gelöst } }',
    },
    {
      hit: 'objectives: { p2-resolved: { title: ¶Priority 2 is resolved within two days } }',
      miss: 'objectives: { p2-resolved: { within: 2 days, title: Priority 2 is resolved within two days } }',
    },
  ],
  'uncovered-value': [
    {
      hit: 'sources: { desk: { values: { priority: { High: 1, Low: 2, None: 3 } } } }\nindicators:\n  ¶time-to-resolve: { reopened: first }',
      miss: 'sources: { desk: { values: { priority: { High: 1, Low: 2, Normal: 2 } } } }',
      says: 'priority 3',
    },
  ],
  'unused-clause': [
    {
      hit: 'calendars: { ¶nights: { timeZone: Europe/Berlin, hours: { mon-fri: 22:00-06:00 } } }',
      miss: 'calendars: { nights: { timeZone: Europe/Berlin, hours: { mon-fri: 22:00-06:00 } } }\nremedies: { plan: { calendar: nights } }',
    },
    {
      hit: 'indicators: { ¶more: { kind: ratio, from: probes, good: a, total: b } }',
      miss: 'indicators: { more: { kind: ratio, from: probes, good: a, total: b } }\nexclusions: { force-majeure: { indicators: [more] } }',
    },
  ],
  'tier-edge': [
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99 %, credit: 20 % }, { below: ¶99.4 %, credit: 10 % }] }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99 %, credit: 20 % }, { below: 99.50 %, credit: 10 % }] }] }',
      says: 'at least 99.4 % and below 99.5 % is missed, and no tier pays',
    },
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: ¶99.9 %, credit: 10 % }] }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, fixed: 10 % }] }',
      says: 'never paid',
    },
    {
      // The promise grows to 99.5 %: the tiers of the clean agreement begin there.
      hit: 'objectives: { shop-up: { target: { ramp: [{ target: 99 % }, { after: 3 months, target: 99.8 % }] } } }\ncredits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: ¶99 %, credit: 10 % }] }] }',
      miss: 'objectives: { shop-up: { target: { ramp: [{ target: 99 % }, { after: 3 months, target: 99.5 % }] } } }',
      says: 'at least 99 % and below 99.8 % is missed',
    },
  ],
  'tiers-not-increasing': [
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99 %, credit: ¶5 % }, { below: 99.5 %, credit: 10 % }] }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99 %, credit: 10 % }, { below: 99.5 %, credit: 5 % }] }] }',
    },
  ],
  'tier-without-effect': [
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: ¶10 % }] }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: 10.1 % }] }] }',
    },
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: ¶0 % }, { below: 99 %, credit: 10 % }] }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 0.1 % }, { below: 99 %, credit: 10 % }] }] }',
    },
  ],
  'cap-below-tier': [
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, atMost: 15 %, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: ¶20 % }] }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, atMost: 20 %, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: 20 % }] }] }',
      says: '20 % of 10000 EUR = 2000 EUR, cut to 1500 EUR',
    },
    {
      hit: 'credits: { atMost: { sum: 1999, over: period }, schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: ¶20 % }] }] }',
      miss: 'credits: { atMost: { sum: 2000, over: period }, schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 10 % }, { below: 99 %, credit: 20 % }] }] }',
    },
    {
      hit: 'credits: { schedules: [{ objective: p1-resolved, base: service fee, perBreachedTicket: ¶30 %, atMost: 20 % }] }',
      miss: 'credits: { schedules: [{ objective: p1-resolved, base: service fee, perBreachedTicket: 20 %, atMost: 20 % }] }',
    },
  ],
  'cap-above-fee': [
    {
      hit: 'credits: { atMost: { sum: ¶13001, over: period } }',
      miss: 'credits: { atMost: { sum: 13000, over: period } }',
      says: '13000 EUR',
    },
    {
      hit: 'credits: { atMost: [{ share: 30 %, of: agreement fee, over: period }, { sum: ¶156001, over: term }] }',
      miss: 'credits: { atMost: [{ share: 30 %, of: agreement fee, over: period }, { sum: 156000, over: term }] }',
    },
  ],
  'uncapped-credit': [
    {
      hit: 'credits: { atMost: null, schedules: [{ ¶objective: p1-resolved, base: service fee, perBreachedTicket: 2 % }] }',
      miss: 'credits: { atMost: null, schedules: [{ objective: p1-resolved, base: service fee, perBreachedTicket: 2 %, atMost: 20 % }] }',
    },
  ],
  'smallest-above-tier': [
    {
      hit: 'credits: { smallest: 1001, schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: ¶10 % }] }] }',
      miss: 'credits: { smallest: 1000, schedules: [{ objective: shop-up, base: service fee, tiers: [{ below: 99.5 %, credit: 10 % }] }] }',
    },
  ],
  'credit-twice': [
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, fixed: 5 % }, { objective: ¶shop-up, base: agreement fee, fixed: 1 % }] }',
      miss: 'credits: { combine: max, schedules: [{ objective: shop-up, base: service fee, fixed: 5 % }, { objective: shop-up, base: agreement fee, fixed: 1 % }] }',
    },
  ],
  'bonus-edge': [
    {
      hit: 'credits: { bonuses: [{ objective: shop-up, base: service fee, atLeast: ¶99.5 %, bonus: 1 % }] }',
      miss: 'credits: { bonuses: [{ objective: shop-up, base: service fee, atLeast: 99.51 %, bonus: 1 % }] }',
    },
  ],
  'earn-back-edge': [
    {
      hit: 'credits: { schedules: [{ objective: shop-up, base: service fee, fixed: 5 %, earnBack: { next: 3, atLeast: ¶99.4 % } }] }',
      miss: 'credits: { schedules: [{ objective: shop-up, base: service fee, fixed: 5 %, earnBack: { next: 3, atLeast: 99.5 % } }] }',
    },
    {
      hit: 'credits: { pools: { main: { atRisk: 10 %, of: agreement fee, weights: { shop-up: 50 %, p1-resolved: 50 % }, earnBack: { next: 3, atLeast: ¶89 % } } } }',
      miss: 'credits: { pools: { main: { atRisk: 10 %, of: agreement fee, weights: { shop-up: 50 %, p1-resolved: 50 % }, earnBack: { next: 3, atLeast: 90 % } } } }',
    },
  ],
  'claim-before-grace': [
    {
      hit: 'credits: { claim: ¶within 3 days }',
      miss: 'credits: { claim: within 4 days }',
    },
  ],
  'no-consequence': [
    {
      hit: 'objectives: { ¶network-up: { owner: host-owner, importance: must-have }, answered: { importance: nice-to-have }, p2-resolved: { importance: nice-to-have } }',
      miss: 'objectives: { network-up: { importance: nice-to-have }, answered: { importance: nice-to-have }, p2-resolved: { importance: nice-to-have } }',
    },
  ],
  'zone-not-named': [
    {
      hit: 'term: { timeZone: Europe/London }\nexclusions: { maintenance: { ¶window: { sun: 02:00-04:00 } } }',
      miss: 'exclusions: { maintenance: { window: { sun: 02:00-04:00 } } }', // all of Berlin
    },
  ],
  'exclusion-undecided': [
    {
      hit: 'exclusions: { ¶force-majeure: { decidedBy: null } }',
      miss: 'exclusions: { force-majeure: { decidedBy: null, notice: 10 days } }',
    },
  ],
  'exclusion-unusable': [
    {
      hit: 'exclusions: { maintenance: { window: { timeZone: Europe/Berlin, sun: 02:00-02:05 }, allowance: ¶30 min per month } }',
      miss: 'exclusions: { maintenance: { window: { timeZone: Europe/Berlin, sun: 23:50-00:05 }, allowance: 30 min per month } }',
      says: 'The window has room for 22 min 8 s in a month',
    },
    {
      hit: 'scope: { services: { wiki: {} } }\nexclusions: { maintenance: { ¶services: [wiki] } }',
      miss: 'exclusions: { maintenance: { services: [support] } }',
    },
  ],
  'allowance-above-budget': [
    {
      hit: 'exclusions: { maintenance: { allowance: ¶4 h per month } }',
      miss: 'exclusions: { maintenance: { allowance: 223 min per month } }',
      says: 'error budget: 0.5 % of 31 days = 3 h 43 min',
    },
    {
      hit: 'exclusions: { maintenance: { allowance: ¶1 h per week } }',
      miss: 'exclusions: { maintenance: { allowance: 30 min per week } }',
    },
  ],
  'unreachable-chain': [
    {
      hit: 'objectives: { shop-up: { target: ¶99.95 % } }\ncredits: { schedules: [{ objective: shop-up, base: service fee, fixed: 10 % }] }',
      miss: 'objectives: { shop-up: { target: 99.9 % } }\ncredits: { schedules: [{ objective: shop-up, base: service fee, fixed: 10 % }] }',
      says: 'in parallel: two of network, either one enough, would come to 99.9999 %',
    },
    {
      hit: `scope: { services: { shop: { dependsOn: [payment, racks] }, payment: { dependsOn: [network] }, racks: {} } }
indicators:
  rack-availability: { kind: availability, service: racks, from: probes, subject: racks }
objectives:
  shop-up: { target: ¶99.9 % }
  racks-up: { title: Racks have power, indicator: rack-availability, owner: host-owner, target: 99.9 %, period: month }`,
      miss: `scope: { services: { shop: { dependsOn: [payment, racks] }, payment: { dependsOn: [network] }, racks: {} } }
indicators:
  rack-availability: { kind: availability, service: racks, from: probes, subject: racks }
objectives:
  shop-up: { target: 99.8 % }
  racks-up: { title: Racks have power, indicator: rack-availability, owner: host-owner, target: 99.9 %, period: month }`,
      says: 'in series: 99.9 % (network) × 99.9 % (racks) = 99.8001 % < 99.9 %',
    },
  ],
  'unreachable-composite': [
    {
      hit: `indicators: { all: { kind: composite, rule: any down, parts: [shop-availability, network-availability] } }
objectives: { all-up: { title: All is up, indicator: all, owner: host-owner, target: ¶99.41 %, period: month } }`,
      miss: `indicators: { all: { kind: composite, rule: any down, parts: [shop-availability, network-availability] } }
objectives: { all-up: { title: All is up, indicator: all, owner: host-owner, target: 99.4 %, period: month } }`,
      says: 'in series: 99.5 % × 99.9 % = 99.4005 % < 99.41 %',
    },
    {
      hit: `indicators: { all: { kind: composite, rule: worst, parts: [shop-availability, network-availability] } }
objectives: { all-up: { title: All is up, indicator: all, owner: host-owner, target: ¶99.6 %, period: month } }`,
      miss: `indicators: { all: { kind: composite, rule: worst, parts: [shop-availability, network-availability] } }
objectives: { all-up: { title: All is up, indicator: all, owner: host-owner, target: 99.5 %, period: month } }`,
    },
    {
      hit: `indicators: { all: { kind: composite, rule: weighted, parts: [{ indicator: shop-availability, weight: 3 }, network-availability] } }
objectives: { all-up: { title: All is up, indicator: all, owner: host-owner, target: ¶99.61 %, period: month } }`,
      miss: `indicators: { all: { kind: composite, rule: weighted, parts: [{ indicator: shop-availability, weight: 3 }, network-availability] } }
objectives: { all-up: { title: All is up, indicator: all, owner: host-owner, target: 99.6 %, period: month } }`,
    },
  ],
  'small-volume': [
    {
      hit: 'objectives: { p1-resolved: { target: ¶99 % } }',
      miss: 'objectives: { p1-resolved: { target: 90 % } }', // ten a month: hardly anyone has fewer
      says: 'With fewer than 100 counted in a month',
    },
    {
      hit: 'indicators: { requests: { good: { state: ok }, total: { event: sent } } }\nobjectives: { answered: { target: ¶99 %, alerts: null, budgeting: null } }',
      miss: 'objectives: { answered: { target: 99 %, alerts: null, budgeting: null } }', // counters
    },
  ],
  'coarser-than-budget': [
    {
      hit: 'indicators: { network-availability: { method: minutes } }\nobjectives: { network-up: { target: ¶99.998 % } }',
      miss: 'indicators: { network-availability: { method: minutes } }\nobjectives: { network-up: { target: 99.997 % } }',
      says: '53 s',
    },
    {
      hit: 'objectives: { answered: { target: ¶99.99 % } }',
      miss: 'objectives: { answered: { target: 99.98 % } }',
    },
    {
      hit: 'indicators: { network-availability: { heartbeat: 1 h } }\nobjectives: { network-up: { target: ¶99.9 % } }',
      miss: 'indicators: { network-availability: { heartbeat: 40 min } }\nobjectives: { network-up: { target: 99.9 % } }',
    },
  ],
  'no-error-budget': [
    {
      hit: 'objectives: { p1-resolved: { target: ¶100 % } }',
      miss: 'indicators: { calls: { kind: count, from: desk, when: { event: called } } }\nobjectives: { calls: { title: Calls, indicator: calls, owner: desk-owner, target: { atMost: 1 }, period: month } }',
    },
  ],
  'falling-target': [
    {
      hit: 'objectives: { network-up: { target: { ramp: [{ target: 99.9 % }, { ¶after: 3 months, target: 99.5 % }] } } }',
      miss: 'objectives: { network-up: { target: { ramp: [{ target: 99.5 % }, { after: 3 months, target: 99.9 % }] } } }',
      says: 'From 99.9 % the target falls to 99.5 %',
    },
  ],
  'loose-guardrails': [
    {
      hit: 'objectives: { network-up: { target: { ¶dynamic: { start: 99.9 %, floor: 99.8 %, ceiling: 99.9 %, largestStep: 0.05 %, notice: 10 days } } } }',
      miss: 'objectives: { network-up: { target: { dynamic: { start: 99.9 %, floor: 99.8 %, ceiling: 99.9 %, largestStep: 0.05 %, notice: 10 days, shortestInterval: 30 days } } } }',
      says: 'lack "shortestInterval"',
    },
  ],
  'shadowed-proposal': [
    {
      hit: 'objectives: { network-up: { target: { dynamic: { start: 99.9 %, floor: 99.8 %, ceiling: 99.9 %, largestStep: 0.05 %, notice: 10 days, shortestInterval: 30 days, follows: requests, rule: [{ below: 99 %, target: 99.85 % }, { ¶below: 98 %, target: 99.8 % }] } } } }',
      miss: 'objectives: { network-up: { target: { dynamic: { start: 99.9 %, floor: 99.8 %, ceiling: 99.9 %, largestStep: 0.05 %, notice: 10 days, shortestInterval: 30 days, follows: requests, rule: [{ below: 98 %, target: 99.8 % }, { below: 99 %, target: 99.85 % }] } } } }',
    },
  ],
  'warning-threshold': [
    {
      hit: 'objectives: { shop-up: { warnAt: ¶100 % } }',
      miss: 'objectives: { shop-up: { warnAt: 99 % } }',
    },
  ],
  'alert-never-fires': [
    {
      // 28 days × 2 % in 1 h is a rate of 13.44; a total failure burns at 1 ÷ 0.1 = 10.
      hit: 'objectives: { answered: { target: 90 %, ¶alerts: [fast-burn] } }',
      miss: 'objectives: { answered: { target: 93 %, alerts: [fast-burn] } }',
      says: 'rate asked for: 2 % × 28 days ÷ 1 h = 13.44',
    },
  ],
  'alert-finer-than-slice': [
    {
      hit: 'objectives: { answered: { budgeting: { method: timeslices, slice: 6 min }, ¶alerts: [fast-burn] } }',
      miss: 'objectives: { answered: { budgeting: { method: timeslices, slice: 5 min }, alerts: [fast-burn] } }',
    },
  ],
  'statement-before-grace': [
    {
      hit: 'reporting: { statement: { every: month, due: ¶2 business days, calendar: office, grace: 3 days, to: [customer-lead] } }',
      miss: 'reporting: { statement: { every: month, due: 3 business days, calendar: office, grace: 3 days, to: [customer-lead] } }',
    },
    {
      hit: 'reporting: { statement: { every: month, due: ¶71 h, grace: 3 days, to: [customer-lead] } }',
      miss: 'reporting: { statement: { every: month, due: 6 business days, calendar: office, grace: 8 days, to: [customer-lead] } }', // always over a weekend
    },
  ],
  'renewal-passed': [
    {
      hit: 'term: { notice: ¶90 days }',
      miss: 'term: { notice: 30 days }',
      options: { asOf: Date.UTC(2026, 9, 15) },
      says: 'ends on 2026-12-31, in 77 days',
    },
  ],
  'renewal-without-notice': [
    {
      hit: 'term: { notice: null, ¶renewal: { automatic: 1 year } }',
      miss: 'term: { notice: null, renewal: none }',
    },
  ],
  'unreachable-by-history': [
    {
      hit: 'objectives: { p1-resolved: { target: ¶90 % } }',
      miss: 'objectives: { p1-resolved: { target: 90 % } }',
      options: past(month(1, 17, 20, true), month(2, 19, 20, false), month(3, 16, 20, true), silent),
      missOptions: past(month(1, 17, 20, true), month(2, 19, 20, false), month(3, 19, 20, false), silent),
      says: 'missed in 2 of 3 past periods',
    },
  ],
  'volume-too-small': [
    {
      hit: 'objectives: { p1-resolved: { target: ¶99 % } }',
      miss: 'objectives: { p1-resolved: { target: 99 % } }',
      options: past(month(1, 20, 20, false), month(2, 150, 150, false), month(3, 20, 20, false)),
      missOptions: past(month(1, 20, 20, false), month(2, 100, 100, false), month(3, 100, 100, false)),
      says: 'one miss of 20 is 95.000 %',
    },
  ],
  'no-data': [
    {
      hit: 'objectives: { p1-resolved: { indicator: ¶time-to-resolve } }',
      miss: 'objectives: { p1-resolved: { indicator: time-to-resolve } }',
      options: past(silent, silent),
      missOptions: past(silent, month(2, 19, 20, false)),
    },
  ],
  'stated-default': [
    {
      hit: 'objectives: { ¶shop-up: { importance: must-have } }',
      miss: 'objectives: { shop-up: { importance: must-have, warnAt: 75 % } }',
      says: 'share of the target or budget whose use is a warning: 75 %',
    },
  ],
};

const masters = (id: string) => (id === 'clean' ? { text: CLEAN, file: 'clean.yaml' } : undefined);

function findingsOf(fragment: string, rule: string, options: LintOptions = {}): readonly Finding[] {
  const parsed = parseAgreement(`${OVER_CLEAN}${fragment}\n`, { masters });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
  const on = parseLintConfig(`rules: { ${rule}: warning }`, 'lint.yaml');
  if (!on.ok) throw new Error(JSON.stringify(on.problems));
  return lint(parsed, { ...options, config: on.config }).filter((finding) => finding.rule === rule);
}

describe('[LNT-1] the clean agreement', () => {
  it('has no findings', () => {
    const parsed = parseAgreement(CLEAN);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(lint(parsed, { asOf: parsed.agreement.term.from })).toEqual([]);
  });
});

describe('[LNT-2] each rule finds a weakness at its place, and is silent about the nearest thing that is none', () => {
  it('has a case for every rule', () => {
    expect(Object.keys(CASES)).toEqual(LINT_RULES.map(({ id }) => id));
  });

  for (const [rule, cases] of Object.entries(CASES)) {
    cases.forEach(({ hit, miss, options, missOptions = options, says }, index) => {
      it(`${rule}, case ${index + 1}`, () => {
        const { text, line, column } = marked(`${OVER_CLEAN}${hit}`);
        const found = findingsOf(text.slice(OVER_CLEAN.length), rule, options);
        const own = found.filter(({ region }) => region.file === undefined);
        expect(own.map(({ region }) => `${region.line}:${region.column}`)).toContain(`${line}:${column}`);
        const words = own.flatMap(({ message, shown }) => [message, ...shown]).join('\n');
        expect(words).toContain(says ?? '');
        const stillFound = findingsOf(miss, rule, missOptions);
        // By default much holds in the whole agreement and in what it inherits; that is not what is tried here.
        const inDraft = stillFound.filter(({ region, clause }) => region.file === undefined && clause !== '');
        expect(rule === 'stated-default' ? inDraft : stillFound).toEqual([]);
      });
    });
  }
});
