import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Agreement } from '../model.ts';
import { type ParseOptions, parseAgreement } from '../parse.ts';
import { edited, RATIOS, WHOLE } from '../testing/known-good.ts';
import { diffAgreements } from './diff.ts';
import { diffText } from './diff-text.ts';
import { diffReport } from './report.ts';
import { diffSchema } from './schema.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/${name}`, import.meta.url), 'utf8');
const master = { text: example('northwind-master.agreement.yaml'), file: 'master' };
const OPTIONS: ParseOptions = { masters: () => master };
const TEXTS = [WHOLE, RATIOS, example('acme.agreement.yaml')];

function read(text: string): Agreement {
  const parsed = parseAgreement(text, OPTIONS);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.agreement;
}

const diff = (passage: string, replacement: string, text = WHOLE) =>
  diffAgreements(read(text), read(edited(passage, replacement, text)));
const sentences = (passage: string, replacement: string, text = WHOLE) =>
  diff(passage, replacement, text).differences.map(
    ({ clause, field, before, after, gains }) => `${clause} ${field}: ${before} -> ${after} (${gains})`,
  );

describe('no change', () => {
  it.each(TEXTS.map((text, index) => [index, text] as const))(
    '[DIF-1] an agreement does not differ from itself (text %i)',
    (_index, text) => {
      expect(diffAgreements(read(text), read(text))).toEqual({ differences: [], renamings: [] });
    },
  );

  it.each(
    [
      ['another notation of a time', 'within: 4 h', 'within: 240 min'],
      ['a decimal more', 'target: 99.9 %', 'target: 99.90 %'],
      ['quotes', 'name: Northwind', 'name: "Northwind"'],
      ['a comment', 'graceMs', 'graceMs'],
      ['a default that is written out', 'title: Outage, owner', 'title: Outage, owner'],
      ['values of a condition in another order', 'state: [Resolved, Closed]', 'state: [Closed, Resolved]'],
      [
        'hours in two parts that touch',
        '08:00-12:00, 13:00-18:00]',
        '13:00-18:00, 08:00-10:00, 10:00-12:00]',
      ],
      ['another version of the text', 'version: 1', 'version: 2'],
    ].filter(([, passage = '']) => WHOLE.includes(passage)),
  )('[DIF-1] %s', (_name, passage, replacement) => {
    expect(diff(passage, replacement)).toEqual({ differences: [], renamings: [] });
  });

  it('[DIF-1] what is written under an anchor, in a master or in another order of keys', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), fc.infiniteStream(fc.nat()), (text, random) => {
        const numbers = random[Symbol.iterator]();
        const document = parseDocument(text);
        shuffle(document, () => numbers.next().value ?? 0);
        expect(diffAgreements(read(text), read(document.toString()))).toEqual({
          differences: [],
          renamings: [],
        });
      }),
      { numRuns: 60 },
    );
  });
});

/** Puts the keys of every mapping in another order, but those of clock calendars, which are a list. */
function shuffle(document: Document, random: () => number): void {
  const visit = (node: unknown): void => {
    if (isMap(node)) {
      const map: YAMLMap = node;
      map.items = map.items
        .map((item) => [random(), item] as const)
        .sort(([a], [b]) => a - b)
        .map(([, item]) => item);
      for (const { value } of map.items) visit(value);
    } else if (isSeq(node)) for (const item of node.items) visit(item);
  };
  visit(document.contents);
}

