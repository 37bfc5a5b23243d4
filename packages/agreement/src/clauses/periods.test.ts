import { describe, expect, it } from 'vitest';
import { readWith } from '../testing/read-structure.ts';
import { period } from './periods.ts';

const DAY_MS = 86_400_000;

describe('the period of an objective', () => {
  it.each([
    ['month', 'month'],
    ['half-year', 'half-year'],
    ['{ every: 4 weeks }', { everyDays: 28 }],
    ['{ every: 1 day }', { everyDays: 1 }],
    ['{ every: 10 days }', { everyDays: 10 }],
    ['{ every: 1 month }', { everyMonths: 1 }],
    ['{ every: 3 months, monthEnd: last day }', { everyMonths: 3, monthEnd: 'last-day' }],
    ['{ every: 1 month, monthEnd: overflow }', { everyMonths: 1, monthEnd: 'overflow' }],
    ['{ rolling: 28 days }', { rollingMs: 28 * DAY_MS }],
    ['{ rolling: 1 week 12 h }', { rollingMs: 7.5 * DAY_MS }],
  ])('[NUM-13] %s is read', (text, value) => {
    expect(readWith(period, text)).toEqual({ value, codes: [] });
  });

  it.each([
    ['fortnight', 'unknown-word'],
    ['[month]', 'wrong-kind'],
    ['{ every: month }', 'wrong-form'],
    ['{ every: 0 weeks }', 'wrong-value'],
    ['{ every: 4 h }', 'wrong-form'],
    ['{ every: 2 weeks, monthEnd: overflow }', 'wrong-value'],
    ['{ every: 1 month, monthEnd: first }', 'unknown-word'],
    ['{ rolling: 0 days }', 'wrong-value'],
    ['{ rolling: 1 month }', 'wrong-form'],
    ['{ rolling: 28 days, every: 4 weeks }', 'unknown-key'],
    ['{}', 'missing-key'],
  ])('[NUM-13] %s is refused', (text, code) => {
    expect(readWith(period, text)).toEqual({ value: undefined, codes: [code] });
  });
});
