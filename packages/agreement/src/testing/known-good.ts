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
exclusions:
  maintenance:
    { title: Planned maintenance, from: desk, notice: 72 h, allowance: 5 h per month,
      window: { timeZone: Europe/London, sun: 02:00-06:00 }, services: [hosting] }
  force-majeure: { decidedBy: desk-owner, arithmetic: count as up, indicators: [hosting-up] }
remedies:
  plan: { title: Improvement plan, when: { objective: "p1-resolved", missed: 2, inARow: true }, owner: "desk-owner", due: 10 business days, calendar: office }
  leave: { when: { objective: "p1-resolved", missed: 3, ofLast: 6 } }
  review: { when: { objective: "p1-resolved", attainedBelow: 95 % } }
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

/** What the parties do beside measuring: appended to the known-good agreement, it is right in every word too. */
export const CONDUCT = `precedence: [this agreement, general terms]
escalations:
  default:
    - { at: 75 %, notify: [objective owner] }
    - { at: breach, after: 2 h, calendar: always, notify: [desk-owner], playbook: outage }
    - { at: lost, notify: [desk-owner] }
playbooks:
  outage: { title: Outage, owner: desk-owner, steps: [Open a bridge., Call the network team.] }
reviews:
  service-review: { every: quarter, attendees: [desk-owner], agenda: [Misses, Plans] }
  stand-up: { every: 2 weeks, attendees: [ desk-owner ] }
changeControl: { notice: 30 days, approvedBy: [desk-owner], procedure: In writing. }
termination:
  convenience: { notice: 3 months, by: either }
  cause: { grounds: [Three misses in a row.], cure: 30 days }
  exit: The provider hands over all tickets.
dataProtection:
  classes:
    tickets: { title: Tickets, kind: personal, retention: 3 years }
  processing: { processor: provider, locations: [EU], breachNotice: 24 h }
scenarios:
  answered-in-time:
    title: A ticket over lunch
    when:
      - { at: 2026-03-02 11:00, subject: T1, type: opened, set: { priority: 1 } }
      - { at: 2026-03-02 13:30, subject: T1, source: desk, set: { state: Resolved } }
    then:
      - { subject: T1, objective: p1-resolved, outcome: met, elapsed: 2 h 30 min, due: 2026-03-02 15:00 }
      - { objective: p1-resolved, period: 2026-03, status: met, attained: 100 % }
      - { credit: 0 EUR, period: 2026-03, objective: p1-resolved }
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

/** The known-good agreement with every clause that does not change a figure. */
export const WHOLE = (
  [
    [
      '  desk-owner: desk@northwind.example\n',
      '  desk-owner: desk@northwind.example\n  host-owner: host@northwind.example\n',
    ],
    [
      '    - { sum: 20000, over: term }',
      '    - { sum: 20000, over: term, on: each service }\n    - { share: 10 %, of: service fee, over: trailing year }',
    ],
    [
      'customer: { name: Acme }',
      'customer: { name: Acme, address: Berlin, registration: HRB 1, signatories: [{ name: A. Muster, position: CIO }] }',
    ],
    [
      '  combine: sum\n',
      '    - { objective: up, base: service fee, perStep: { step: 0.1 %, credit: 2 % }, atMost: 10 % }\n    - { objective: up, base: service fee, fixed: 1 % }\n' +
        '    - { objective: up, base: 5000, perUnit: { each: 30 min, of: down time, credit: 1 day, counts: started }, atMost: 500, earnBack: { next: 3, atLeast: 99.95 % } }\n' +
        '    - { objective: p1-resolved, perUnit: { each: 1 h, of: overtime, credit: 1 day of extension }, when: always }\n' +
        '    - { objective: up, base: service fee, timeLost: 10 times }\n' +
        '  pools: { main: { atRisk: 10 %, of: agreement fee, allocation: 50 %, weights: { up: 40 %, p1-resolved: 60 % }, earnBack: { next: 2, atLeast: 99 % } } }\n' +
        '  bonuses: [{ objective: up, atLeast: 100 %, bonus: 250, atMost: 500 }]\n' +
        '  combine: per service\n  claim: within 30 days\n  smallest: 5\n  approval: { automaticUpTo: 500, twoPeopleAbove: 5000 }\n  tax: { treatment: Reverse charge., rate: 21 % }\n  dispute: { within: 30 days, answer: 10 days }\n',
    ],
    ['currency: EUR }', 'currency: EUR, notice: 90 days, renewal: { automatic: 12 months, times: 2 } }'],
    [
      'wiki: { title: Wiki }',
      'wiki: { title: Wiki, description: Notes., regions: [EU], plans: [basic], dependsOn: [hosting] }\n  outOfScope: [staging]',
    ],
    [
      'desk: { title: Ticket system, connector: servicenow }',
      'desk: { connector: servicenow, keptBy: customer, url: "https://desk.example", values: { priority: { "1 - Critical": 1 } } }',
    ],
    [
      'up: { indicator: hosting-up,',
      'up: { indicator: hosting-up, importance: nice-to-have, rationale: Night orders., escalation: default,',
    ],
    [
      'steps: [Open a bridge., Call the network team.]',
      'steps: [Open a bridge., { do: ask a person, role: host-owner, text: Is the host up? }, { do: notify, to: [host-owner], text: The web is down. }, { do: open ticket, via: tickets, text: Web down }, { do: post status update, via: status, text: We look into it. }, { do: post status update, service: hosting, title: Web, state: resolved, text: It is up. }, { do: start review, review: service-review }, { do: call webhook, via: pager, text: Now }]',
    ],
    [
      'reporting: { grace: 2 days }',
      'reporting: { statement: { every: 4 weeks, due: 5 business days, calendar: office, grace: 4 days, to: [desk-owner] }, reports: { trend: { every: 4 weeks, to: [desk-owner], content: [Trend] } } }',
    ],
  ] as const
).reduce((text, [passage, replacement]) => edited(passage, replacement, text), KNOWN_GOOD + CONDUCT);

const indicatorsAfter =
  '  hosting-up: { kind: availability, service: hosting, from: probe, subject: web, calendar: always }\n';
const objectivesAfter = '  up: { indicator: hosting-up, target: 99.9 %, period: month, warnAt: 60 % }\n';

/** The known-good agreement with ratios, their budgets and alerts, and composites. */
export const RATIOS = edited(
  objectivesAfter,
  `${objectivesAfter}  answered:
    indicator: requests
    target: 99.5 %
    period: { rolling: 28 days }
    budgeting: { method: timeslices, slice: 5 min, target: 99 %, empty: bad }
    alerts: [fast-burn, { window: 2 h, share: 4 % }]
  delivered: { indicator: deliveries, target: 98 %, period: month, alerts: burn-rate }
  whole: { indicator: all, target: 99 %, period: month, budgeting: { method: timeslices, target: 95 % } }
  chained: { indicator: chain, target: 99 %, period: month, alerts: burn-rate }
  mean-answer: { indicator: answer, target: { mean: { below: 4 h } }, period: quarter, warnAt: [75 %, 50 %, 90 %] }
  slow-answer: { indicator: answer, target: { percentile: 90, atMost: 1 h 20 min }, period: month }
  all-answered: { indicator: answer, within: 3 business days, target: every one, period: month }
  rising:
    indicator: hosting-up
    target: { ramp: [{ target: 99 % }, { after: 3 months, target: 99.5 % }, { from: 2026-09-01, target: 99.9 % }] }
    period: month
  under-load:
    indicator: hosting-up
    target:
      dynamic:
        { start: 99.5 %, floor: 99 %, ceiling: 99.9 %, largestStep: 0.2 %, shortestInterval: 60 days, notice: 14 days,
          follows: requests, rule: [{ below: 97 %, target: 99 % }, { above: 99.9 %, target: 99.9 % }] }
    period: month
