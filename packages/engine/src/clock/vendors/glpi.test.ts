import { describe, expect, it } from 'vitest';
import type { Change, ClockDraft } from '../../testing/agreement.ts';
import { tell } from '../../testing/tell.ts';

/*
 * GLPI. Time to own runs from the opening until the ticket is taken into account, time to resolve until it is solved. Both
 * run on the calendar of the service level. While the ticket is pending its due date is pushed back by the working time that
 * it waits. A delay in days may end with the working day.
 */
const RESOLVE: Partial<ClockDraft> = {
  start: { event: 'opened' },
  pause: { status: 'pending' },
  stop: { status: ['solved', 'closed'] },
};
const days =
  (within: string): Change =>
  (draft) => {
    draft.objectives.p1!.within = within;
  };

describe('GLPI: time to resolve', () => {
  it.each([
    // Waits 2 h of working time: due at 15:00 instead of 13:00.
    [
      'pending pushes the due date back',
      '4 h',
      [
        '02 09:00 opened priority=1',
        '02 10:00 updated status=pending',
        '02 12:00 updated status=assigned',
        '02 15:00 updated status=solved',
      ],
      ['p1 met at 02 15:00, 4:00 of 4:00, due 02 15:00'],
    ],
    // From 17:00 to 09:00 nobody works, so nothing is pushed back.
    [
      'pending over night pushes nothing back',
      '4 h',
      [
        '02 15:00 opened priority=1',
        '02 17:00 updated status=pending',
        '03 09:00 updated status=assigned',
        '03 12:00 updated status=solved',
      ],
      ['p1 breached at 03 11:00, 5:00 of 4:00, due 03 11:00'],
    ],
    [
      'one day after Monday 10:00 is Tuesday 10:00',
      '1 business day',
      ['02 10:00 opened priority=1', '03 10:00 updated status=solved'],
      ['p1 met at 03 10:00, 8:00 of 8:00, due 03 10:00'],
    ],
    [
      'or the end of that working day',
      '1 business day, end of day',
      ['02 10:00 opened priority=1', '03 16:59 updated status=solved'],
      ['p1 met at 03 16:59, 14:59 of 15:00, due 03 17:00'],
    ],
    [
      'of a ticket on Friday evening it is Monday evening',
      '1 business day, end of day',
      ['06 18:00 opened priority=1', '10 09:30 updated status=solved'],
      ['p1 breached at 10 09:00, 8:30 of 8:00, due 09 17:00'],
    ],
    [
      'a solution that is refused runs on',
      '4 h',
      [
        '02 09:00 opened priority=1',
        '02 10:00 updated status=solved',
        '03 10:00 updated status=assigned',
        '03 11:00 updated status=solved',
      ],
      ['p1 met at 03 11:00, 2:00 of 4:00, due 03 13:00'],
    ],
  ])('[CLK-8] %s', async (_name, within, lines, answer) => {
    expect(await tell(lines, '11 17:00', RESOLVE, days(within))).toEqual(answer);
  });
});

describe('GLPI: time to own', () => {
  const OWN: Partial<ClockDraft> = {
    start: { event: 'opened' },
    stop: { event: 'taken' },
    reopened: 'first',
  };

  it.each([
    [
      'it is taken in time',
      ['02 09:00 opened priority=1', '02 11:00 taken', '03 09:00 taken'],
      ['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00'],
    ],
    [
      'nobody takes it',
      ['02 09:00 opened priority=1'],
      ['p1 breached at 02 13:00, 8:00 of 4:00, due 02 13:00'],
    ],
  ])('[CLK-11] %s', async (_name, lines, answer) => {
    expect(await tell(lines, '02 17:00', OWN)).toEqual(answer);
  });
});
