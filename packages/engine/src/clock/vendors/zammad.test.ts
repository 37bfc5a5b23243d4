import { describe, expect, it } from 'vitest';
import type { Change, ClockDraft } from '../../testing/agreement.ts';
import { tell } from '../../testing/tell.ts';

/*
 * Zammad. First response, update and solution time escalate on the calendar of the SLA. States that ignore escalation, such
 * as "pending reminder" and "closed", take their time out. Internal articles are no response. A closed ticket that comes back
 * is held against its solution time again, without the time that it was closed.
 */
const SOLUTION: Partial<ClockDraft> = {
  start: { event: 'created' },
  pause: { state: 'pending-reminder' },
  stop: { state: ['closed', 'merged'] },
};
const holiday: Change = (draft) => {
  draft.calendars.office!.holidays = ['2026-03-03'];
};

describe('Zammad: solution time', () => {
  it.each([
    [
      'pending reminder takes its time out',
      [
        '02 09:00 created state=new priority=1',
        '02 10:00 updated state=pending-reminder',
        '02 16:00 updated state=open',
        '03 10:00 updated state=closed',
      ],
      ['p1 met at 03 10:00, 3:00 of 4:00, due 03 11:00'],
    ],
    [
      'a ticket that comes back goes on where it was',
      [
        '02 09:00 created state=new priority=1',
        '02 12:00 updated state=closed',
        '04 09:00 updated state=open',
        '04 11:00 updated state=closed',
      ],
      ['p1 breached at 04 10:00, 5:00 of 4:00, due 04 10:00'],
    ],
    [
      'created as pending, it has not begun to run',
      [
        '02 09:00 created state=pending-reminder priority=1',
        '04 09:00 updated state=open',
        '04 10:00 updated state=merged',
      ],
      ['p1 met at 04 10:00, 1:00 of 4:00, due 04 13:00'],
    ],
    [
      'another SLA holds all the time so far against its own',
      [
        '02 09:00 created state=new priority=2',
        '02 12:00 updated priority=1',
        '02 12:30 updated state=closed',
      ],
      ['p1 met at 02 12:30, 3:30 of 4:00, due 02 13:00'],
    ],
  ])('[CLK-6] %s', async (_name, lines, answer) => {
    expect(await tell(lines, '06 17:00', SOLUTION)).toEqual(answer);
  });

  it('[CLK-6] a holiday of the calendar is left out', async () => {
    const lines = ['02 15:00 created state=new priority=1', '04 12:00 updated state=closed'];
    expect(await tell(lines, '06 17:00', SOLUTION, holiday)).toEqual([
      'p1 breached at 04 11:00, 5:00 of 4:00, due 04 11:00',
    ]);
  });
});

describe('Zammad: responses', () => {
  it('[CLK-9] the first response is the first article that the customer gets', async () => {
    const clock: Partial<ClockDraft> = {
      start: { event: 'created' },
      stop: { event: 'email' },
      reopened: 'first',
    };
    const lines = ['02 09:00 created priority=1', '02 10:00 note', '02 12:00 email', '04 12:00 email'];
    expect(await tell(lines, '06 17:00', clock)).toEqual(['p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00']);
  });

  it('[CLK-9] the update time runs for each contact that waits for an answer', async () => {
    const clock: Partial<ClockDraft> = {
      start: { event: 'contact' },
      stop: { event: 'email' },
      reopened: 'each',
    };
    const lines = [
      '02 09:00 contact priority=1',
      '02 10:00 contact',
      '02 11:00 email',
      '02 12:00 contact',
      '02 12:30 note',
    ];
    expect(await tell(lines, '02 15:30', clock)).toEqual([
      'p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00',
      'p1 running, 3:30 of 4:00, due 02 16:00, at risk',
    ]);
  });
});
