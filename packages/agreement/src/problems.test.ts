import { describe, expect, it } from 'vitest';
import { problemText } from './language/problem.ts';
import { parseAgreement } from './parse.ts';
import { edited, KNOWN_GOOD, marked, RATIOS } from './testing/known-good.ts';

function problemsOf(text: string) {
  const parsed = parseAgreement(text);
  return parsed.ok ? [] : parsed.problems;
}

/** Passage of the known-good agreement, what replaces it (¶ marks the place), code, path, part of the remedy. */
type Case = readonly [passage: string, replacement: string, code: string, path: string, says: string];

function expectProblem([passage, replacement, code, path, says]: Case, base = KNOWN_GOOD) {
  const { text, line, column } = marked(edited(passage, replacement, base));
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code, path, line, column });
  expect(`${problems[0]?.message} ${problems[0]?.remedy}`).toContain(says);
}

describe('structure', () => {
  it.each<Case>([
    [
      '    owner: desk-owner\n',
      '    ¶Owner: desk-owner\n',
      'unknown-key',
      'objectives.p1-resolved.Owner',
      'Did you mean "owner"?',
    ],
    [
      '{ name: Acme }',
      '{ name: Acme, ¶zzz: 1 }',
      'unknown-key',
      'parties.customer.zzz',
      'Known here: name, address',
    ],
    [
      '{ name: Acme }',
      '{ name: Acme, ¶__proto__: 1 }',
      'unknown-key',
      'parties.customer.__proto__',
      'Known here: name, address',
    ],
    [
      '{ name: Acme }',
      '{ name: Acme, ¶<<: { name: B } }',
      'unknown-key',
      'parties.customer.<<',
      'Known here: name, address',
    ],
    [
      '    start: { event: opened }',
      '    start: { at: opened_at, ¶even: opened }',
      'unknown-key',
      'indicators.time-to-resolve.start.even',
      'at',
    ],
  ])('[LNG-10] in place of %j, %j', (...row) => expectProblem(row));

  it('[LNG-10] a misspelt key is told with the one that is then missing', () => {
    const { text, line, column } = marked(edited('title: Support and', '¶titel: Support and'));
    expect(problemsOf(text)).toMatchObject([
      { code: 'missing-key', line: 1, column: 1, message: 'The key "title" is missing.' },
      { code: 'unknown-key', line, column, remedy: 'Did you mean "title"?' },
    ]);
  });

  it.each<Case>([
    ['{ name: Acme }', '¶{}', 'missing-key', 'parties.customer', 'The key "name" is missing.'],
    [
      '{ kind: availability, service',
      '¶{ service',
      'missing-key',
      'indicators.hosting-up',
      'Write one of: clock, availability',
    ],
  ])('[LNG-11] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      '{ name: Acme }',
      '¶Acme',
      'wrong-kind',
      'parties.customer',
      'Expected a mapping with name, address, registration, signatories, found "Acme".',
    ],
    [
      'environments: [production]',
      'environments: ¶production',
      'wrong-kind',
      'scope.services.support.environments',
      'a list',
    ],
    [
      'holidays: [2026-12-25]',
      'holidays: [¶[2026-12-25]]',
      'wrong-kind',
      'calendars.office.holidays[0]',
      'found a list',
    ],
    ['title: Support and hosting for Acme', 'title: ¶[a]', 'wrong-kind', 'title', 'found a list'],
    ['version: 1', 'version: ¶1.5', 'wrong-kind', 'version', 'a whole number from 1 to 100000'],
    ['version: 1', 'version: ¶0', 'wrong-kind', 'version', 'a whole number from 1 to 100000'],
    ['version: 1', 'version: ¶100001', 'wrong-kind', 'version', 'a whole number from 1 to 100000'],
    ['version: 1', 'version: ¶"1"', 'wrong-kind', 'version', 'a whole number from 1 to 100000'],
    [
      'start: { event: opened }',
      'start: ¶opened',
      'wrong-kind',
      'indicators.time-to-resolve.start',
      '{ event: opened }',
    ],
    [
      'start: { event: opened }',
      'start: ¶{}',
      'wrong-kind',
      'indicators.time-to-resolve.start',
      '{ event: opened }',
    ],
    [
      '{ state: Waiting }',
      '{ state: ¶[] }',
      'wrong-kind',
      'indicators.time-to-resolve.pause.state',
      '{ state: a }',
    ],
    [
      '{ state: Waiting }',
      '{ state: ¶{ a: b } }',
      'wrong-kind',
      'indicators.time-to-resolve.pause.state',
      '{ state: a }',
    ],
    ['UTC, hours: 24x7', 'UTC, hours: ¶24/7', 'wrong-kind', 'calendars.always.hours', '24x7'],
    [
      'calendar: always',
      'calendar: ¶[always]',
      'wrong-kind',
      'indicators.hosting-up.calendar',
      'Expected a text, found a list.',
    ],
  ])('[LNG-9] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'id: acme-support',
      'id: ¶acme support',
      'wrong-form',
      'id',
      'an id (letters, digits and hyphens, at most 64)',
    ],
    ['within: 4 h', 'within: ¶4 hours', 'wrong-form', 'objectives.p1-resolved.within', 'Write it like "4 h"'],
    ['fri: 08:00-16:00', 'fri: ¶8-16', 'wrong-form', 'calendars.office.hours.fri', '08:00-12:00'],
    ['13:00-18:00]', '¶13:00-18:60]', 'wrong-form', 'calendars.office.hours.mon-thu[1]', '08:00-12:00'],
    ['fri: 08:00-16:00', 'fri: ¶24:00-25:00', 'wrong-form', 'calendars.office.hours.fri', '08:00-12:00'],
  ])('[LNG-12] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    ['[2026-12-25]', '[¶2026-02-30]', 'wrong-value', 'calendars.office.holidays[0]', 'a date'],
    ['2026-12-24: 08', '¶2026-02-30: 08', 'wrong-value', 'calendars.office.overrides.2026-02-30', 'a date'],
    ['2026-03-02: [', '¶2026-13-02: [', 'wrong-value', 'calendars.office.breaks.2026-13-02', 'a date'],
    ['currency: EUR', 'currency: ¶DEM', 'wrong-value', 'term.currency', 'ISO 4217'],
  ])('[LNG-13] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'kind: ServiceLevelAgreement',
      'kind: ¶ServiceLevelAgrement',
      'unknown-word',
      'kind',
      'Did you mean "ServiceLevelAgreement"?',
    ],
    [
      'kind: clock',
      'kind: ¶clokc',
      'unknown-word',
      'indicators.time-to-resolve.kind',
      'Did you mean "clock"?',
    ],
    [
      'kind: clock',
      'kind: ¶latency',
      'unknown-word',
      'indicators.time-to-resolve.kind',
      'Known here: clock, availability',
    ],
    [
      'combine: sum',
      'combine: ¶[sum]',
      'unknown-word',
      'credits.combine',
      'a list is not one of sum, max, per service.',
    ],
    [
      'apiVersion: tallystick/v1',
      'apiVersion: ¶tallystick',
      'unknown-word',
      'apiVersion',
      'Did you mean "tallystick/v1"?',
    ],
  ])('[LNG-14] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'fri: 08:00-16:00',
      '¶fry: 08:00-16:00',
      'unknown-day',
      'calendars.office.hours.fry',
      'Did you mean "fri"?',
    ],
    [
      'fri: 08:00-16:00',
      '¶fri-: 08:00-16:00',
      'unknown-day',
      'calendars.office.hours.fri-',
      'Did you mean "fri"?',
    ],
    [
      'fri: 08:00-16:00',
      '¶wed-fri: 08:00-16:00',
      'day-twice',
      'calendars.office.hours.wed-fri',
      'The hours of wed are given twice.',
    ],
    [
      'fri: 08:00-16:00',
      '¶fri-mon: 08:00-16:00',
      'day-twice',
      'calendars.office.hours.fri-mon',
      'The hours of mon are given twice.',
    ],
  ])('[LNG-15] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    ['roles:\n  desk-owner', 'roles:\n  x: y\n  ¶desk owner', 'wrong-name', 'roles.desk owner', 'an id'],
    ['2026-12-24: 08', '¶24.12.: 08', 'wrong-name', 'calendars.office.overrides.24.12.', 'a date'],
    [
      'breaks: { mon: 10',
      'breaks: { ¶monday: 10',
      'wrong-name',
      'calendars.office.breaks.monday',
      'a day (mon)',
    ],
    [
      'glossary:\n',
      `glossary:\n  ¶${'t'.repeat(101)}: x\n`,
      'wrong-name',
      `glossary.${'t'.repeat(101)}`,
      'a term',
    ],
  ])('[LNG-16] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'title: Support and hosting for Acme',
      `title: ¶${'é'.repeat(2_001)}`,
      'too-long',
      'title',
      'more than 2000 characters',
    ],
    [
      '[{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]',
      '¶[]',
      'too-few',
      'credits.schedules[1].tiers',
      'at least 1',
    ],
    ['mon: 10:00-10:15', 'mon: ¶[]', 'too-few', 'calendars.office.breaks.mon', 'at least 1'],
  ])('[LNG-17] in place of %j, %j', (...row) => expectProblem(row));

  it('[LNG-17] an agreement that promises nothing is refused', () => {
    const at = KNOWN_GOOD.indexOf('  p1-resolved:');
    const end = KNOWN_GOOD.indexOf('credits:');
    const { text, line, column } = marked(`${KNOWN_GOOD.slice(0, at - 1)} ¶{}\n${KNOWN_GOOD.slice(end)}`);
    expect(problemsOf(text)).toMatchObject([{ code: 'too-few', path: 'objectives', line, column }]);
  });

  it.each([
    ['\\u0007', 'U+0007'],
    ['\\x7f', 'U+007F'],
    ['\\u202e', 'U+202E'],
    ['\\ud800', 'U+D800'],
  ])('[LNG-24] a text with %s is refused where it stands', (sequence, shown) => {
    const written = edited('title: Support and hosting for Acme', `title: ¶"Support ${sequence}"`);
    const { text, line, column } = marked(written);
    expect(problemsOf(text)).toMatchObject([{ code: 'hidden-character', line, column }]);
    expect(problemsOf(text)[0]?.message).toContain(shown);
  });

  it('[LNG-24] tabs, line ends and characters of any script are no trouble', () => {
    const written = edited('title: Support and hosting for Acme', 'title: "Support\\tund Müller\\n日本 🪵"');
    expect(problemsOf(written)).toEqual([]);
  });

  it('[LNG-17] lengths count characters, not code units', () => {
    expect(problemsOf(edited('title: Support and hosting for Acme', `title: ${'🪵'.repeat(2_000)}`))).toEqual(
      [],
    );
    expect(problemsOf(edited('glossary:\n', `glossary:\n  ${'🪵'.repeat(100)}: x\n`))).toEqual([]);
  });

  it.each<Case>([
    [
      '    where: { priority: 1 }\n    within',
      '    where: ¶{ event: opened }\n    within',
      'event-in-where',
      'objectives.p1-resolved.where',
      'cannot name an event',
    ],
    [
      '{ state: Waiting }',
      '¶{ event: paused }',
      'event-in-where',
      'indicators.time-to-resolve.pause',
      'cannot name an event',
    ],
  ])('[LNG-18] in place of %j, %j', (...row) => expectProblem(row));
});

