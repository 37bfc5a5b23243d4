import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith, type Change, type ClockDraft } from '../testing/agreement.ts';
import { at, record, story } from '../testing/records.ts';
import { tell } from '../testing/tell.ts';

/** In March 2026 the 2nd is a Monday, the 6th a Friday. The office opens 09:00 to 17:00; p1 has 4 h, p2 8 h. */
interface Case {
  readonly name: string;
  readonly clock?: Partial<ClockDraft>;
  readonly change?: Change;
  readonly story: readonly string[];
  readonly asOf?: string;
  readonly tells: readonly string[];
}

function check(cases: readonly Case[]): void {
  it.each(cases)('$name', async ({ story: lines, asOf = '31 00:00', clock, change, tells }) => {
    expect(await tell(lines, asOf, clock, change)).toEqual(tells);
  });
}

const p1 = 'opened priority=1 state=New';
const p2 = 'opened priority=2 state=New';
const byState: Partial<ClockDraft> = { start: { state: ['New', 'Open'] } };

describe('starting', () => {
  check([
    {
      name: '[CLK-2] an event starts the clock whenever it comes',
      story: [`02 10:00 ${p1}`, '02 11:00 updated state=Resolved'],
      tells: ['p1 met at 02 11:00, 1:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-2] without a start there is no clock',
      story: ['02 10:00 updated priority=1 state=New', '02 11:00 updated state=Resolved'],
      tells: [],
    },
    {
      name: '[CLK-2] a condition on fields starts the clock when it becomes true, and only then',
      clock: byState,
      story: [
        '02 09:00 updated priority=1 state=Draft',
        '02 10:00 updated state=New',
        '02 11:00 updated state=Open',
      ],
      asOf: '02 12:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-2] a start condition that holds on does not start the clock again after a stop by event',
      clock: { start: { state: 'Open' }, stop: { event: 'solved' } },
      story: [
        '02 09:00 updated priority=1 state=Open',
        '02 10:00 solved',
        '02 11:00 updated note=1',
        '02 12:00 updated state=Done',
      ],
      tells: ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-2] a record that makes stop and start true starts no clock',
      story: ['02 09:00 opened priority=1 state=Resolved', '02 10:00 updated state=Resolved'],
      tells: [],
    },
    {
      name: '[CLK-2] a start while the stop condition holds starts no clock, and its end does not either',
      story: ['02 09:00 updated priority=1 state=Resolved', '02 10:00 opened', '02 11:00 updated state=Open'],
      tells: [],
    },
    {
      name: '[CLK-2] a start and a stop at one instant, in two records, are a clock that used nothing',
      story: [`02 09:00 ${p1}`, '02 09:00 updated state=Resolved'],
      tells: ['p1 met at 02 09:00, 0:00 of 4:00, due 02 13:00'],
    },
  ]);
});

