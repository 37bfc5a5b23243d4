import { expect, it } from 'vitest';
import { MOST_RECORDS, tooMuch } from './as-known.ts';

it('what was known of several agreements is worked out up to a number of records, and refused in words beyond it', () => {
  expect(tooMuch(MOST_RECORDS)).toBeUndefined();
  expect(tooMuch(MOST_RECORDS + 1)).toMatchObject({
    status: 422,
    message: expect.stringContaining('Ask for one agreement at a time'),
  });
});
