import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NAMES } from '../clauses/names.ts';
import { problemText } from '../language/problem.ts';
import { parseAgreement } from '../parse.ts';
import { agreementSchema } from '../schema.ts';
import { CONDUCT, edited, KNOWN_GOOD, marked } from '../testing/known-good.ts';
import { MAX_MASTERS } from './read.ts';
import { resolvedText } from './resolved-text.ts';

const HEAD = `apiVersion: tallystick/v1
kind: ServiceLevelAgreement
id: acme-2026
version: 3
extends: acme-support
`;
const MASTER = KNOWN_GOOD + CONDUCT;

const masters = (texts: Readonly<Record<string, string>>) => (id: string) => {
  const text = texts[id];
  return text === undefined ? undefined : { text, file: `${id}.agreement.yaml` };
};
const above = (master: string) => ({ masters: masters({ 'acme-support': master }) });

function read(text: string, master = MASTER) {
  const parsed = parseAgreement(text, above(master));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

function problemsOf(text: string, master = MASTER) {
  const parsed = parseAgreement(text, above(master));
  return parsed.ok ? [] : parsed.problems;
}

describe('an agreement that extends a master', () => {
  it('[INH-2] inherits everything but what is its own', () => {
    const { id, version, masters: ids, title, objectives, scenarios } = read(HEAD);
    expect([id, version, ids]).toEqual(['acme-2026', 3, ['acme-support']]);
    expect([title, objectives.size, scenarios.size]).toEqual(['Support and hosting for Acme', 2, 1]);
  });

  it.each(['apiVersion', 'kind', 'id', 'version'])('[INH-2] says its own %s', (key) => {
    const text = HEAD.replace(new RegExp(`^${key}: .*\n`, 'mu'), '');
    expect(problemsOf(text)).toMatchObject([{ code: 'missing-key', line: 1, column: 1 }]);
    expect(problemsOf(text)[0]?.file).toBeUndefined();
  });

  it('[INH-3] overrides one key of a construct and keeps the others', () => {
    const { objectives, parties } = read(
      `${HEAD}parties: { customer: { name: Acme SE } }\nobjectives: { p1-resolved: { within: 2 h }, extra: { indicator: hosting-up, target: 99 %, period: year } }\n`,
    );
    expect([...objectives.keys()]).toEqual(['p1-resolved', 'up', 'extra']);
    expect(objectives.get('p1-resolved')).toMatchObject({
      owner: 'desk-owner',
      within: { kind: 'time', ms: 7_200_000 },
    });
    expect([parties.customer.name, parties.provider.name]).toEqual(['Acme SE', 'Northwind']);
  });

  it('[INH-3] merges services and special days, and replaces conditions, hours and lists whole', () => {
    const { services, calendars, objectives, reviews } =
      read(`${HEAD}scope: { services: { support: { tier: silver } } }
calendars: { office: { hours: { sat: 09:00-12:00 }, overrides: { 2026-12-30: closed } } }
objectives: { p1-resolved: { where: { tier: gold } } }
reviews: { service-review: { agenda: [Money] } }
`);
    expect(services.get('support')).toMatchObject({ tier: 'silver', title: 'Support' });
    expect(calendars.get('office')?.hours).toEqual({ sat: ['09:00-12:00'] });
    expect(Object.keys(calendars.get('office')?.overrides ?? {})).toEqual([
      '2026-12-24',
      '2026-12-31',
      '2026-12-30',
    ]);
    expect([...(objectives.get('p1-resolved')?.where?.fields.keys() ?? [])]).toEqual(['tier']);
    expect(reviews.get('service-review')?.agenda).toEqual(['Money']);
  });

  it('[INH-3] replaces a single cap whole', () => {
    const master = edited(
      '  atMost:\n    - { share: 15 %, of: agreement fee, over: period }\n    - { sum: 20000, over: term }\n',
      '  atMost: { share: 15 %, of: agreement fee, over: period }\n',
    );
    const parsed = parseAgreement(`${HEAD}credits: { atMost: { sum: 500, over: term } }\n`, {
      masters: () => ({ text: master, file: 'master' }),
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.agreement.credits.caps).toMatchObject([{ over: 'term' }]);
  });

  it('[INH-3] an indicator of another kind takes the place of the inherited one', () => {
    const { indicators } = read(
      `${HEAD}indicators: { hosting-up: { kind: clock, service: hosting, from: desk, start: { event: a }, stop: { event: b }, calendar: always } }\nobjectives: { up: { within: 1 h } }\n`,
    );
    expect(indicators.get('hosting-up')?.kind).toBe('clock');
  });

  it.each(['', ' null', ' { remove: true }'])('[INH-4] takes an entry away with "up:%s"', (nothing) => {
    const { objectives, credits } = read(`${HEAD}objectives:\n  up:${nothing}\ncredits:${nothing}\n`);
    expect([...objectives.keys()]).toEqual(['p1-resolved']);
    expect(credits.schedules).toEqual([]);
  });

  it('[INH-4] cannot take away what no master has', () => {
    const { text, line, column } = marked(`${HEAD}objectives:\n  ¶upp: { remove: true }\n`);
    expect(problemsOf(text)).toMatchObject([
      { code: 'nothing-to-remove', path: 'objectives.upp', line, column, remedy: 'Did you mean "up"?' },
    ]);
  });

  it('[INH-5] tells a problem in the file whose text it is about', () => {
    const own = marked(`${HEAD}objectives: { up: { target: ¶95 } }\n`);
    expect(problemsOf(own.text)).toMatchObject([{ code: 'wrong-form', line: own.line, column: own.column }]);
    const master = marked(edited('target: 95 %', 'target: ¶95'));
    const [problem] = problemsOf(HEAD, master.text);
    expect(problem).toMatchObject({
      line: master.line,
      column: master.column,
      file: 'acme-support.agreement.yaml',
    });
    expect(problemText(problem!, 'acme.yaml')).toContain(`acme-support.agreement.yaml:${master.line}:`);
  });

  it('[INH-5] tells a reference that an override broke where it stands, and what is missing in the agreement', () => {
    const [broken] = problemsOf(`${HEAD}roles:\n  desk-owner:\n`, KNOWN_GOOD);
    expect(broken).toMatchObject({ code: 'unknown-reference', path: 'objectives.p1-resolved.owner' });
    expect(broken?.file).toBe('acme-support.agreement.yaml');
    const [missing] = problemsOf(`${HEAD}objectives:\n  up: { period: null }\n`);
    expect(missing).toMatchObject({ code: 'missing-key', path: 'objectives.up', line: 7 });
    expect(missing?.file).toBeUndefined();
    expect(problemsOf(HEAD, 'a: [')[0]).toMatchObject({
      code: 'yaml-syntax',
      file: 'acme-support.agreement.yaml',
    });
  });

  it('[INH-1] needs its master, by the right id', () => {
    const { text, line, column } = marked(HEAD.replace('acme-support', '¶acme-suport'));
    expect(problemsOf(text)).toMatchObject([{ code: 'unknown-master', path: 'extends', line, column }]);
    expect(parseAgreement(HEAD)).toMatchObject({ ok: false, problems: [{ code: 'unknown-master' }] });
    expect(problemsOf(HEAD, MASTER.replace('id: acme-support', 'id: other'))[0]?.message).toContain(
      '"other"',
    );
  });

  it('[INH-1] may stand under several masters, the nearest first, in no circle', () => {
    const chain = (count: number, last: string) => {
      const texts: Record<string, string> = { 'acme-support': MASTER };
      for (let index = 1; index <= count; index++) {
        const next = index === count ? last : `m${index + 1}`;
        texts[`m${index}`] =
          `${HEAD.replace('acme-2026', `m${index}`).replace('acme-support', next)}title: From ${index}\n`;
      }
      return parseAgreement(HEAD.replace('acme-support', 'm1'), { masters: masters(texts) });
    };
    const longest = chain(MAX_MASTERS - 1, 'acme-support');
    expect(longest.ok && longest.agreement.title).toBe('From 1');
    expect(longest.ok && longest.agreement.masters.at(-1)).toBe('acme-support');
    expect(chain(MAX_MASTERS, 'acme-support')).toMatchObject({ problems: [{ code: 'too-many-masters' }] });
    expect(chain(2, 'm1')).toMatchObject({ problems: [{ code: 'master-cycle', file: 'm2.agreement.yaml' }] });
    expect(chain(2, 'acme-2026')).toMatchObject({ problems: [{ code: 'master-cycle' }] });
  });
});

describe('the resolved text', () => {
  const child = `${HEAD}# What Acme agreed beside the master.
title: Acme
objectives: { up: { target: 99.95 % }, p1-resolved: { owner: { remove: true } } }
`;

  it('[INH-6] is one file that reads as the same agreement', () => {
    const resolved = resolvedText(child, above(MASTER));
    if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
    expect(resolved.masters).toEqual(['acme-support']);
    expect(resolved.text).not.toContain('extends');
    expect(resolved.text).toContain('target: 99.95 %');
    const parsed = parseAgreement(resolved.text);
    expect(parsed.ok && { ...parsed.agreement, masters: ['acme-support'] }).toEqual(read(child));
  });

  it('[INH-6] writes aliases out and keeps how values are written', () => {
    const aliased = edited('customer: { name: Acme }', 'customer: { name: "007" }', KNOWN_GOOD).replace(
      'always: { timeZone: UTC, hours: 24x7 }',
      'always: &always { timeZone: UTC, hours: 24x7 }\n  night: *always',
    );
    const resolved = resolvedText(aliased);
    expect(resolved.ok && resolved.text).not.toMatch(/[*&]always/u);
    const parsed = parseAgreement(resolved.ok ? resolved.text : '');
    expect(parsed).toEqual(parseAgreement(aliased));
  });

  it.each(['x: &x [*x]', 'x: &x [1, 2]\ny: &y [*x, *x, *x, *x, *x, *x, *x, *x]', 'x: &x { a: { b: *x } }'])(
    '[INH-6] does not write out for ever: %s',
    (aliases) => {
      const endless = aliases.includes('*x, *x')
        ? `${aliases}\n${Array.from({ length: 9 }, (_, level) => `l${level}: &l${level} [${Array(9).fill(level ? `*l${level - 1}` : '*y')}]`).join('\n')}`
        : aliases;
      expect(resolvedText(endless)).toMatchObject({ ok: false, problems: [{ code: 'aliases' }] });
    },
  );

  it('[INH-6] tells what is wrong instead', () => {
    expect(resolvedText(child)).toMatchObject({ ok: false, problems: [{ code: 'unknown-master' }] });
  });
});

it('[LNG-22] the schema lets an agreement that extends a master leave out what it inherits', () => {
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
    .addKeyword(NAMES)
    .compile(agreementSchema);
  expect(valid(parse(HEAD))).toBe(true);
  expect(
    valid(parse(`${HEAD}objectives: { up: { target: 99 % }, other: { remove: true }, none: null }`)),
  ).toBe(true);
  expect(valid(parse(`${HEAD}objectives: { up: { target: 99 } }`))).toBe(false);
  expect(valid(parse(HEAD.replace('version: 3\n', '')))).toBe(false);
  expect(valid(parse(HEAD.replace(/extends: .*\n/u, '')))).toBe(false);
});

describe('the example of Acme', () => {
  const example = (id: string) => ({
    text: readFileSync(new URL(`../../../../examples/${id}.agreement.yaml`, import.meta.url), 'utf8'),
    file: `${id}.agreement.yaml`,
  });
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
    .addKeyword(NAMES)
    .compile(agreementSchema);

  it('[INH-7] fits the schema, and so does its master, which by itself is no agreement', () => {
    for (const id of ['acme', 'northwind-master']) {
      expect(valid(parse(example(id).text)), JSON.stringify(valid.errors)).toBe(true);
    }
    const alone = parseAgreement(example('northwind-master').text);
    const codes = alone.ok ? [] : alone.problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['unknown-word', 'missing-key']));
  });

  it('[INH-6] reads as the same agreement when it is resolved', () => {
    const options = { masters: example };
    const parsed = parseAgreement(example('acme').text, options);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.agreement.playbooks.has('major-incident')).toBe(true);
    const resolved = resolvedText(example('acme').text, options);
    const again = parseAgreement(resolved.ok ? resolved.text : '');
    expect(again.ok && { ...again.agreement, masters: ['northwind-master'] }).toEqual(parsed.agreement);
  });
});
