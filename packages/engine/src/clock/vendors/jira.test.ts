import { describe, expect, it } from 'vitest';
import type { ClockDraft } from '../../testing/agreement.ts';
import { tell } from '../../testing/tell.ts';

/*
 * Jira Service Management. An SLA has start, pause and stop conditions; goals by query, the first that matches holds, each
 * with its calendar. Time counts inside the calendar only. A changed issue is held against the goal that matches it now,
 * with the time it has used so far. When the start comes again after a stop, a new cycle begins and the old ones are kept.
 */
const RESOLUTION: Partial<ClockDraft> = {
  start: { event: 'created' },
  pause: { status: 'Asked' }, // "Waiting for customer"
  stop: { resolution: ['Done', 'Declined'] },
  reopened: 'each',
};

describe('Jira Service Management: time to resolution', () => {
  it.each([
    // 1 h on Monday morning, 2 h in the afternoon; nothing while the customer is asked.
    [
      'waiting for the customer pauses it',
      [
        '02 09:00 created priority=1',
        '02 10:00 updated status=Asked',
        '02 15:00 updated status=Open',
        '02 17:00 updated resolution=Done',
      ],
      ['p1 met at 02 17:00, 3:00 of 4:00, due 03 10:00'],
    ],
    // 2 h on Monday, the other 2 h end on Tuesday at 11:00.
    [
      'it breaches inside the calendar',
      ['02 15:00 created priority=1', '03 12:00 updated resolution=Done'],
      ['p1 breached at 03 11:00, 5:00 of 4:00, due 03 11:00'],
    ],
    // Used up at 17:00 sharp; the evening is outside the calendar.
    [
      'resolved in the evening, it has used its goal and no more',
      ['02 13:00 created priority=1', '02 18:00 updated resolution=Done'],
      ['p1 met at 02 18:00, 4:00 of 4:00, due 02 17:00'],
    ],
    // 5 h are more than the new goal of 4 h.
    [
      'a higher priority holds the time so far against a shorter goal',
      ['02 09:00 created priority=2', '02 14:00 updated priority=1', '02 14:30 updated resolution=Done'],
      ['p1 breached at 02 14:00, 5:30 of 4:00, due 02 14:00'],
    ],
    [
      'a lower priority gives more time',
      ['02 09:00 created priority=1', '02 12:00 updated priority=2', '02 16:00 updated resolution=Done'],
      ['p2 met at 02 16:00, 7:00 of 8:00, due 02 17:00'],
    ],
    [
      'a cleared resolution begins a new cycle, and the first is kept',
      [
        '02 09:00 created priority=1',
        '02 10:00 updated resolution=Done',
        '03 09:00 updated resolution=',
        '03 11:00 updated resolution=Declined',
      ],
      ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00', 'p1 met at 03 11:00, 2:00 of 4:00, due 03 13:00'],
    ],
    [
      'resolved while waiting, it counts what ran before',
      ['02 09:00 created priority=1', '02 11:00 updated status=Asked', '04 11:00 updated resolution=Done'],
      ['p1 met at 04 11:00, 2:00 of 4:00'],
    ],
  ])('[CLK-4] %s', async (_name, lines, answer) => {
    const written = lines.map((line) => line.replaceAll('Asked', 'Asked'));
    expect(await tell(written, '06 17:00', { ...RESOLUTION, pause: { status: 'Asked' } })).toEqual(answer);
  });
});

/* Time to first response: stops at the first comment for customers; comments of the team and of customers leave it running. */
describe('Jira Service Management: time to first response', () => {
  it('[CLK-9] stops once, at the first answer that the customer sees', async () => {
    const lines = [
      '02 09:00 created priority=1',
      '02 09:30 internal-comment',
      '02 10:00 customer-comment',
      '02 11:00 answer',
      '02 12:00 customer-comment',
      '03 12:00 answer',
    ];
    const clock: Partial<ClockDraft> = {
      start: { event: 'created' },
      stop: { event: 'answer' },
      reopened: 'first',
    };
    expect(await tell(lines, '06 17:00', clock)).toEqual(['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00']);
  });
});
