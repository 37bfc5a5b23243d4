import { expect, it } from 'vitest';
import { toDecimalText } from '../exact/rational.ts';
import { parseAgreement } from '../parse.ts';
import { statedDefaults } from '../stated-defaults.ts';
import { edited, marked, RATIOS } from '../testing/known-good.ts';

const parsed = (text: string) => {
  const read = parseAgreement(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.agreement;
};
const CHAIN = 'rule: any down, parts: [hosting-up]';
const ALL =
  'parts: [requests, { indicator: hosting-up, weight: 2.5 }, { indicator: hosting-up, subjects: [web-1, web-2] }]';

it('[REF-12] parts weigh 1, and a part without data leaves no figure, where nothing else is said', () => {
  const { indicators, objectives } = parsed(RATIOS);
  const all = indicators.get('all');
  const chain = indicators.get('chain');
  if (all?.kind !== 'composite' || chain?.kind !== 'composite') throw new Error('no composites');
  expect(all.parts.map((part) => [part.indicator, toDecimalText(part.weight)])).toEqual([
    ['requests', '1'],
    ['hosting-up', '2.5'],
    ['hosting-up', '1'],
  ]);
  expect(all.parts[2]!.subjects).toEqual(['web-1', 'web-2']);
  expect([all.withoutData, chain.withoutData, chain.title]).toEqual(['renormalise', 'no figure', 'chain']);
  expect(objectives.get('whole')?.budgeting?.method).toBe('timeslices');
  expect(objectives.get('chained')?.budgeting).toBeUndefined();
});

it('[CON-6] the rule of a composite, and what a part without data does, are told', () => {
  const told = statedDefaults(parsed(RATIOS)).filter(({ clause }) => clause.startsWith('indicators.chain'));
  expect(told.map(({ clause, value, byDefault }) => [clause, value, byDefault])).toEqual([
    ['indicators.chain.rule', 'any down', undefined],
    ['indicators.chain.withoutData', 'no figure', 'no figure'],
  ]);
});

it.each([
  [CHAIN, 'rule: any down, parts: [hosting-up, ¶requests]', 'part-does-not-fit'],
  [CHAIN, 'rule: any down, parts: [¶nothing]', 'unknown-reference'],
  [CHAIN, 'rule: worst, parts: [hosting-up, ¶time-to-resolve]', 'part-does-not-fit'],
  [CHAIN, 'rule: worst, parts: [hosting-up, ¶all]', 'part-does-not-fit'],
  [CHAIN, 'rule: any down, parts: [hosting-up, ¶hosting-up]', 'part-does-not-fit'],
  [CHAIN, 'rule: any down, parts: [¶{ indicator: hosting-up, weight: 2 }]', 'part-does-not-fit'],
  [CHAIN, 'rule: any down, parts: [¶{ indicator: hosting-up, subjects: [a, b, a] }]', 'part-does-not-fit'],
  [CHAIN, 'rule: any down, parts: [hosting-up, { indicator: hosting-up, subjects: ¶[] }]', 'too-few'],
  [CHAIN, 'rule: any down, parts: ¶[]', 'too-few'],
  [CHAIN, 'rule: ¶best, parts: [hosting-up]', 'unknown-word'],
  [ALL, 'parts: [requests, { indicator: hosting-up, weight: ¶0 }]', 'wrong-value'],
  [ALL, `parts: [${'requests, '.repeat(100)}¶hosting-up]`, 'part-does-not-fit'],
  ['subject: web, calendar: always', 'subject: web, method: { slices: 5 min }', 'part-does-not-fit'],
  [
    'whole: { indicator: all, target: 99 %, period: month, budgeting: { method: timeslices, target: 95 % } }',
    'whole: { indicator: all, target: 99 %, period: month, alerts: ¶burn-rate }',
    'does-not-fit',
  ],
  [
    'chained: { indicator: chain, target: 99 %, period: month,',
    'chained: { indicator: chain, target: 99 %, period: month, budgeting: ¶{ method: occurrences },',
    'does-not-fit',
  ],
])('[REF-12] in place of %j, %j: %s', (passage, replacement, code) => {
  const text = edited(passage, replacement, RATIOS);
  const read = parseAgreement(text.replace('¶', ''));
  const found = read.ok ? [] : read.problems.filter((problem) => problem.code === code);
  expect(found.length).toBeGreaterThan(0);
  if (!text.includes('¶')) return;
  const { line, column } = marked(text);
  expect(found.map((problem) => [problem.line, problem.column])).toContainEqual([line, column]);
});
