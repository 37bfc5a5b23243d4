import { describe, expect, it } from 'vitest';
import { rational } from '../exact/rational.ts';
import { parseAgreement } from '../parse.ts';
import { edited, marked, RATIOS } from '../testing/known-good.ts';

const RAMP =
  '{ ramp: [{ target: 99 % }, { after: 3 months, target: 99.5 % }, { from: 2026-09-01, target: 99.9 % }] }';
const START = 'start: 99.5 %, floor: 99 %, ceiling: 99.9 %';
const FOLLOWS = 'follows: requests, rule: [{ below: 97 %, target: 99 % }, { above: 99.9 %, target: 99.9 % }]';

function objectives(text: string) {
  const parsed = parseAgreement(text);
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
  return parsed.agreement.objectives;
}

function problemIn(passage: string, replacement: string) {
  const { text, line, column } = marked(edited(passage, replacement, RATIOS));
  const parsed = parseAgreement(text);
  const [problem] = parsed.ok ? [] : parsed.problems;
  return { code: problem?.code, isThere: problem?.line === line && problem.column === column };
}

describe('a series of targets', () => {
  const datesOf = (steps: string) =>
    objectives(edited(RAMP, `{ ramp: [${steps}] }`, RATIOS))
      .get('rising')!
      .ramp!.map(({ fromDate }) => fromDate);

  it('[REF-13] begins with the term; later steps are dated, or so long after its first day', () => {
    const rising = objectives(RATIOS).get('rising')!;
    expect(rising.ramp!.map(({ fromDate, target }) => [fromDate, target.value])).toEqual([
      ['2026-01-01', rational(99n, 100n)],
      ['2026-04-01', rational(995n, 1000n)],
      ['2026-09-01', rational(999n, 1000n)],
    ]);
    expect(rising.target).toEqual(rising.ramp![0]!.target);
  });

  it.each([
    ['10 days', '2026-01-11'],
    ['2 weeks', '2026-01-15'],
    ['1 month', '2026-02-01'],
  ])('[REF-13] after %s is from %s', (after, date) => {
    expect(datesOf(`{ from: 2026-01-01, target: 99 % }, { after: ${after}, target: 99.5 % }`)).toEqual([
      '2026-01-01',
      date,
    ]);
  });

  it.each([
    ['a gap at the start', '¶{ from: 2026-02-01, target: 99 % }'],
    [
      'steps out of order',
      '{ target: 99 % }, { after: 3 months, target: 98 % }, ¶{ after: 1 month, target: 97 % }',
    ],
    [
      'two steps on one day',
      '{ target: 99 % }, { after: 90 days, target: 98 % }, ¶{ from: 2026-04-01, target: 97 % }',
    ],
    ['a step after the term', '{ target: 99 % }, ¶{ after: 1 year, target: 99.5 % }'],
    ['two beginnings', '{ target: 99 % }, ¶{ from: 2026-04-01, after: 3 months, target: 99.5 % }'],
  ])('[REF-13] refuses %s', (_name, steps) => {
    expect(problemIn(RAMP, `{ ramp: [${steps}] }`)).toEqual({ code: 'wrong-step', isThere: true });
  });

  it('[REF-13] promises one thing, more or less of it', () => {
    const latency =
      '{ indicator: answer, target: { ramp: [{ target: { mean: 4 h } }, ¶{ after: 3 months, target: { percentile: 90, below: 3 h } }] }, period: month }';
    const found = problemIn(
      '{ indicator: answer, within: 3 business days, target: every one, period: month }',
      latency,
    );
    expect(found).toEqual({ code: 'wrong-step', isThere: true });
  });

  it('[REF-13] fits the indicator step by step', () => {
    const steps = '{ ramp: [{ target: 99 % }, { after: 3 months, target: ¶{ atMost: 3 } }] }';
    expect(problemIn(RAMP, steps)).toEqual({ code: 'target-does-not-fit', isThere: true });
  });

  it('[REF-9] has no alerts where a step promises all', () => {
    const steps = '{ ramp: [{ target: 99 % }, { after: 3 months, target: 100 % }] }\n    alerts: ¶burn-rate';
    expect(problemIn(RAMP, steps)).toEqual({ code: 'does-not-fit', isThere: true });
  });
});