describe('who gains', () => {
  it.each([
    ['within: 4 h', 'within: 2 h', 'objectives.p1-resolved within: 4 h -> 2 h (customer)'],
    [
      'within: 4 h',
      'within: 2 business days',
      'objectives.p1-resolved within: 4 h -> 2 business days (undecidable)',
    ],
    ['target: 95 %', 'target: 90 %', 'objectives.p1-resolved target: 95 % -> 90 % (provider)'],
    ['notice: 72 h', 'notice: 24 h', 'exclusions.maintenance notice: 72 h -> 24 h (provider)'],
    [
      'allowance: 5 h',
      'allowance: 4 h',
      'exclusions.maintenance allowance: 5 h per month -> 4 h per month (customer)',
    ],
    ['atMost: 8 %', 'atMost: 9 %', 'credits.schedules[0] atMost: 8 % -> 9 % (customer)'],
    [
      '{ sum: 20000, over: term, on: each service }',
      '{ sum: 30000, over: term, on: each service }',
      'credits atMost, sum over the term, on each service: 20000 -> 30000 (customer)',
    ],
    ['combine: per service', 'combine: max', 'credits combine: per service -> max (provider)'],
    ['fixed: 1 %', 'fixed: 250', 'credits.schedules[3] credit: 1 % -> 250 (undecidable)'],
    ['counts: started', 'counts: completed', 'credits.schedules[4] counts: started -> completed (provider)'],
    [
      'each: 30 min, of: down',
      'each: 1 h, of: down',
      'credits.schedules[4] unitMs: 30 min -> 1 h (provider)',
    ],
    ['base: 5000,', 'base: 6000,', 'credits.schedules[4] base: 5000 -> 6000 (customer)'],
    ['timeLost: 10 times', 'timeLost: 5 times', 'credits.schedules[6] times: 10 -> 5 (provider)'],
    ['claim: within 30 days', 'claim: automatic', 'credits claim: within 30 days -> automatic (customer)'],
    ['atRisk: 10 %', 'atRisk: 12 %', 'credits pools.main.atRisk: 0.1 -> 0.12 (undecidable)'],
    [
      'missed: 2, inARow',
      'missed: 3, inARow',
      'remedies.plan when: p1-resolved missed 2 times in a row -> p1-resolved missed 3 times in a row (provider)',
    ],
    [
      'due: 10 business days',
      'due: 5 business days',
      'remedies.plan due: 10 business days -> 5 business days (customer)',
    ],
    ['warnAt: 60 %', 'warnAt: 50 %', 'objectives.up warnAt: 60 % -> 50 % (neither)'],
    [
      '{ priority: 1 }\n    within',
      '{ priority: 2 }\n    within',
      'objectives.p1-resolved where: priority 1 -> priority 2 (undecidable)',
    ],
    [
      'every: quarter, attendees',
      'every: month, attendees',
      'reviews.service-review every: quarter -> month (neither)',
    ],
    [
      'fee: 2000 per month',
      'fee: 2500 per month',
      'scope.services.support fee: 2000 per month -> 2500 per month (provider)',
    ],
    [
      'priority 1: Nobody can work.',
      'priority 1: Nobody works.',
      'glossary.priority 1 : Nobody can work. -> Nobody works. (undecidable)',
    ],
    ['name: Acme,', 'name: Acme GmbH,', 'parties.customer name: Acme -> Acme GmbH (undecidable)'],
    [
      'renewal: { automatic: 12 months, times: 2 }',
      'renewal: none',
      'term renewal: automatic, for 12 months, 2 times -> none (undecidable)',
    ],
    [
      'after: 2 h',
      'after: 1 h',
      'escalations.default levels: at breach, after 2 h on always, tell desk-owner, follow outage -> null (provider)',
    ],
  ])('[DIF-3] %s becomes %s', (passage, replacement, expected) => {
    expect(sentences(passage, replacement)).toContain(expected);
  });

  it('[DIF-4] compares tiers as the credit for what is attained', () => {
    const tiers = 'tiers: [{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]';
    expect(
      sentences(tiers, 'tiers: [{ below: 99 %, credit: 10 % }, { below: 99.9 %, credit: 5 % }]'),
    ).toEqual([]);
    expect(
      sentences(tiers, 'tiers: [{ below: 99.5 %, credit: 5 % }, { below: 99 %, credit: 12 % }]'),
    ).toEqual([
      'credits.schedules[1] tiers, at least 99.5 %, below 99.9 %: 5 % -> 0 % (provider)',
      'credits.schedules[1] tiers, below 99 %: 10 % -> 12 % (customer)',
    ]);
  });

  it('[DIF-5] compares calendars by the hours of weekdays and special days, and by what reads them', () => {
    expect(sentences('fri: 08:00-16:00', 'fri: 08:00-17:00')).toEqual([
      'calendars.office hours.fri: 08:00-16:00 -> 08:00-17:00 (undecidable)',
    ]);
    expect(sentences('holidays: [2026-12-25]', 'holidays: [2026-12-28]')).toEqual([
      'calendars.office days.2026-12-25: closed -> the hours of the week (customer)',
      'calendars.office days.2026-12-28: the hours of the week -> closed (provider)',
    ]);
    const nobodyCounts = WHOLE.replaceAll(', calendar: office', '').replaceAll(
      /due: \d+ business days/gu,
      'due: 80 h',
    );
    expect(sentences('fri: 08:00-16:00', 'fri: 08:00-17:00', nobodyCounts)).toEqual([
      'calendars.office hours.fri: 08:00-16:00 -> 08:00-17:00 (customer)',
    ]);
  });

  it('[DIF-6] recognises a clause by what it says, and tells a new id or title as a renaming', () => {
    const renamed = WHOLE.replaceAll('hosting-up', 'web-up').replaceAll('desk-owner', 'desk-lead');
    const found = diffAgreements(read(WHOLE), read(renamed));
    expect(found.differences).toEqual([]);
    expect(found.renamings.map(({ clause, what, before }) => `${clause} ${what} ${before}`).sort()).toEqual([
      'indicators.web-up id hosting-up',
      'roles.desk-lead id desk-owner',
    ]);
    const titled = diff('title: Improvement plan', 'title: Plan for better');
    expect([titled.differences, titled.renamings]).toEqual([
      [],
      [
        {
          clause: 'remedies.plan',
          what: 'title',
          before: 'Improvement plan',
          after: 'Plan for better',
          namedByRecords: false,
        },
      ],
    ]);
  });

  it('[DIF-6] the escalation "default" is what its id makes it: under another id it is another one', () => {
    const text = edited(' escalation: default,', '', WHOLE);
    const { differences, renamings } = diff('  default:\n', '  other:\n', text);
    expect(differences.map(({ clause, kind }) => `${clause} ${kind}`)).toEqual([
      'escalations.default removed',
      'escalations.other added',
    ]);
    expect(renamings).toEqual([]);
  });

  it('[DIF-5] says from which day a version holds as people do', () => {
    const [from] = diffAgreements(
      read(RATIOS),
      read(RATIOS.replace(/^(version: \d+)$/mu, '$1\neffective: { from: 2026-05-01 }')),
    ).differences;
    expect(from).toMatchObject({ clause: 'effective', after: '2026-05-01' });
  });

  it('[DIF-7] tells figures before duties and words', () => {
    const changed = edited(
      'within: 4 h',
      'within: 3 h',
      WHOLE.replace('Nobody can work.', 'Nobody works.')
        .replace('After', 'after')
        .replace('In writing.', 'By mail.'),
    );
    const { differences } = diffAgreements(read(WHOLE), read(changed));
    expect(differences.map(({ affects }) => affects)).toEqual(['figures', 'duties', 'words']);
  });

  it('[DIF-8] prints a form of which the schema is published', () => {
    const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(diffSchema);
    const report = diffReport(read(WHOLE), read(edited('within: 4 h', 'within: 2 h', WHOLE)));
    expect(valid(JSON.parse(JSON.stringify(report))), JSON.stringify(valid.errors)).toBe(true);
    const published = readFileSync(new URL('../../../../schema/diff.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(diffSchema)));
    expect(
      diffText(report),
    ).toBe(`Support and hosting for Acme: acme-support version 1 → acme-support version 1

The customer gains (1)
  objectives.p1-resolved, within: 4 h → 2 h
      A stricter promise is harder to keep.

1 difference.
`);
  });
});
