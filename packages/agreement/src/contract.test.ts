import { describe, expect, it } from 'vitest';
import { clauseIds } from './clause-ids.ts';
import { parseAgreement } from './parse.ts';
import { statedDefaults } from './stated-defaults.ts';
import { CONDUCT, edited, KNOWN_GOOD, marked, WHOLE } from './testing/known-good.ts';

const TEXT = KNOWN_GOOD + CONDUCT;

function read(text: string) {
  const parsed = parseAgreement(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

function problemsOf(text: string) {
  const parsed = parseAgreement(text);
  return parsed.ok ? [] : parsed.problems;
}

/** Passage of the agreement, what replaces it (¶ marks the place), code, path, part of what is said. */
type Case = readonly [passage: string, replacement: string, code: string, path: string, says: string];

function expectProblem([passage, replacement, code, path, says]: Case) {
  const { text, line, column } = marked(edited(passage, replacement, TEXT));
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code, path, line, column });
  expect(`${problems[0]?.message} ${problems[0]?.remedy}`).toContain(says);
}

describe('what the parties do beside measuring', () => {
  it('[CON-1] is read with its defaults', () => {
    const { escalations, playbooks, reviews, term, dataProtection, changeControl } = read(TEXT);
    expect(escalations.get('default')?.levels.map(({ at, afterMs }) => [at.kind, afterMs])).toEqual([
      ['used', 0],
      ['breach', 7_200_000],
      ['lost', 0],
    ]);
    expect(playbooks.get('outage')?.steps).toHaveLength(2);
    expect(reviews.get('service-review')?.title).toBe('service-review');
    expect(term.renewal).toEqual({ kind: 'negotiate' });
    expect(dataProtection?.processor).toMatchObject({ breachNoticeMs: 86_400_000, subprocessors: [] });
    expect(changeControl?.notice).toEqual({ count: 30, unit: 'day' });
  });

  it('[CON-1] says who signs, what is covered, and how it goes on', () => {
    const whole = edited(
      'currency: EUR }',
      'currency: EUR, notice: 90 days, renewal: { automatic: 12 months, times: 2 } }',
      edited(
        'customer: { name: Acme }',
        'customer: { name: Acme, address: "Kantstr. 1, Berlin", signatories: [{ name: A. Muster, position: CIO }] }',
        edited(
          'wiki: { title: Wiki }',
          'wiki: { title: Wiki, regions: [EU], plans: [basic], dependsOn: [hosting, payments-uc] }\n  outOfScope: [staging]',
          TEXT,
        ),
      ),
    );
    const { term, parties, services, outOfScope } = read(whole);
    expect(term.renewal).toEqual({ kind: 'automatic', for: { count: 12, unit: 'month' }, times: 2 });
    expect(parties.customer.signatories).toEqual([{ name: 'A. Muster', position: 'CIO' }]);
    expect(services.get('wiki')?.dependsOn).toEqual(['hosting', 'payments-uc']);
    expect(outOfScope).toEqual(['staging']);
  });

  it('[CON-1] sources say what their own words stand for, objectives how much they matter', () => {
    const whole = edited(
      'desk: { title: Ticket system, connector: servicenow }',
      'desk: { connector: servicenow, url: "https://desk.example", values: { priority: { "1 - Critical": 1 } } }',
      edited(
        'up: { indicator: hosting-up,',
        'up: { indicator: hosting-up, importance: nice-to-have, rationale: Orders come at night.,',
        TEXT,
      ),
    );
    const { sources, objectives } = read(whole);
    expect(sources.get('desk')?.values.get('priority')?.get('1 - Critical')).toBe('1');
    expect([...objectives.values()].map(({ importance }) => importance)).toEqual([
      'must-have',
      'nice-to-have',
    ]);
  });

  it('[CON-1] playbooks say who or what carries a step out; a text alone asks a person', () => {
    const steps = `steps: [Open a bridge., { do: open ticket, via: tickets, text: Web down }, { do: ask a person, role: desk-owner, text: Is it up? }]`;
    const { playbooks } = read(edited('steps: [Open a bridge., Call the network team.]', steps, TEXT));
    expect(playbooks.get('outage')?.steps).toEqual([
      { kind: 'ask a person', text: 'Open a bridge.' },
      { kind: 'open ticket', via: 'tickets', text: 'Web down' },
      { kind: 'ask a person', role: 'desk-owner', text: 'Is it up?' },
    ]);
  });

  it('[CON-2] a statement says when it is due and how long late evidence is welcome', () => {
    const whole = edited(
      'reporting: { grace: 2 days }',
      'reporting: { statement: { every: month, due: 5 business days, calendar: office, grace: 4 days, to: [desk-owner] } }',
      TEXT,
    );
    const { reporting, graceMs } = read(whole);
    expect(graceMs).toBe(4 * 86_400_000);
    expect(reporting.statement).toMatchObject({ every: 'month', to: ['desk-owner'], content: [] });
  });

  it.each<Case>([
    [
      'notify: [objective owner]',
      'notify: [¶objective-owner]',
      'unknown-reference',
      'escalations.default[0].notify[0]',
      'role',
    ],
    [
      'playbook: outage',
      'playbook: ¶outrage',
      'unknown-reference',
      'escalations.default[1].playbook',
      'Did you mean "outage"?',
    ],
    [
      'Open a bridge.',
      '{ do: start review, review: ¶service-revue }',
      'unknown-reference',
      'playbooks.outage.steps[0].review',
      'Did you mean "service-review"?',
    ],
    [
      'Open a bridge.',
      '{ do: ¶call a friend, text: Help. }',
      'unknown-word',
      'playbooks.outage.steps[0].do',
      'ask a person',
    ],
    ['at: 75 %', 'at: ¶often', 'wrong-form', 'escalations.default[0].at', 'breach, lost, or a percentage'],
    [
      'attendees: [desk-owner]',
      'attendees: [¶nobody]',
      'unknown-reference',
      'reviews.service-review.attendees[0]',
      'role',
    ],
    [
      'up: { indicator: hosting-up,',
      'up: { indicator: hosting-up, escalation: ¶other,',
      'unknown-reference',
      'objectives.up.escalation',
      'default',
    ],
  ])('[REF-8] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'reporting: { grace: 2 days }',
      'reporting: { statement: { every: month, due: ¶5 business days, to: [desk-owner] } }',
      'no-calendar',
      'reporting.statement.due',
      'Add "calendar: …"',
    ],
  ])('[CON-3] in place of %j, %j', (...row) => expectProblem(row));

  it.each<Case>([
    [
      'wiki: { title: Wiki }',
      'wiki: { title: Wiki, dependsOn: [¶wiki] }',
      'dependency-cycle',
      'scope.services.wiki.dependsOn[0]',
      'depends on "wiki"',
    ],
    [
      'hosting: { fee: 90000 per year }\n    wiki: { title: Wiki }',
      'hosting: { fee: 90000 per year, dependsOn: [wiki] }\n    wiki: { title: Wiki, dependsOn: [¶hosting] }',
      'dependency-cycle',
      'scope.services.wiki.dependsOn[0]',
      'Take one of the two out.',
    ],
  ])('[CON-4] in place of %j, %j', (...row) => expectProblem(row));

  it('[CON-4] a chain of services may be long, and two may lean on one', () => {
    const chain = Array.from(
      { length: 8_000 },
      (_, index) => `    s${index}: { dependsOn: [s${index + 1}] }\n`,
    ).join('');
    const written = edited(
      '    wiki: { title: Wiki }\n',
      `    wiki: { dependsOn: [s1, s2, hosting] }\n${chain}`,
      TEXT,
    );
    expect(problemsOf(written)).toEqual([]);
    expect(
      problemsOf(written.replace('s7999: { dependsOn: [s8000] }', 's7999: { dependsOn: [s0] }')),
    ).toMatchObject([{ code: 'dependency-cycle' }]);
  });
});

