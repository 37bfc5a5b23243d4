import { expect, it } from 'vitest';
import { keepTogether } from './keepTogether.ts';

it('a number and its unit stay on one line, and words may part', () => {
  expect(keepTogether('7 h 32 min of 744 h were down: 98.988 %. Credits of 10.00 EUR due in 3 months')).toBe(
    '7\u00a0h\u00a032\u00a0min of 744\u00a0h were down: 98.988\u00a0%. Credits of 10.00\u00a0EUR due in 3 months',
  );
});
