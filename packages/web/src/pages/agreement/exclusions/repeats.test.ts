import { describe, expect, it } from 'vitest';
import { ruleOf } from './repeats.ts';

describe('maintenance that recurs', () => {
  const of = (choice: Parameters<typeof ruleOf>[0], first: string, until = '') =>
    ruleOf(choice, { first, until, own: 'FREQ=YEARLY' });

  it.each([
    ['', '2026-03-08T01:00', undefined],
    ['daily', '2026-03-08T01:00', 'FREQ=DAILY'],
    ['weekly', '2026-03-08T01:00', 'FREQ=WEEKLY'],
    ['fortnightly', '2026-03-08T01:00', 'FREQ=WEEKLY;INTERVAL=2'],
    ['monthly', '2026-03-08T01:00', 'FREQ=MONTHLY;BYDAY=2SU'],
    ['monthly', '2026-03-31T23:30', 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['own', '2026-03-08T01:00', 'FREQ=YEARLY'],
  ] as const)('%s from %s is %s', (choice, first, rule) => {
    expect(of(choice, first)).toBe(rule);
  });

  it('ends with its last day', () => {
    expect(of('weekly', '2026-03-08T01:00', '2026-04-30')).toBe('FREQ=WEEKLY;UNTIL=20260430');
  });
});