describe('scenarios', () => {
  it('[SCN-1] hold their events at instants of the agreement’s zone', () => {
    const scenario = read(TEXT).scenarios.get('answered-in-time');
    expect(scenario?.events.map(({ at }) => at)).toEqual([
      Date.UTC(2026, 2, 2, 10),
      Date.UTC(2026, 2, 2, 12, 30),
    ]);
    expect(scenario?.events[0]?.set.get('priority')).toBe(1);
  });

  it.each<[string, string | number | boolean | null]>([
    ['1', 1],
    ['-2.5', -2.5],
    ['1.50', '1.50'],
    ['12345678901234567890', '12345678901234567890'],
    ['.inf', '.inf'],
    ['"1"', '1'],
    ['true', true],
    ['null', null],
  ])('[SCN-1] set a field to %s as a source would', (written, value) => {
    const scenario = read(
      edited('set: { priority: 1 } }', `set: { priority: ${written} } }`, TEXT),
    ).scenarios;
    expect(scenario.get('answered-in-time')?.events[0]?.set.get('priority')).toBe(value);
  });

  it('[SCN-2] expect outcomes, statuses and credits, each a clause of its own', () => {
    const { expectations } = read(TEXT).scenarios.get('answered-in-time')!;
    expect(expectations.map(({ kind, clause }) => `${kind} ${clause}`)).toEqual([
      'outcome scenarios.answered-in-time.then[0]',
      'status scenarios.answered-in-time.then[1]',
      'credit scenarios.answered-in-time.then[2]',
    ]);
    expect(expectations[0]).toMatchObject({ elapsedMs: 9_000_000, dueAt: Date.UTC(2026, 2, 2, 14) });
    expect(expectations[1]).toMatchObject({ attained: { unit: '%', decimals: 0 } });
  });

  it.each<Case>([
    [
      'attained: 100 % }',
      'attained: ¶a lot }',
      'wrong-form',
      'scenarios.answered-in-time.then[1].attained',
      '99.327 %',
    ],
    [
      '2026-03-02 11:00',
      '¶2026-02-30 11:00',
      'wrong-value',
      'scenarios.answered-in-time.when[0].at',
      'a local time',
    ],
    [
      'source: desk, set',
      'source: ¶desc, set',
      'unknown-reference',
      'scenarios.answered-in-time.when[1].source',
      'Did you mean "desk"?',
    ],
    [
      'credit: 0 EUR',
      'credit: ¶0 USD',
      'wrong-currency',
      'scenarios.answered-in-time.then[2].credit',
      'in EUR',
    ],
    [
      '{ objective: p1-resolved, period: 2026-03, status: met, attained: 100 % }',
      '¶{ objective: p1-resolved, period: 2026-03 }',
      'expects-nothing',
      'scenarios.answered-in-time.then[1]',
      'Add a status',
    ],
    [
      '{ subject: T1, objective: p1-resolved, outcome',
      '{ subject: T1, objective: ¶up, outcome',
      'not-a-clock',
      'scenarios.answered-in-time.then[0].objective',
      'Expect a status',
    ],
    [
      'set: { priority: 1 } }',
      'set: { priority: ¶[1] } }',
      'wrong-kind',
      'scenarios.answered-in-time.when[0].set.priority',
      'Expected one value.',
    ],
  ])('[SCN-3] in place of %j, %j', (...row) => expectProblem(row));
});