describe('references', () => {
  it.each<Case>([
    [
      '    from: desk\n',
      '    from: ¶dsek\n',
      'unknown-reference',
      'indicators.time-to-resolve.from',
      'Did you mean "desk"?',
    ],
    [
      '    service: support\n',
      '    service: ¶suport\n',
      'unknown-reference',
      'indicators.time-to-resolve.service',
      'Did you mean "support"?',
    ],
    [
      'use: always',
      'use: ¶alway',
      'unknown-reference',
      'indicators.time-to-resolve.calendar[0].use',
      'Did you mean "always"?',
    ],
    [
      'calendar: always',
      'calendar: ¶nights',
      'unknown-reference',
      'indicators.hosting-up.calendar',
      'Known here: office, always.',
    ],
    [
      '    indicator: time-to-resolve\n',
      '    indicator: ¶time-to-resolv\n',
      'unknown-reference',
      'objectives.p1-resolved.indicator',
      'Did you mean "time-to-resolve"?',
    ],
    [
      'owner: desk-owner',
      'owner: ¶desk-onwer',
      'unknown-reference',
      'objectives.p1-resolved.owner',
      'Did you mean "desk-owner"?',
    ],
    [
      'objective: p1-resolved',
      'objective: ¶p2-resolved',
      'unknown-reference',
      'credits.schedules[0].objective',
      'Did you mean "p1-resolved"?',
    ],
    [
      'objective: up',
      'objective: ¶down',
      'unknown-reference',
      'credits.schedules[1].objective',
      'Known here: p1-resolved, up.',
    ],
  ])('[REF-1] in place of %j, %j', (...row) => expectProblem(row));

  it('[REF-1] an id is found whichever way it is written, and so is its place', () => {
    const numbered = edited('roles:\n', 'roles:\n  007: a\n', edited('owner: desk-owner', 'owner: "007"'));
    expect(problemsOf(numbered)).toEqual([]);
    const { text, line, column } = marked(
      edited('  up: { indicator: hosting-up,', '  1: { indicator: ¶hosting-pu,'),
    );
    expect(problemsOf(text.replace('objective: up', 'objective: 1'))).toMatchObject([
      { line, column, path: 'objectives.1.indicator' },
    ]);
  });

  it.each<Case>(
    [
      [
        '      - { use: office }\n',
        '      - { where: { priority: 2 }, use: office }\n',
        'no-fallback-calendar',
        'indicators.time-to-resolve.calendar',
        'no "where"',
      ],
    ].map(([a, b, ...rest]) => [
      `    calendar:\n      - { where: { priority: 1 }, use: always }\n${a}`,
      `    calendar:\n      ¶- { where: { priority: 1 }, use: always }\n${b}`,
      ...rest,
    ]) as unknown as Case[],
  )('[REF-2] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'p1-resolved:\n    indicator: time-to-resolve\n    owner: desk-owner\n    where: { priority: 1 }\n    within: 4 h\n',
      'p1-resolved:\n    ¶indicator: time-to-resolve\n    owner: desk-owner\n    where: { priority: 1 }\n',
      'no-time',
      'objectives.p1-resolved',
      'within: 4 h',
    ],
    [
      '99.9 %, period: month',
      '99.9 %, within: ¶4 h, period: month',
      'does-not-fit',
      'objectives.up.within',
      'Remove it.',
    ],
    [
      '99.9 %, period: month',
      '99.9 %, where: ¶{ a: b }, period: month',
      'does-not-fit',
      'objectives.up.where',
      'Remove it.',
    ],
  ])('[REF-3] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    ['total: http_all', 'total: ¶{ event: call }', 'wrong-kind', 'indicators.requests.total', 'two fields'],
    [
      'total: { event: delivered }',
      "total: { event: delivered }, query: ¶{ good: 'a', total: 'b' }",
      'unknown-key',
      'indicators.deliveries.query',
      'Remove it.',
    ],
    [
      'total: { event: delivered }',
      'total: { event: delivered }, counts: ¶cumulative',
      'unknown-key',
      'indicators.deliveries.counts',
      'Remove it.',
    ],
    [
      'period: month, warnAt: 60 %',
      'period: month, budgeting: ¶{ slice: 5 min }',
      'does-not-fit',
      'objectives.up.budgeting',
      'belongs to ratios',
    ],
    [
      'method: timeslices, slice: 5 min',
      'method: timeslices, slice: ¶0.5 s',
      'does-not-fit',
      'objectives.answered.budgeting.slice',
      'whole seconds',
    ],
    [
      'method: timeslices, slice: 5 min',
      'method: timeslices, slice: ¶25 h',
      'does-not-fit',
      'objectives.answered.budgeting.slice',
      'whole seconds',
    ],
    [
      'method: timeslices, slice: 5 min, target: 99 %',
      'method: occurrences, slice: 5 min, target: ¶99 %',
      'does-not-fit',
      'objectives.answered.budgeting.target',
      'Only timeslices',
    ],
    ['share: 4 %', 'share: 4 %, ¶at: 1 h', 'unknown-key', 'objectives.answered.alerts[1].at', 'not a key'],
    ['window: 2 h', 'window: ¶0 h', 'wrong-value', 'objectives.answered.alerts[1].window', 'no length'],
    [
      'target: 98 %, period: month, alerts: burn-rate',
      'target: 100 %, period: month, alerts: ¶burn-rate',
      'does-not-fit',
      'objectives.delivered.alerts',
      'no budget',
    ],
    [
      '    target: 95 %',
      '    target: 95 %\n    alerts: ¶burn-rate',
      'does-not-fit',
      'objectives.p1-resolved.alerts',
      'burns no budget',
    ],
  ])('[REF-9] in place of %j, %j', (...row) => expectProblem(row, RATIOS));

  it('[REF-9] a ratio has its defaults: counters for Prometheus, slices of a minute, empty ones excluded', () => {
    const parsed = parseAgreement(RATIOS);
    if (!parsed.ok) throw new Error('The known-good agreement does not parse.');
    const { indicators, objectives } = parsed.agreement;
    expect(indicators.get('requests')).toMatchObject({ events: { by: 'fields', counts: 'cumulative' } });
    expect(indicators.get('deliveries')).toMatchObject({ events: { by: 'records' } });
    expect(objectives.get('delivered')?.budgeting).toMatchObject({
      method: 'occurrences',
      sliceMs: 60_000,
      empty: 'excluded',
    });
    expect(objectives.get('delivered')?.alerts).toHaveLength(3);
    expect(objectives.get('up')?.budgeting).toBeUndefined();
  });

  it.each<Case>([
    [
      '    service: support\n',
      '    service: wiki\n',
      'no-fee',
      'credits.schedules[0].base',
      'fee: 1000 per month',
    ],
  ])('[REF-4] in place of %j, %j', (passage, replacement, ...rest) => {
    const { text, line, column } = marked(
      edited('base: service fee', 'base: ¶service fee', edited(passage, replacement)),
    );
    expect(problemsOf(text)).toMatchObject([
      { code: rest[0], path: rest[1], line, column, remedy: expect.stringContaining(rest[2]) },
    ]);
  });

  it('[REF-4] a share of the agreement fee needs a service with a fee', () => {
    const free = edited(', fee: 2000 per month', '', edited('fee: 90000 per year', 'title: Hosting'));
    expect(problemsOf(free).map(({ code, path }) => [code, path])).toEqual([
      ['no-fee', 'credits.schedules[0].base'],
      ['no-fee', 'credits.schedules[1].base'],
    ]);
  });

  it.each<Case>([
    [
      '    - objective: up\n      base: agreement fee\n      tiers: [{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]\n',
      '    - { objective: up, base: agreement fee, perBreachedTicket: ¶1 % }\n',
      'not-a-clock',
      'credits.schedules[1].perBreachedTicket',
      'Use tiers.',
    ],
    [
      '[{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]',
      '¶[{ below: 99.9 %, credit: 5 % }, { below: 99.90 %, credit: 10 % }]',
      'tier-twice',
      'credits.schedules[1].tiers',
      'Two tiers have the same bound.',
    ],
    [
      'tiers: [{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]',
      'perStep: { step: ¶0 %, credit: 5 % }',
      'wrong-value',
      'credits.schedules[1].perStep.step',
      'above 0 %',
    ],
  ])('[REF-5] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      '2026-12-31, timeZone: Europe/Berlin',
      '2026-12-31, timeZone: ¶Europe/Berlinn',
      'unknown-zone',
      'term.timeZone',
      'Europe/Berlin',
    ],
    [
      'from: 2026-01-01, to: 2026-12-31',
      'from: 2026-01-01, to: ¶2025-12-31',
      'term-backwards',
      'term.to',
      'holds no time',
    ],
  ])('[REF-6] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    ['from: 2026-01-01', 'from: ¶1900-12-31', 'term-too-far', 'term.from', '1901 to 2198'],
    ['to: 2026-12-31', 'to: ¶2199-01-01', 'term-too-far', 'term.to', '1901 to 2198'],
    ['to: 2026-12-31', 'to: ¶9999-12-31', 'term-too-far', 'term.to', '1901 to 2198'],
  ])('[REF-6] in place of %j, %j', (...row) => expectProblem(row));

  it('[REF-6] a day that a zone leaves out is no term', () => {
    const skipped = edited(
      'from: 2026-01-01, to: 2026-12-31, timeZone: Europe/Berlin',
      'from: 2011-12-30, to: 2011-12-30, timeZone: Pacific/Apia',
    );
    expect(problemsOf(skipped).map(({ code }) => code)).toEqual(['term-backwards']);
  });

  it('[REF-6] a term of one day is read', () => {
    const parsed = parseAgreement(edited('to: 2026-12-31', 'to: 2026-01-01'));
    expect(parsed.ok && parsed.agreement.term.to - parsed.agreement.term.from).toBe(86_400_000);
  });

  it.each<Case>([
    [
      '{ timeZone: UTC, hours',
      '{ timeZone: ¶Mars, hours',
      'unknown-zone',
      'calendars.always.timeZone',
      'Mars',
    ],
    ['UTC, hours: 24x7', 'UTC, hours: ¶{}', 'never-opens', 'calendars.always.hours', 'never opens'],
    ['fri: 08:00-16:00', 'fri: ¶08:00-08:00', 'empty-range', 'calendars.office.hours.fri[0]', '00:00-24:00'],
    [
      'UTC, hours: 24x7',
      'UTC, hours: ¶{ mon: closed }',
      'never-opens',
      'calendars.always.hours',
      'never opens',
    ],
  ])('[REF-7] in place of %j, %j', (...row) => expectProblem(row));
});