describe('a target that may be changed', () => {
  it('[REF-14] names its guardrails and its rule', () => {
    const { target, dynamic } = objectives(RATIOS).get('under-load')!;
    expect(target.value).toEqual(rational(995n, 1000n));
    expect(dynamic).toEqual({
      floor: rational(99n, 100n),
      ceiling: rational(999n, 1000n),
      largestStep: rational(2n, 1000n),
      shortestIntervalMs: 60 * 86_400_000,
      noticeMs: 14 * 86_400_000,
      follows: 'requests',
      rules: [
        { comparator: 'below', value: rational(97n, 100n), target: rational(99n, 100n) },
        { comparator: 'above', value: rational(999n, 1000n), target: rational(999n, 1000n) },
      ],
    });
  });

  it.each([
    ['a floor above the ceiling', START, 'start: 99.5 %, floor: ¶99.9 %, ceiling: 99 %'],
    ['a start below the floor', START, 'start: ¶98 %, floor: 99 %, ceiling: 99.9 %'],
    ['a start above the ceiling', START, 'start: ¶99.95 %, floor: 99 %, ceiling: 99.9 %'],
    ['a proposal below the floor', FOLLOWS, 'follows: requests, rule: [¶{ below: 97 %, target: 98 % }]'],
    [
      'a line with two bounds',
      FOLLOWS,
      'follows: requests, rule: [¶{ below: 97 %, above: 1 %, target: 99 % }]',
    ],
    ['a share compared with a number', FOLLOWS, 'follows: requests, rule: [¶{ below: 97, target: 99 % }]'],
    ['a rule over a clock', FOLLOWS, 'follows: answer, rule: [¶{ below: 97, target: 99 % }]'],
    ['a rule over nothing', FOLLOWS, 'rule: ¶[{ below: 97 %, target: 99 % }]'],
    ['nothing asked about', FOLLOWS, 'follows: ¶requests'],
  ])('[REF-14] refuses %s', (_name, passage, replacement) => {
    expect(problemIn(passage, replacement)).toEqual({ code: 'wrong-guardrail', isThere: true });
  });

  it('[REF-1] follows an indicator that is there', () => {
    expect(problemIn('follows: requests', 'follows: ¶request')).toEqual({
      code: 'unknown-reference',
      isThere: true,
    });
  });

  it('[REF-14] is a share', () => {
    const found = problemIn(
      'slow-answer: { indicator: answer, target: { percentile: 90, atMost: 1 h 20 min }, period: month }',
      `rated: { indicator: rating, target: ¶{ dynamic: { ${START} } }, period: month }`,
    );
    expect(found.code).toBeDefined();
  });
});

describe('statistics of clocks', () => {
  it('[REF-10] are means and percentiles of elapsed time, with either bound', () => {
    const found = objectives(RATIOS);
    expect(found.get('mean-answer')!.target).toEqual({
      statistic: 'mean',
      comparator: 'below',
      value: rational(4n * 3_600_000n),
      unit: 'ms',
    });
    expect(found.get('slow-answer')!.target).toMatchObject({
      statistic: 'percentile',
      comparator: 'at most',
      value: rational(80n * 60_000n),
    });
    expect(found.get('all-answered')!.target.value).toEqual(rational(1n));
  });

  it.each([
    ['{ mean: { below: 4 h } }', '{ mean: { below: 4 h } }, within: ¶2 h', 'does-not-fit'],
    ['{ mean: { below: 4 h } }', '¶{ mean: { below: 4 h, atMost: 5 h } }', 'wrong-value'],
    ['{ mean: { below: 4 h } }', '¶{ mean: 4 MB }', 'target-does-not-fit'],
    [
      'within: 3 business days, target: every one',
      'within: 3 business days, target: ¶every on',
      'wrong-form',
    ],
  ])('[REF-3] %s as %s is refused', (passage, replacement, code) => {
    expect(problemIn(passage, replacement)).toEqual({ code, isThere: true });
  });

  it('[REF-5] breach no single ticket that could be credited', () => {
    const found = problemIn(
      '{ objective: p1-resolved, base: service fee, perBreachedTicket: 0.5 %, atMost: 8 % }',
      '{ objective: mean-answer, base: agreement fee, perBreachedTicket: ¶0.5 %, atMost: 8 % }',
    );
    expect(found).toEqual({ code: 'not-a-clock', isThere: true });
  });

  it('[LNG-13] warnings are thresholds in any order, each once; 75 % where none is written', () => {
    const found = objectives(edited('[75 %, 50 %, 90 %]', '[75 %, 50 %, 90 %, 50.0 %]', RATIOS));
    const percent = (id: string) =>
      found.get(id)!.warnAt.map((one) => Number(one.numerator) / Number(one.denominator));
    expect(percent('mean-answer')).toEqual([0.5, 0.75, 0.9]);
    expect(percent('slow-answer')).toEqual([0.75]);
  });
});