describe('starting at the instant that a field names', () => {
  const clock: Partial<ClockDraft> = { start: { at: 'opened_at' } };
  check([
    {
      name: '[CLK-3] the clock starts before the record that tells of it',
      clock,
      story: [
        '02 11:00 updated opened_at=2026-03-02T09:30:00Z priority=1',
        '02 12:00 updated state=Resolved',
      ],
      tells: ['p1 met at 02 12:00, 2:30 of 4:00, due 02 13:30'],
    },
    {
      name: '[CLK-3] it may be breached before anyone could know',
      clock,
      story: [
        '02 15:00 updated opened_at=2026-03-02T09:00:00Z priority=1',
        '02 16:00 updated state=Resolved',
      ],
      tells: ['p1 breached at 02 13:00, 7:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-3] a later record may give the instant, and a where reads its field as first known until then',
      clock,
      story: [
        '02 10:00 updated state=New',
        '02 11:00 updated priority=1',
        '02 12:00 updated priority=2 opened_at=2026-03-02T09:00:00Z',
      ],
      asOf: '02 13:00',
      tells: ['p2 running, 4:00 of 8:00, due 02 17:00'],
    },
    {
      name: '[CLK-3] the first known value governs, not the one of the record that gives the instant',
      clock: { ...clock, targetChange: 'initial' },
      story: ['02 11:00 updated priority=1', '02 12:00 updated priority=2 opened_at=2026-03-02T09:00:00Z'],
      asOf: '02 12:30',
      tells: ['p2 running, 3:30 of 4:00, due 02 13:00, at risk'],
    },
    {
      name: '[CLK-3] pause and stop read no field before its record',
      clock,
      story: [
        '02 12:00 updated opened_at=2026-03-02T09:00:00Z priority=1 state=Waiting',
        '02 16:00 updated state=Resolved',
      ],
      tells: ['p1 met at 02 16:00, 3:00 of 4:00'],
    },
    {
      name: '[CLK-3] nothing is known before the record that gives the instant',
      clock,
      story: ['02 12:00 updated opened_at=2026-03-02T09:00:00Z priority=1'],
      asOf: '02 11:59',
      tells: [],
    },
    {
      name: '[CLK-3] an instant to come starts the clock when it comes',
      clock,
      story: ['02 09:00 updated opened_at=2026-03-02T10:00:00Z priority=1'],
      asOf: '02 11:00',
      tells: ['p1 running, 1:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-3] at an instant at which the stop condition holds nothing starts',
      clock,
      story: [
        '02 09:00 updated opened_at=2026-03-02T10:00:00Z priority=1 state=Resolved',
        '02 11:00 updated a=1',
      ],
      tells: [],
    },
    {
      name: '[CLK-3] the first instant given counts; later values change nothing',
      clock,
      story: [
        '02 09:00 updated opened_at=2026-03-02T09:00:00Z priority=1',
        '02 10:00 updated opened_at=2026-03-02T08:00:00Z',
        '02 10:00 updated opened_at=2026-03-02T10:00:00Z',
      ],
      asOf: '02 11:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-3] whole milliseconds name an instant too',
      clock,
      story: [`02 10:00 updated opened_at=${at('02 09:00')} priority=1`],
      asOf: '02 11:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 13:00'],
    },
    ...['yesterday', '0001-01-01T00:00:00Z', '999999999999999', '2100-01-01T00:00:00Z', '4102444800000'].map(
      (text) => ({
        name: `[CLK-3] ${text} names no instant from 1970 to 2099 and starts nothing`,
        clock,
        story: [`02 10:00 updated opened_at=${text} priority=1`],
        tells: [],
      }),
    ),
    {
      name: '[CLK-3] a text that names no instant is passed over',
      clock,
      story: [
        '02 10:00 updated opened_at=soon priority=1',
        '02 11:00 updated opened_at=2026-03-02T09:00:00Z',
      ],
      asOf: '02 12:00',
      tells: ['p1 running, 3:00 of 4:00, due 02 13:00, at risk'],
    },
  ]);
});

describe('pausing', () => {
  const asked: Partial<ClockDraft> = { resume: { event: 'answered' } };
  const agreed: Partial<ClockDraft> = { pause: { hold: 'yes' }, resume: { state: 'Open' } };
  check([
    {
      name: '[CLK-5] paused time does not count',
      story: [
        `02 09:00 ${p1}`,
        '02 10:00 updated state=Waiting',
        '02 15:00 updated state=Open',
        '02 16:00 updated state=Resolved',
      ],
      tells: ['p1 met at 02 16:00, 2:00 of 4:00, due 03 10:00'],
    },
    {
      name: '[CLK-6] a pause outside open hours changes nothing',
      story: [`06 16:00 ${p1}`, '06 18:00 updated state=Waiting', '09 08:00 updated state=Open'],
      asOf: '09 10:00',
      tells: ['p1 running, 2:00 of 4:00, due 09 12:00'],
    },
    {
      name: '[CLK-6] elapsed is exact to the millisecond',
      story: [
        `2026-03-02T09:00:00.001Z ${p1}`,
        '2026-03-02T09:10:00.500Z updated state=Waiting',
        '2026-03-02T12:00:00.123Z updated state=Open',
        '2026-03-02T12:00:00.125Z updated state=Resolved',
      ],
      tells: ['p1 met at 02 12:00, 0:10:0.501 of 4:00, due 02 15:49'],
    },
    {
      name: '[CLK-5] a clock that starts while its pause holds starts paused',
      story: ['02 09:00 opened priority=1 state=Waiting', '02 11:00 updated state=Open'],
      asOf: '02 12:00',
      tells: ['p1 running, 1:00 of 4:00, due 02 15:00'],
    },
    {
      name: '[CLK-5] with a resume condition the end of the pause condition does not resume',
      clock: asked,
      story: [`02 09:00 ${p1}`, '02 10:00 updated state=Waiting', '02 11:00 updated state=Open'],
      asOf: '02 12:00',
      tells: ['p1 paused, 1:00 of 4:00'],
    },
    {
      name: '[CLK-5] the resume event resumes, also while the pause condition still holds',
      clock: asked,
      story: [
        `02 09:00 ${p1}`,
        '02 10:00 updated state=Waiting',
        '02 11:00 answered',
        '02 11:30 updated a=1',
      ],
      asOf: '02 12:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-4] pause wins over resume, and an unrelated record later does not turn it round',
      clock: agreed,
      story: [
        `02 09:00 ${p1}`,
        '02 10:00 updated hold=yes state=Open',
        '02 11:00 updated note=1',
        '02 11:00 updated note=2',
      ],
      asOf: '02 12:00',
      tells: ['p1 paused, 1:00 of 4:00'],
    },
    {
      name: '[CLK-5] a resume that held already comes when the pause condition ends',
      clock: agreed,
      story: [`02 09:00 ${p1}`, '02 10:00 updated hold=yes state=Open', '02 11:00 updated hold=no'],
      asOf: '02 12:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-5] fields that come to hold resume',
      clock: agreed,
      story: [`02 09:00 ${p1}`, '02 10:00 updated hold=yes', '02 11:00 updated state=Open'],
      asOf: '02 12:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-4] stop wins over pause',
      clock: { pause: { hold: 'yes' } },
      story: [`02 09:00 ${p1}`, '02 10:00 updated hold=yes state=Resolved'],
      tells: ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-4] pause wins over start: the clock starts paused',
      clock: { pause: { hold: 'yes' } },
      story: ['02 09:00 opened priority=1 hold=yes'],
      asOf: '02 12:00',
      tells: ['p1 paused, 0:00 of 4:00'],
    },
    {
      name: '[CLK-4] records at one instant apply one after the other: a stop and a reopening leave a running clock',
      story: [`02 09:00 ${p1}`, '02 10:00 updated state=Resolved', '02 10:00 updated state=Open'],
      asOf: '02 11:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-13] a clock that stops from a pause has no due instant; what is left is target less used',
      story: [`02 09:00 ${p1}`, '02 10:00 updated state=Waiting', '04 15:00 updated state=Resolved'],
      tells: ['p1 met at 04 15:00, 1:00 of 4:00'],
    },
  ]);
});