`,
  edited(
    indicatorsAfter,
    `${indicatorsAfter}  requests: { kind: ratio, service: hosting, from: probe, good: 'http_ok{job="web"}', total: http_all }
  deliveries: { kind: ratio, from: desk, good: { onTime: true }, total: { event: delivered } }
  all:
    { kind: composite, title: All, rule: weighted, withoutData: renormalise,
      parts: [requests, { indicator: hosting-up, weight: 2.5 }, { indicator: hosting-up, subjects: [web-1, web-2] }] }
  chain: { kind: composite, service: hosting, rule: any down, parts: [hosting-up] }
  answer:
    { kind: clock, from: desk, start: { event: opened }, stop: { event: answered }, calendar: office, attribute: started }
`,
    edited(
      '  atMost:\n    - { share: 15 %, of: agreement fee, over: period }\n    - { sum: 20000, over: term }\n',
      '  atMost: { share: 15 %, of: agreement fee, over: period, on: each service }\n',
    ),
  ),
);

/** The known-good agreement with values, scores, counts, other ways to count down time, other periods and clocks. */
export const VALUES = edited(
  'kind: ServiceLevelAgreement',
  'kind: OperationalLevelAgreement',
  edited(
    'indicators:\n',
    '  backup: { connector: csv }\nindicators:\n',
    edited(
      'scope:\n',
      'effective: { from: 2026-02-01, startsWith: next period }\nscope:\n',
      edited(
        'holidays: [2026-12-25]',
        'holidays: [2026-12-25, { date: 2026-05-01, name: Labour Day }, { country: DE, region: BE }]',
        edited(
          'hours: 24x7 }',
          'hours: 24x7, holidays: { date: 2026-12-26, name: Boxing Day } }',
          edited(
            objectivesAfter,
            `${objectivesAfter}  quick: { indicator: latency, description: Pages open quickly., target: { percentile: 95, below: 800 ms }, period: { every: 4 weeks } }
  steady: { indicator: latency, target: { percentile: 50, atMost: 300 }, period: week }
  average: { indicator: buckets, target: { mean: 400 ms }, period: { every: 1 month, monthEnd: overflow } }
  content: { indicator: ratings, target: { mean: 4.2 }, period: quarter }
  loyal: { indicator: loyalty, target: { nps: 30 }, period: half-year }
  few: { indicator: majors, target: { atMost: 2 }, period: year }
  sliced: { indicator: by-slices, target: 99 %, period: day }
  runs: { indicator: by-runs, target: 99 %, period: month }
  quicker: { indicator: latency, target: { ramp: [{ target: { percentile: 95, below: 800 ms } }, { after: 1 month, target: { percentile: 95, below: 700 ms } }] }, period: month }
  better: { indicator: buckets, target: { ramp: [{ target: { mean: 400 ms } }, { after: 1 month, target: { mean: 300 ms } }] }, period: month }
  more-loyal: { indicator: loyalty, target: { ramp: [{ target: { nps: 30 } }, { after: 1 month, target: { nps: 40 } }] }, period: month }
  fewer: { indicator: majors, target: { ramp: [{ target: { atMost: 3 } }, { after: 1 month, target: { atMost: 2 } }] }, period: month }
  by-load: { indicator: by-runs, target: { dynamic: { start: 99 %, floor: 98 %, ceiling: 99.5 %, follows: latency, percentile: 95, rule: [{ above: 900 ms, target: 98.5 % }] } }, period: month }
  late: { indicator: answered-since, within: "1 business day, end of day", target: 90 %, period: month }