describe('the clauses of an agreement', () => {
  it('[CON-5] each have an id, and no two the same', () => {
    const ids = clauseIds(read(TEXT));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining([
        'parties.customer',
        'scope.services.support',
        'glossary.priority 1',
        'objectives.up',
        'credits.schedules[1].tiers[1]',
        'credits.atMost[0]',
        'escalations.default[2]',
        'dataProtection.classes.tickets',
        'scenarios.answered-in-time.then[1]',
      ]),
    );
  });

  it('[CON-6] say what holds, written or by default', () => {
    const stated = statedDefaults(read(TEXT));
    const of = (clause: string) => stated.find((one) => one.clause === clause);
    expect(of('indicators.hosting-up.unknown')).toMatchObject({ value: 'excluded', byDefault: 'excluded' });
    expect(of('indicators.time-to-resolve.reopened')?.value).toBe('total');
    const whole = statedDefaults(read(WHOLE));
    expect(whole.find(({ clause }) => clause === 'indicators.time-to-resolve.from')).toMatchObject({
      value: 'customer',
      byDefault: 'provider',
    });
    expect(of('objectives.up.warnAt')).toMatchObject({ value: '60 %', byDefault: '75 %' });
    expect(of('reporting.grace')).toMatchObject({ value: '2 days', byDefault: '3 days' });
    expect(stated.every(({ rule, value }) => rule !== '' && value !== '')).toBe(true);
  });
});