describe('met and breached', () => {
  check([
    {
      name: '[CLK-11] a stop exactly at the due instant is met',
      story: [`02 09:00 ${p1}`, '02 13:00 updated state=Resolved'],
      tells: ['p1 met at 02 13:00, 4:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-12] a millisecond later is a breach, at the due instant',
      story: [`02 09:00 ${p1}`, '2026-03-02T13:00:00.001Z updated state=Resolved'],
      tells: ['p1 breached at 02 13:00, 4:00:0.001 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-12] due at closing, stopped in the night: met',
      story: [`06 13:00 ${p1}`, '07 03:00 updated state=Resolved'],
      tells: ['p1 met at 07 03:00, 4:00 of 4:00, due 06 17:00'],
    },
    {
      name: '[CLK-12] due at closing, stopped exactly at the next opening: met',
      story: [`06 13:00 ${p1}`, '09 09:00 updated state=Resolved'],
      tells: ['p1 met at 09 09:00, 4:00 of 4:00, due 06 17:00'],
    },
    {
      name: '[CLK-12] due at closing, open at the next opening: breached then',
      story: [`06 13:00 ${p1}`, '09 09:01 updated state=Resolved'],
      tells: ['p1 breached at 09 09:00, 4:01 of 4:00, due 06 17:00'],
    },
    {
      name: '[CLK-12] used up when the pause began: breached when it ends',
      story: [
        `02 09:00 ${p1}`,
        '02 13:00 updated state=Waiting',
        '02 15:00 updated state=Open',
        '02 15:01 updated state=Resolved',
      ],
      tells: ['p1 breached at 02 15:00, 4:01 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-12] used up when the pause began, stopped from the pause: met',
      story: [`02 09:00 ${p1}`, '02 13:00 updated state=Waiting', '02 15:00 updated state=Resolved'],
      tells: ['p1 met at 02 15:00, 4:00 of 4:00'],
    },
    {
      name: '[CLK-12] a late stop is a miss even when nothing looked in between',
      story: [`02 09:00 ${p1}`, '20 09:00 updated state=Resolved'],
      tells: ['p1 breached at 02 13:00, 112:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-16] running, not yet at risk',
      story: [`02 09:00 ${p1}`],
      asOf: '2026-03-02T11:59:59.999Z',
      tells: ['p1 running, 2:59:59.999 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-16] at risk from exactly three quarters of the target',
      story: [`02 09:00 ${p1}`],
      asOf: '02 12:00',
      tells: ['p1 running, 3:00 of 4:00, due 02 13:00, at risk'],
    },
    {
      name: '[CLK-16] a paused clock is at risk too',
      story: [`02 09:00 ${p1}`, '02 12:30 updated state=Waiting'],
      asOf: '05 12:00',
      tells: ['p1 paused, 3:30 of 4:00, at risk'],
    },
    {
      name: '[CLK-16] at the due instant it still runs',
      story: [`02 09:00 ${p1}`],
      asOf: '02 13:00',
      tells: ['p1 running, 4:00 of 4:00, due 02 13:00, at risk'],
    },
    {
      name: '[CLK-16] a millisecond later it is breached',
      story: [`02 09:00 ${p1}`],
      asOf: '2026-03-02T13:00:00.001Z',
      tells: ['p1 breached at 02 13:00, 4:00:0.001 of 4:00, due 02 13:00'],
    },
    {
      name: '[EVD-10] what happens at asOf counts, what happens later does not',
      story: [`02 09:00 ${p1}`, '02 10:00 updated state=Waiting', '02 10:01 updated state=Resolved'],
      asOf: '02 10:00',
      tells: ['p1 paused, 1:00 of 4:00'],
    },
    {
      name: '[CLK-13] while it runs the due instant tells when the target runs out undisturbed',
      story: [`06 16:00 ${p1}`],
      asOf: '07 12:00',
      tells: ['p1 running, 1:00 of 4:00, due 09 12:00'],
    },
    {
      name: '[CLK-13] a clock without target has no due instant',
      story: ['02 09:00 opened priority=3'],
      asOf: '02 10:00',
      tells: ['none running, 1:00'],
    },
  ]);
});

describe('targets that change', () => {
  const up = [`02 09:00 ${p2}`, '02 11:00 updated priority=1'];
  const late = [`02 09:00 ${p2}`, '02 14:00 updated priority=1'];
  check([
    {
      name: '[CLK-7] carry: the elapsed so far counts against the new target',
      story: up,
      asOf: '02 12:00',
      tells: ['p1 running, 3:00 of 4:00, due 02 13:00, at risk'],
    },
    {
      name: '[CLK-7] restart: it begins again from 0',
      clock: { targetChange: 'restart' },
      story: up,
      asOf: '02 12:00',
      tells: ['p1 running, 1:00 of 4:00, due 02 15:00'],
    },
    {
      name: '[CLK-7] initial: the target at the start stays; the objective that holds counts it',
      clock: { targetChange: 'initial' },
      story: up,
      asOf: '02 12:00',
      tells: ['p1 running, 3:00 of 8:00, due 02 17:00'],
    },
    {
      name: '[CLK-7] initial: the first target stays, also after a stretch without objective',
      clock: { targetChange: 'initial' },
      story: [`02 09:00 ${p1}`, '02 10:00 updated priority=3', '02 11:00 updated priority=2'],
      asOf: '02 12:00',
      tells: ['p2 running, 3:00 of 4:00, due 02 13:00, at risk'],
    },
    {
      name: '[CLK-7] a change that finds elapsed above the new target is a breach at that instant',
      story: late,
      asOf: '02 14:00',
      tells: ['p1 breached at 02 14:00, 5:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-7] also while paused',
      story: [`02 09:00 ${p2}`, '02 14:00 updated state=Waiting', '02 15:00 updated priority=1'],
      asOf: '02 16:00',
      tells: ['p1 breached at 02 15:00, 5:00 of 4:00, due 02 15:00'],
    },
    {
      name: '[CLK-7] elapsed exactly at the new target is no breach',
      story: [`02 09:00 ${p2}`, '02 13:00 updated priority=1', '02 13:00 updated state=Resolved'],
      tells: ['p1 met at 02 13:00, 4:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-12] a later change does not undo a breach, and p1 goes on counting it',
      story: [...late, '02 15:00 updated priority=2', '02 16:00 updated state=Resolved'],
      tells: ['p1 breached at 02 14:00, 7:00 of 8:00, due 02 14:00'],
    },
    {
      name: '[CLK-7] a restart after a breach restarts nothing',
      clock: { targetChange: 'restart' },
      story: [`02 09:00 ${p1}`, '02 14:00 updated priority=2', '02 16:00 updated state=Resolved'],
      tells: ['p1 breached at 02 13:00, 7:00 of 8:00, due 02 13:00'],
    },
    {
      name: '[CLK-7] a record that changes the target and stops the clock is judged against the new target',
      story: [`02 09:00 ${p2}`, '02 14:00 updated priority=1 state=Resolved'],
      tells: ['p1 breached at 02 14:00, 5:00 of 4:00, due 02 14:00'],
    },
    {
      name: '[CLK-7] a target that comes with the stop judges all that ran',
      story: ['02 09:00 opened', '02 12:00 updated priority=1 state=Resolved'],
      tells: ['p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-7] the first target that a clock gets does not restart it',
      clock: { targetChange: 'restart' },
      story: ['02 09:00 opened', '02 12:00 updated priority=1'],
      asOf: '02 12:30',
      tells: ['p1 running, 3:30 of 4:00, due 02 13:00, at risk'],
    },
    {
      name: '[CLK-7] time already run keeps the calendar it ran on',
      clock: { calendar: [{ where: { priority: 1 }, use: 'always' }, { use: 'office' }] },
      story: [`02 16:00 ${p2}`, '03 10:00 updated priority=1'],
      asOf: '03 11:00',
      tells: ['p1 running, 3:00 of 4:00, due 03 12:00, at risk'],
    },
    {
      name: '[CLK-14] a subject that no objective counts any more is decided by none',
      story: [`02 09:00 ${p1}`, '02 10:00 updated priority=3', '02 18:00 updated state=Resolved'],
      tells: ['none stopped at 02 18:00, 8:00'],
    },
    {
      name: '[CLK-14] the objective whose where holds at the decided instant counts the subject',
      story: [`02 09:00 ${p1}`, '02 13:30 updated priority=2', '02 15:00 updated state=Resolved'],
      tells: ['p1 breached at 02 13:00, 6:00 of 8:00, due 02 13:00'],
    },
    {
      name: '[CLK-15] two objectives that hold at once judge by their own targets',
      change: (draft) => {
        draft.objectives['p1-fast'] = { ...draft.objectives.p1!, within: '1 h' };
      },
      story: [`02 09:00 ${p1}`, '02 11:00 updated state=Resolved'],
      tells: [
        'p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00',
        'p1-fast breached at 02 10:00, 2:00 of 1:00, due 02 10:00',
      ],
    },
  ]);
});

describe('reopening', () => {
  const twice = [
    `02 09:00 ${p1}`,
    '02 11:00 updated state=Resolved',
    '03 09:00 updated state=Open',
    '03 10:00 updated state=Resolved',
  ];
  const once = 'p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00';
  const again = 'p1 met at 03 10:00, 1:00 of 4:00, due 03 13:00';
  const events: Partial<ClockDraft> = { stop: { event: 'solved' }, start: { event: 'opened' } };
  check([
    {
      name: '[CLK-9] total: the same clock runs on, the time in between does not count',
      story: twice,
      tells: ['p1 met at 03 10:00, 3:00 of 4:00, due 03 11:00'],
    },
    {
      name: '[CLK-9] first: the first stop stands',
      clock: { reopened: 'first' },
      story: twice,
      tells: [once],
    },
    {
      name: '[CLK-9] last: only the last cycle counts',
      clock: { reopened: 'last' },
      story: twice,
      tells: [again],
    },
    {
      name: '[CLK-9] each: both cycles count',
      clock: { reopened: 'each' },
      story: twice,
      tells: [once, again],
    },
    {
      name: '[CLK-9] total: reopening withdraws the outcome while the clock runs',
      story: twice.slice(0, 3),
      asOf: '03 09:30',
      tells: ['p1 running, 2:30 of 4:00, due 03 11:00'],
    },
    {
      name: '[CLK-9] total: a breach stands after reopening',
      story: [`02 09:00 ${p1}`, '02 15:00 updated state=Resolved', '03 09:00 updated state=Open'],
      asOf: '03 10:00',
      tells: ['p1 breached at 02 13:00, 7:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-9] total: used up at the stop, breached at the reopening',
      story: [`02 09:00 ${p1}`, '02 13:00 updated state=Resolved', '03 09:00 updated state=Open'],
      asOf: '03 09:01',
      tells: ['p1 breached at 03 09:00, 4:01 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-9] total: a target that changed while stopped judges from the reopening on',
      story: [
        `02 09:00 ${p2}`,
        '02 14:00 updated state=Resolved',
        '02 15:00 updated priority=1',
        '03 09:00 updated state=Open',
      ],
      asOf: '03 09:00',
      tells: ['p1 breached at 03 09:00, 5:00 of 4:00, due 03 09:00'],
    },
    {
      name: '[CLK-5] reopened into a pause it is paused',
      story: [`02 09:00 ${p1}`, '02 10:00 updated state=Resolved', '02 11:00 updated state=Waiting'],
      asOf: '02 16:00',
      tells: ['p1 paused, 1:00 of 4:00'],
    },
    {
      name: '[CLK-9] stopped by an event, the clock is reopened by its start, not by other records',
      clock: events,
      story: [`02 09:00 ${p1}`, '02 10:00 solved', '02 11:00 updated a=1', '02 12:00 opened'],
      asOf: '02 13:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 15:00'],
    },
    {
      name: '[CLK-9] each, by events: every unanswered message starts a cycle, further ones do not move it',
      clock: { start: { event: 'asked' }, stop: { event: 'replied' }, reopened: 'each' },
      story: [
        '02 09:00 asked priority=1',
        '02 09:30 asked',
        '02 10:00 replied',
        '02 11:00 noted',
        '02 12:00 asked',
        '02 12:30 replied',
      ],
      tells: [
        'p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00',
        'p1 met at 02 12:30, 0:30 of 4:00, due 02 16:00',
      ],
    },
  ]);
});

describe('resetting', () => {
  const clock: Partial<ClockDraft> = { reset: { event: 'cancelled' } };
  check([
    {
      name: '[CLK-10] a reset ends the cycle without outcome',
      clock,
      story: [`02 09:00 ${p1}`, '02 10:00 cancelled', '02 11:00 updated state=Resolved'],
      tells: [],
    },
    {
      name: '[CLK-10] the clock waits for its next start',
      clock,
      story: [`02 09:00 ${p1}`, '02 10:00 cancelled', '02 11:00 opened'],
      asOf: '02 12:00',
      tells: ['p1 running, 1:00 of 4:00, due 02 15:00'],
    },
    {
      name: '[CLK-10] a breach stays',
      clock,
      story: [`02 09:00 ${p1}`, '02 14:00 cancelled'],
      tells: ['p1 breached at 02 13:00, 5:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-10] a met stop stays',
      clock,
      story: [`02 09:00 ${p1}`, '02 10:00 updated state=Resolved', '02 14:00 cancelled'],
      tells: ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
    },
    {
      name: '[CLK-10] a reset on fields acts when it becomes true, not at every record after',
      clock: { reset: { queue: 'other' } },
      story: [`02 09:00 ${p1}`, '02 10:00 updated queue=other', '02 11:00 opened', '02 12:00 updated note=1'],
      asOf: '02 13:00',
      tells: ['p1 running, 2:00 of 4:00, due 02 15:00'],
    },
    {
      name: '[CLK-10] a reset on fields can come again',
      clock: { reset: { queue: 'other' } },
      story: [
        `02 09:00 ${p1}`,
        '02 10:00 updated queue=other',
        '02 11:00 opened queue=ours',
        '02 12:00 updated queue=other',
      ],
      asOf: '02 13:00',
      tells: [],
    },
  ]);
});

describe('business days', () => {
  const within =
    (text: string, timeZone = 'UTC'): Change =>
    (draft) => {
      draft.objectives.p1!.within = text;
      draft.calendars.office!.timeZone = timeZone;
    };
  check([
    {
      name: '[CLK-8] two business days from Thursday 10:00 are due on Monday 10:00',
      change: within('2 business days'),
      story: [`05 10:00 ${p1}`],
      asOf: '05 11:00',
      tells: ['p1 running, 1:00 of 16:00, due 09 10:00'],
    },
    {
      name: '[CLK-8] a start past closing is due at the closing of the second next open day',
      change: within('2 business days'),
      story: [`05 18:00 ${p1}`],
      asOf: '05 19:00',
      tells: ['p1 running, 0:00 of 16:00, due 09 17:00'],
    },
    {
      name: '[CLK-8] end of day: always at closing',
      change: within('1 business day, end of day'),
      story: [`05 10:00 ${p1}`],
      asOf: '05 11:00',
      tells: ['p1 running, 1:00 of 15:00, due 06 17:00'],
    },
    {
      name: '[CLK-8] a pause extends them by business time',
      change: within('2 business days'),
      story: [`05 10:00 ${p1}`, '05 12:00 updated state=Waiting', '06 12:00 updated state=Open'],
      asOf: '06 13:00',
      tells: ['p1 running, 3:00 of 16:00, due 10 10:00'],
    },
    {
      name: '[CLK-8] they are counted from the start, also when the target comes later',
      change: within('2 business days'),
      story: [`05 10:00 ${p2}`, '05 12:00 updated priority=1'],
      asOf: '05 13:00',
      tells: ['p1 running, 3:00 of 16:00, due 09 10:00'],
    },
    {
      name: '[CLK-8] after a restart they are counted from the restart',
      clock: { targetChange: 'restart' },
      change: within('2 business days'),
      story: [`05 10:00 ${p2}`, '05 12:00 updated priority=1'],
      asOf: '05 13:00',
      tells: ['p1 running, 1:00 of 16:00, due 09 12:00'],
    },
    {
      name: '[CLK-8] over a change of the clocks the wall time stays (Berlin, Friday 09:00 is 08:00 UTC, Monday 07:00)',
      change: within('1 business day', 'Europe/Berlin'),
      story: [`27 09:00 ${p1}`],
      asOf: '27 10:00',
      tells: ['p1 running, 1:00 of 8:00, due 30 08:00'],
    },
  ]);
});

describe('a night of changing clocks (Berlin, 29 March 2026, 01:00 UTC)', () => {
  const berlin: Change = (draft) => {
    draft.calendars.office = { timeZone: 'Europe/Berlin', hours: { sat: '22:00-06:00' } };
  };
  check([
    {
      name: '[CLK-6] the shift from 22:00 to 06:00 lasts seven hours',
      change: berlin,
      story: [
        '2026-03-28T22:00:00+01:00 opened priority=2',
        '2026-03-29T06:00:00+02:00 updated state=Resolved',
      ],
      tells: ['p2 met at 29 04:00, 7:00 of 8:00, due 2026-04-04 21:00'],
    },
    {
      name: '[CLK-12] four hours from 22:00 are over at 03:00 summer time',
      change: berlin,
      story: [
        '2026-03-28T22:00:00+01:00 opened priority=1',
        '2026-03-29T03:01:00+02:00 updated state=Resolved',
      ],
      tells: ['p1 breached at 29 01:00, 4:01 of 4:00, due 29 01:00'],
    },
  ]);
});

it('[CLK-1] each subject has a clock of its own, and other sources are not read', async () => {
  const records = [
    ...story([`02 09:00 ${p1}`], 'A'),
    ...story([`02 10:00 ${p1}`], 'B'),
    ...story(['02 10:30 updated state=Resolved'], 'A', 'probes'),
    ...story(['02 11:00 updated state=Resolved'], 'B'),
  ];
  const evaluation = await evaluate(
    agreementWith(),
    [...records].map((one, index) => ({ ...one, id: `${index}` })),
    {
      asOf: at('02 12:00'),
    },
  );
  expect([...evaluation.outcomes()].map(({ subject, cycle }) => [subject, cycle.state])).toEqual([
    ['A', 'running'],
    ['B', 'met'],
  ]);
});

it('[CLK-17] outcomes come by subject, and can be explained by stretches and records', async () => {
  const records = [
    ...story([`02 09:00 ${p1}`, '02 10:00 updated state=Waiting', '02 12:00 updated state=Open'], 'B'),
    record({ id: 'fix', subject: 'B', occurredAt: at('02 13:00'), data: { state: 'Resolved' } }),
    record({ id: 'wrong', subject: 'B', occurredAt: at('02 12:30'), data: { state: 'Resolved' } }),
    record({ id: 'w', subject: 'B', occurredAt: at('02 14:00'), withdraws: 'wrong' }),
    ...story([`02 09:00 ${p1}`], 'A'),
  ];
  const evaluation = await evaluate(agreementWith(), records, { asOf: at('03 00:00') });
  expect([...evaluation.outcomes()].map(({ subject }) => subject)).toEqual(['A', 'B']);
  const [outcome] = evaluation.explain('B');
  expect(outcome?.segments.map(({ from, to, phase, elapsedMs }) => [from, to, phase, elapsedMs])).toEqual([
    [at('02 09:00'), at('02 10:00'), 'running', 3_600_000],
    [at('02 10:00'), at('02 12:00'), 'paused', 0],
    [at('02 12:00'), at('02 13:00'), 'running', 3_600_000],
    [at('02 13:00'), at('03 00:00'), 'stopped', 0],
  ]);
  expect(outcome?.records).toEqual(['B/000', 'B/001', 'B/002', 'fix']);
  expect(outcome?.leftOut).toEqual(['wrong', 'w']);
  expect(evaluation.explain('unheard of')).toEqual([]);
});

describe('a calendar that soon closes for good', () => {
  const closing: Change = (draft) => {
    draft.calendars.office = { timeZone: 'UTC', hours: {}, overrides: { '2026-03-02': '09:00-10:00' } };
  };
  it('[CLK-18] nothing falls due where it does not open long enough, and the evaluation goes on', async () => {
    expect(await tell([`02 09:00 ${p1}`], '31 00:00', undefined, closing)).toEqual([
      'p1 running, 1:00 of 4:00',
    ]);
  });
});