describe('all problems together', () => {
  it('[LNG-19] problems of structure are told at once, in the order of the file', () => {
    const text = edited(
      'target: 95 %',
      'target: 95',
      edited('kind: clock', 'kind: clokc', edited('version: 1', 'version: one')),
    );
    const problems = problemsOf(text.replace('{ name: Acme }', '{ nam: Acme }'));
    expect(problems.map(({ code }) => code)).toEqual([
      'wrong-kind',
      'missing-key',
      'unknown-key',
      'unknown-word',
      'wrong-form',
    ]);
    const order = problems.map(({ line, column }) => line * 1_000 + column);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('[LNG-19] references are looked up once the structure holds, and told together', () => {
    const references = edited('owner: desk-owner', 'owner: nobody', edited('use: always', 'use: never'));
    expect(problemsOf(references).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-reference indicators.time-to-resolve.calendar[0].use',
      'unknown-reference objectives.p1-resolved.owner',
    ]);
    expect(problemsOf(references.replace('target: 95 %', 'target: 95')).map(({ code }) => code)).toEqual([
      'wrong-form',
    ]);
  });

  it('[LNG-20] a problem reads as a sentence with its place, as editors link it', () => {
    const [problem] = problemsOf(edited('owner: desk-owner', 'owner: desk-onwer'));
    expect(problemText(problem!, 'acme.agreement.yaml')).toBe(
      'acme.agreement.yaml:45:12: There is no role "desk-onwer". (objectives.p1-resolved.owner) Did you mean "desk-owner"?',
    );
  });

  it('[LNG-1] the known-good agreement has none', () => expect(problemsOf(KNOWN_GOOD)).toEqual([]));
});