`,
            edited(
              indicatorsAfter,
              `${indicatorsAfter}  latency: { kind: distribution, title: Latency, service: hosting, from: probe, subject: web, field: seconds, unit: ms, holds: value, query: 'page_seconds' }
  buckets: { kind: distribution, from: probe, field: buckets, unit: ms, holds: histogram, counts: increments, fallback: desk, reconcileWith: desk }
  ratings: { kind: score, title: Ratings, service: support, from: desk, subject: survey, field: stars, scale: [1, 5], minimumAnswers: 20, fallback: probe, reconcileWith: probe }
  loyalty: { kind: score, from: desk, scale: [0, 10] }
  majors: { kind: count, title: Major incidents, service: support, from: desk, subject: desk, when: { event: opened, major: true }, of: subjects, reconcileWith: probe }
  counted: { kind: ratio, title: Counted, from: probe, subject: web, good: ok, total: all, counts: increments, fallback: desk, reconcileWith: desk, query: { good: 'sum(calls_ok)', total: 'sum(calls)' } }
  by-slices: { kind: availability, title: By slices, from: probe, subject: web, unknown: down, initially: up, quorum: majority, degraded: 50 %, method: { slices: 5 min, empty: bad }, heartbeat: 2 min }
  by-runs: { kind: availability, from: probe, subject: web, method: { consecutive: 5 min } }
  by-minutes: { kind: availability, from: probe, subject: web, method: minutes, fallback: desk, reconcileWith: desk }
  by-checks: { kind: availability, from: probe, subject: web, checkEvery: 1 min }
  by-checked-slices: { kind: availability, from: probe, subject: web, checkEvery: 30 s, method: { slices: 5 min, empty: good }, quorum: majority }
  answered-since:
    kind: clock
    title: Answered since
    from: desk
    reconcileWith: probe
    start: { at: opened_at }
    stop: { event: [answered, closed] }
    pause: { state: Waiting }
    resume: { event: replied }
    reset: { state: Void }
    reopened: each
    targetChange: initial
    calendar: office
