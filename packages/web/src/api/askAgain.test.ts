import { describe, expect, it } from 'vitest';
import { delayBeforeAsking, isAskedAgain } from './askAgain.ts';
import { RequestError } from './request.ts';

const refused = (status: number, retryAfterMs?: number) =>
  new RequestError(status, 'No', 'No.', retryAfterMs);

describe('asking again for what only reads', () => {
  it.each([
    ['a server that is asked too much', 2, refused(429, 2_000), true],
    ['the same for the fourth time', 3, refused(429, 2_000), false],
    [
      'the same where it wants to be left alone for longer than a reader waits',
      0,
      refused(429, 60_000),
      false,
    ],
    ['a server that failed', 1, refused(503), true],
    ['the same for the third time', 2, refused(503), false],
    ['a lost connection', 0, refused(0), true],
    ['an answer that says no', 0, refused(404), false],
  ])('of %s', (_, failures, error, isAgain) => {
    expect(isAskedAgain(failures, error)).toBe(isAgain);
  });

  it('waits as long as it is told, and else longer each time, up to ten seconds', () => {
    expect(delayBeforeAsking(2, refused(429, 2_000))).toBe(2_000);
    expect(delayBeforeAsking(0, refused(503, 30_000))).toBe(10_000);
    expect([0, 1, 9].map((failures) => delayBeforeAsking(failures, refused(0)))).toEqual([
      1_000, 2_000, 10_000,
    ]);
  });
});
