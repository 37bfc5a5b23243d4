import { describe, expect, it } from 'vitest';
import type { ClockDraft } from '../../testing/agreement.ts';
import { tell } from '../../testing/tell.ts';

/*
 * ServiceNow. An SLA definition has start, pause, resume, stop and reset conditions, looked at whenever the task changes. It
 * attaches when its start holds and its stop does not, pauses while the pause condition holds (or until the resume condition
 * comes), completes at the stop, and is cancelled when its start no longer holds. With a retroactive start it counts
 * from a date of the task, such as when it was opened; a new definition after a change of priority so counts all the time.
 */
const RESOLUTION: Partial<ClockDraft> = {
  start: { at: 'opened_at' },
  pause: { state: 'On-Hold' },
  stop: { state: ['Resolved', 'Closed'] },
  reset: { state: 'Canceled' },
};
const OPENED = 'opened_at=2026-03-02T09:00:00Z';

describe('ServiceNow: resolution', () => {
  it.each([
    [
      'on hold pauses it, and it resumes when the hold ends',
      [
        `02 09:00 updated state=New priority=1 ${OPENED}`,
        '02 10:00 updated state=On-Hold',
        '02 12:00 updated state=Active',
        '02 14:00 updated state=Resolved',
      ],
      ['p1 met at 02 14:00, 3:00 of 4:00, due 02 15:00'],
    ],
    // Attached at 11:00, it counts from 09:00.
    [
      'a retroactive start counts from when the task was opened',
      [`02 11:00 updated state=New priority=1 ${OPENED}`, '02 12:30 updated state=Resolved'],
      ['p1 met at 02 12:30, 3:30 of 4:00, due 02 13:00'],
    ],
    // The definition of the new priority attaches with the time since 09:00: breached as it comes.
    [
      'a higher priority attaches with all the time since the opening',
      [
        `02 09:00 updated state=New priority=2 ${OPENED}`,
        '02 15:00 updated priority=1',
        '02 16:00 updated state=Closed',
      ],
      ['p1 breached at 02 15:00, 7:00 of 4:00, due 02 15:00'],
    ],
    // Half an hour on Monday before the hold, then on from Wednesday; the schedule ends at 17:00.
    [
      'a hold over night and schedule moves the breach to working time',
      [
        `02 09:00 updated state=New priority=1 ${OPENED}`,
        '02 12:00 updated state=On-Hold',
        '04 16:30 updated state=Active',
        '05 12:00 updated state=Resolved',
      ],
      ['p1 breached at 05 09:30, 6:30 of 4:00, due 05 09:30'],
    ],
    [
      'cancelled, it has no outcome',
      [`02 09:00 updated state=New priority=1 ${OPENED}`, '02 10:00 updated state=Canceled'],
      [],
    ],
    [
      'stopped from a hold, it has used what ran before',
      [
        `02 09:00 updated state=New priority=1 ${OPENED}`,
        '02 10:00 updated state=On-Hold',
        '05 10:00 updated state=Resolved',
      ],
      ['p1 met at 05 10:00, 1:00 of 4:00'],
    ],
  ])('[CLK-3] %s', async (_name, lines, answer) => {
    expect(await tell(lines, '06 17:00', RESOLUTION)).toEqual(answer);
  });
});

/* Where the reset condition and the start both match, what runs is completed and a new one attaches. Here it has no outcome. */
describe('ServiceNow: reset', () => {
  const clock: Partial<ClockDraft> = {
    start: { event: ['opened', 'moved'] },
    stop: { state: 'Resolved' },
    reset: { event: 'moved' },
  };

  it.each([
    [
      'a move to another place begins again',
      ['02 09:00 opened priority=1', '02 12:00 moved', '02 15:00 updated state=Resolved'],
      ['p1 met at 02 15:00, 3:00 of 4:00, due 02 16:00'],
    ],
    [
      'a breach before the move stands',
      ['02 09:00 opened priority=1', '02 14:00 moved', '02 15:00 updated state=Resolved'],
      [
        'p1 breached at 02 13:00, 5:00 of 4:00, due 02 13:00',
        'p1 met at 02 15:00, 1:00 of 4:00, due 03 10:00',
      ],
    ],
  ])('[CLK-10] %s', async (_name, lines, answer) => {
    expect(await tell(lines, '06 17:00', clock)).toEqual(answer);
  });
});
