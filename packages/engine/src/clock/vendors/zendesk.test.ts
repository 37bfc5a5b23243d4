import { describe, expect, it } from 'vitest';
import type { ClockDraft } from '../../testing/agreement.ts';
import { tell } from '../../testing/tell.ts';

/*
 * Zendesk. Next reply time runs from the oldest customer comment that is not answered to the next public comment of an
 * agent; further customer comments do not move it, and an internal note does not end it. First reply time is the same from
 * the ticket's creation, once. A changed priority changes the target of what runs.
 */
const NEXT_REPLY: Partial<ClockDraft> = {
  start: { event: 'customer-comment' },
  stop: { event: 'public-reply' },
  reopened: 'each',
};

describe('Zendesk: next reply time', () => {
  it.each([
    [
      'runs from the first unanswered comment to the public reply',
      [
        '02 09:00 customer-comment priority=1',
        '02 09:30 customer-comment',
        '02 10:00 internal-note',
        '02 11:00 public-reply',
      ],
      ['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00'],
    ],
    [
      'keeps every cycle',
      [
        '02 09:00 customer-comment priority=1',
        '02 10:00 public-reply',
        '02 11:00 customer-comment',
        '02 16:00 public-reply',
        '03 09:00 customer-comment',
        '03 09:05 public-reply',
      ],
      [
        'p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00',
        'p1 breached at 02 15:00, 5:00 of 4:00, due 02 15:00',
        'p1 met at 03 09:05, 0:05 of 4:00, due 03 13:00',
      ],
    ],
    [
      'breaches while only notes are written',
      [
        '02 09:00 customer-comment priority=1',
        '02 12:59 internal-note',
        '02 13:01 internal-note',
        '02 14:00 customer-comment',
      ],
      ['p1 breached at 02 13:00, 40:00 of 4:00, due 02 13:00'],
    ],
    [
      'a second reply in a row changes nothing',
      ['02 09:00 customer-comment priority=1', '02 10:00 public-reply', '02 15:00 public-reply'],
      ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
    ],
    // A comment in the evening waits for the hours of the schedule.
    [
      'runs on the schedule',
      ['02 20:00 customer-comment priority=1', '03 13:00 public-reply'],
      ['p1 met at 03 13:00, 4:00 of 4:00, due 03 13:00'],
    ],
    [
      'a reply before any comment answers nothing',
      ['02 09:00 public-reply priority=1', '02 10:00 customer-comment', '02 10:30 public-reply'],
      ['p1 met at 02 10:30, 0:30 of 4:00, due 02 14:00'],
    ],
    [
      'a lower priority gives the running cycle more time',
      ['02 09:00 customer-comment priority=1', '02 12:00 updated priority=2', '02 16:00 public-reply'],
      ['p2 met at 02 16:00, 7:00 of 8:00, due 02 17:00'],
    ],
  ])('[CLK-9] %s', async (_name, lines, answer) => {
    expect(await tell(lines, '06 17:00', NEXT_REPLY)).toEqual(answer);
  });
});

/*
 * Requester wait time is the time in new, open and on hold: pending pauses it. Agent work time is the time in new and open:
 * on hold pauses it too. A ticket that is solved and opened again goes on.
 */
describe('Zendesk: wait and work time', () => {
  const lines = [
    '02 09:00 created status=new priority=2',
    '02 10:00 updated status=hold',
    '02 12:00 updated status=pending',
    '02 15:00 updated status=open',
    '02 16:00 updated status=solved',
    '03 09:00 updated status=open',
    '03 10:00 updated status=solved',
  ];

  it.each([
    ['requester wait time', 'pending', ['p2 met at 03 10:00, 5:00 of 8:00, due 03 13:00']],
    ['agent work time', ['pending', 'hold'], ['p2 met at 03 10:00, 3:00 of 8:00, due 03 15:00']],
  ])('[CLK-5] %s', async (_name, paused, answer) => {
    const clock: Partial<ClockDraft> = {
      start: { event: 'created' },
      pause: { status: paused },
      stop: { status: 'solved' },
    };
    expect(await tell(lines, '06 17:00', clock)).toEqual(answer);
  });
});