`,
              edited(
                '  atMost:\n    - { share: 15 %, of: agreement fee, over: period }\n    - { sum: 20000, over: term }\n',
                '  atMost: { sum: 20000, over: term, on: each service }\n',
              ),
            ),
          ),
        ),
      ),
    ),
  ),
);

/** The known-good agreement with everything that the others leave out, or say in another form. */
export const REST = (
  [
    [
      '  desk-owner: desk@northwind.example\n',
      '  desk-owner: desk@northwind.example\n  host-owner: host@northwind.example\n',
    ],
    [
      'provider: { name: Northwind }',
      'provider: { name: Northwind, address: Delft, registration: KvK 1, signatories: [{ name: B. Muster, position: CEO }] }',
    ],
    ['currency: EUR }', 'currency: EUR, renewal: none }'],
    ['fri: 08:00-16:00 }', 'fri: 08:00-16:00, sat: closed }'],
    ['holidays: [2026-12-25]', 'holidays: 2026-12-25'],
    [
      'always: { timeZone: UTC, hours: 24x7 }',
      'always: { timeZone: UTC, hours: 24x7, holidays: { country: DE, region: BE } }',
    ],
    ['2026-12-24: 08:00-12:00, ', '2026-12-24: [08:00-10:00, 11:00-12:00], '],
    ['start: { event: opened }', 'start: { state: [New, Open] }'],
    ['stop: { state: [Resolved, Closed] }', 'stop: { state: Resolved }'],
    [
      'pause: { state: Waiting }',
      'pause: { state: [Waiting, Parked] }\n    resume: { state: [Active, Open] }\n    reset: { state: [Void, Spam] }',
    ],
    ['- { where: { priority: 1 }, use: always }', '- { where: { priority: [1, 2] }, use: always }'],
    [
      '    indicator: time-to-resolve\n    owner: desk-owner\n    where: { priority: 1 }',
      '    title: Resolved\n    indicator: time-to-resolve\n    owner: desk-owner\n    where: { priority: [1, 2] }',
    ],
    [
      '  up: { indicator: hosting-up, target: 99.9 %, period: month, warnAt: 60 % }\n',
      `  up: { indicator: hosting-up, target: 99.9 %, period: month, warnAt: [60 %, 80 %] }
  every-one: { indicator: time-to-resolve, within: 9 h, target: { ramp: [{ target: 99 % }, { after: 1 month, target: every one }] }, period: month }
  slowest: { indicator: time-to-resolve, target: { ramp: [{ target: { percentile: 90, atMost: 5 h } }, { after: 1 month, target: { percentile: 90, atMost: 4 h } }] }, period: month }
  mean: { indicator: time-to-resolve, target: { ramp: [{ target: { mean: { atMost: 5 h } } }, { after: 1 month, target: { mean: { atMost: 4 h } } }] }, period: month }
  quickly: { indicator: time-to-resolve, target: { mean: { atMost: 4 h } }, period: month }
  quicker: { indicator: time-to-resolve, target: { ramp: [{ target: { mean: { below: 4 h } } }, { after: 1 month, target: { mean: { below: 3 h } } }] }, period: month }
`,
    ],
    [
      indicatorsAfter,
      `${indicatorsAfter}  deliveries: { kind: ratio, from: desk, good: { onTime: [true, soon] }, total: { event: [delivered, lost] } }
  majors: { kind: count, from: desk, when: { major: [true, huge] } }
`,
    ],
    ['sun: 02:00-06:00 }', 'sun: [02:00-04:00, 05:00-06:00], sat: closed }'],
    [
      '    - { objective: p1-resolved, base: service fee, perBreachedTicket: 0.5 %, atMost: 8 % }\n',
      `    - { objective: p1-resolved, base: service fee, perBreachedTicket: 0.5 %, when: always, earnBack: { next: 1, atLeast: 99 % } }
    - { objective: up, base: service fee, perStep: { step: 0.1 %, credit: 2 % }, earnBack: { next: 2, atLeast: 99.95 % } }
    - { objective: up, base: service fee, fixed: 1 %, atMost: 50, earnBack: { next: 3, atLeast: 99.95 % } }
    - { objective: up, base: service fee, timeLost: 10 times, atMost: 60, earnBack: { next: 4, atLeast: 99.95 % } }
    - { objective: up, base: service fee, tiers: [{ below: 99 %, credit: 1 % }], atMost: 70, earnBack: { next: 5, atLeast: 99.95 % } }
`,
    ],
    [
      '  combine: sum\n',
      '  bonuses: [{ objective: up, base: service fee, atLeast: 99.95 %, bonus: 1 % }]\n  claim: by the end of the second month after\n',
    ],
    ['of: agreement fee, over: period }', 'of: agreement fee, over: period, on: each service }'],
    [
      'reporting: { grace: 2 days }',
      `reporting:
  statement: { title: Monthly statement, every: month, to: [desk-owner], content: [Figures, Credits] }
  reports: { trend: { title: Trends, every: quarter, due: 5 business days, calendar: office, to: [desk-owner] } }`,
    ],
    ['service-review: { every', 'service-review: { title: Service review, every'],
    ['tickets: { title: Tickets, kind', 'tickets: { title: Tickets, description: All of them., kind'],
    ['locations: [EU],', 'purpose: Support., subprocessors: [Hoster], locations: [EU],'],
    ['    title: A ticket over lunch\n', '    title: A ticket over lunch\n    asOf: 2026-04-10\n'],
  ] as const
).reduce((text, [passage, replacement]) => edited(passage, replacement, text), KNOWN_GOOD + CONDUCT);
