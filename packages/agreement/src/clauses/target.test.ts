import { describe, expect, it } from 'vitest';
import { rational } from '../exact/rational.ts';
import { parseAgreement } from '../parse.ts';
import { edited, marked } from '../testing/known-good.ts';

const AVAILABILITY = '{ kind: availability, service: hosting, from: probe, subject: web, calendar: always }';
const UP = '{ indicator: hosting-up, target: 99.9 %, period: month, warnAt: 60 % }';
const LATENCY = '{ kind: distribution, service: hosting, from: probe, field: latency, unit: ms }';
const SCORE = '{ kind: score, service: hosting, from: probe, scale: [1, 5] }';
const COUNT = '{ kind: count, service: hosting, from: probe, when: { state: down } }';

/** The known-good agreement with another indicator, and a target for it. */
function withTarget(indicator: string, target: string): string {
  const measured = edited(AVAILABILITY, indicator);
  const credits = edited(
    `    - objective: up
      base: agreement fee
      tiers: [{ below: 99.9 %, credit: 5 % }, { below: 99 %, credit: 10 % }]
`,
    '',
    measured,
  );
  return edited(UP, `{ indicator: hosting-up, target: ${target}, period: month }`, credits);
}

function targetOf(indicator: string, target: string) {
  const parsed = parseAgreement(withTarget(indicator, target));
  if (!parsed.ok)
    throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join(' '));
  return parsed.agreement.objectives.get('up')!.target;
}

describe('targets', () => {
  it.each([
    [LATENCY, '{ percentile: 95, below: 800 ms }', 'percentile', 'below', rational(800n), 'ms'],
    [LATENCY, '{ percentile: 99.9, atMost: 1.5 s }', 'percentile', 'at most', rational(1500n), 'ms'],
    [LATENCY, '{ mean: 0.25 s }', 'mean', 'at most', rational(250n), 'ms'],
    [SCORE, '{ mean: 4.2 }', 'mean', 'at least', rational(42n, 10n), ''],
    [SCORE, '{ nps: -5 }', 'nps', 'at least', rational(-5n), ''],
    [COUNT, '{ atMost: 2 }', 'count', 'at most', rational(2n), ''],
    [AVAILABILITY, '99.9 %', 'share', 'at least', rational(999n, 1000n), '%'],
  ])('[REF-10] of %s, %s is %s %s', (indicator, target, statistic, comparator, value, unit) => {
    expect(targetOf(indicator, target)).toMatchObject({ statistic, comparator, value, unit });
  });

  it.each([
    [LATENCY, '¶99 %', 'target-does-not-fit'],
    [SCORE, '¶{ percentile: 95, below: 3 }', 'target-does-not-fit'],
    [AVAILABILITY, '¶{ mean: 4.2 }', 'target-does-not-fit'],
    [COUNT, '¶{ nps: 4 }', 'target-does-not-fit'],
    [LATENCY, '¶{ atMost: 4 }', 'target-does-not-fit'],
    [LATENCY, '¶{ percentile: 95, below: 8 MB }', 'target-does-not-fit'],
    [LATENCY, '¶{ percentile: 0, below: 8 ms }', 'wrong-value'],
    [LATENCY, '¶{ percentile: 101, below: 8 ms }', 'wrong-value'],
    [LATENCY, '¶{ percentile: 95 }', 'wrong-value'],
    [LATENCY, '¶{ percentile: 95, below: 8 ms, atMost: 9 ms }', 'wrong-value'],
    [LATENCY, '{ percentile: 95, below: ¶fast }', 'wrong-form'],
    [SCORE, '{ mean: ¶good }', 'wrong-form'],
    ['{ kind: score, service: hosting, from: probe, scale: ¶[5, 1] }', '{ mean: 4 }', 'wrong-value'],
    ['{ kind: score, service: hosting, from: probe, scale: ¶[1, 3, 5] }', '{ mean: 4 }', 'wrong-value'],
  ])('[REF-10] of %s, %s is refused there', (indicator, target, code) => {
    const { text, line, column } = marked(withTarget(indicator, target));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
  });
});
