import { describe, expect, it } from 'vitest';
import type { Change, ClockDraft } from '../../testing/agreement.ts';
import { answerOf, both, officeHours, type VendorStory, within } from '../../testing/vendor-story.ts';

/*
 * Zammad, held against its admin documentation, its source and its own specs. First response, update and solution time
 * escalate on the calendar of the SLA. States that pause escalation, such as "pending reminder", take their time out.
 * First response and solution apply once; a ticket that comes back is not held against its solution time again.
 * docs/vendors.md tells what differs.
 */
const PAGE = 'Admin documentation, SLAs';
const ESCALATION = 'lib/escalation.rb';
const BREAKS = 'lib/escalation/ticket_biz_break.rb';
const SPEC = 'spec/models/ticket/escalation_examples.rb';

const PENDING = ['pending-reminder', 'pending-close'];
const SOLUTION: Partial<ClockDraft> = {
  start: { event: 'created' },
  pause: { state: PENDING },
  stop: { state: 'closed' },
  reset: { state: 'merged' },
  reopened: 'first',
};
const FIRST_RESPONSE: Partial<ClockDraft> = {
  start: { event: 'created' },
  pause: { state: PENDING },
  stop: { event: ['email', 'call'] },
  reopened: 'first',
};
/** The customer's contact waits for an answer. */
const UPDATE: Partial<ClockDraft> = {
  start: { event: 'contact' },
  pause: { state: PENDING },
  stop: { event: ['email', 'call'] },
  reopened: 'each',
};
/** An answer is followed by a record that says that the next one is due. */
const BETWEEN_UPDATES: Partial<ClockDraft> = { ...UPDATE, start: { event: 'update-due' } };

const longDay = officeHours('08:00-18:00');
const holiday: Change = (draft) => {
  draft.calendars.office!.holidays = ['2026-03-03'];
};

const SOLVING: readonly VendorStory[] = [
  {
    does: '[CLK-12] of three hours from 9:30, closed at 13:00, it took three and a half',
    told: `${SPEC}: closed over time`,
    clock: SOLUTION,
    change: both(longDay, within('3 h')),
    lines: ['02 09:30 created state=new priority=1', '02 13:00 updated state=closed'],
    answer: ['p1 breached at 02 12:30, 3:30 of 3:00, due 02 12:30'],
  },
  {
    does: '[CLK-11] closed at 11:30, it took two',
    told: `${SPEC}: closed in time`,
    clock: SOLUTION,
    change: both(longDay, within('3 h')),
    lines: ['02 09:30 created state=new priority=1', '02 11:30 updated state=closed'],
    answer: ['p1 met at 02 11:30, 2:00 of 3:00, due 02 12:30'],
  },
  {
    does: '[CLK-6] sixteen hours are two business days of eight',
    told: `${PAGE}: SLA times`,
    clock: SOLUTION,
    change: within('16 h'),
    lines: ['02 09:00 created state=new priority=1', '03 17:00 updated state=closed'],
    answer: ['p1 met at 03 17:00, 16:00 of 16:00, due 03 17:00'],
  },
  {
    does: '[CLK-5] pending reminder takes its time out',
    told: `${PAGE}: hint; ${BREAKS}`,
    clock: SOLUTION,
    lines: [
      '02 09:00 created state=new priority=1',
      '02 10:00 updated state=pending-reminder',
      '02 16:00 updated state=open',
      '03 10:00 updated state=closed',
    ],
    answer: ['p1 met at 03 10:00, 3:00 of 4:00, due 03 11:00'],
  },
  {
    does: '[CLK-5] created as pending, it has not begun to run',
    told: `${BREAKS}: mock_initial_state`,
    clock: SOLUTION,
    lines: [
      '02 09:00 created state=pending-reminder priority=1',
      '04 09:00 updated state=open',
      '04 10:00 updated state=closed',
    ],
    answer: ['p1 met at 04 10:00, 1:00 of 4:00, due 04 13:00'],
  },
  {
    does: '[CLK-9] the first closing decides: the solution time applies once',
    told: `${PAGE}: hint; app/models/ticket/sets_close_time.rb`,
    clock: SOLUTION,
    lines: [
      '02 09:00 created state=new priority=1',
      '02 12:00 updated state=closed',
      '04 09:00 updated state=open',
      '06 11:00 updated state=closed',
    ],
    answer: ['p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-10] a merged ticket was never closed, and escalates no more',
    told: 'app/models/ticket/sets_close_time.rb; db/seeds/ticket_states.rb',
    clock: SOLUTION,
    lines: ['02 09:00 created state=new priority=1', '02 10:00 updated state=merged'],
    answer: [],
  },
  {
    does: '[CLK-7] another SLA counts from the creation too',
    told: `${PAGE}: first response, note; ${ESCALATION}, escalation_close`,
    clock: SOLUTION,
    lines: [
      '02 09:00 created state=new priority=2',
      '02 12:00 updated priority=1',
      '02 12:30 updated state=closed',
    ],
    answer: ['p1 met at 02 12:30, 3:30 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-14] where no SLA matches any more, nothing is due',
    told: `${SPEC}: when SLA no longer matches`,
    clock: SOLUTION,
    lines: ['02 09:00 created state=new priority=1', '02 10:00 updated priority=4'],
    asOf: '02 15:00',
    answer: ['none running, 6:00'],
  },
  {
    does: '[CLK-6] a holiday of the calendar is left out',
    told: 'Admin documentation, Calendars: holidays',
    clock: SOLUTION,
    change: holiday,
    lines: ['02 15:00 created state=new priority=1', '04 12:00 updated state=closed'],
    answer: ['p1 breached at 04 11:00, 5:00 of 4:00, due 04 11:00'],
  },
];

const RESPONDING: readonly VendorStory[] = [
  {
    does: '[CLK-11] of an hour from 9:30, answered at 10:00, half is used',
    told: `${SPEC}: first response in time`,
    clock: FIRST_RESPONSE,
    change: both(longDay, within('1 h')),
    lines: ['02 09:30 created priority=1', '02 10:00 email'],
    answer: ['p1 met at 02 10:00, 0:30 of 1:00, due 02 10:30'],
  },
  {
    does: '[CLK-12] answered at 14:00, four and a half hours',
    told: `${SPEC}: first response over time`,
    clock: FIRST_RESPONSE,
    change: both(longDay, within('1 h')),
    lines: ['02 09:30 created priority=1', '02 14:00 email'],
    answer: ['p1 breached at 02 10:30, 4:30 of 1:00, due 02 10:30'],
  },
  {
    does: '[CLK-9] a call or an email is a response, once; a note is none',
    told: `${PAGE}: first response`,
    clock: FIRST_RESPONSE,
    lines: ['02 09:00 created priority=1', '02 10:00 public-note', '02 12:00 call', '04 12:00 email'],
    answer: ['p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-9] unless public notes are set to count',
    told: `${PAGE}: tip on public notes`,
    clock: { ...FIRST_RESPONSE, stop: { event: ['email', 'call', 'public-note'] } },
    lines: ['02 09:00 created priority=1', '02 10:00 public-note', '02 12:00 call'],
    answer: ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
  },
];

const UPDATING: readonly VendorStory[] = [
  {
    does: '[CLK-9] contacts from 9:30 and 12:05, each of which has two hours',
    told: `${SPEC}: update time in time, and customer reply`,
    clock: UPDATE,
    change: both(longDay, within('2 h')),
    lines: ['02 09:30 contact priority=1', '02 11:00 email', '02 12:05 contact'],
    asOf: '02 13:05',
    answer: ['p1 met at 02 11:00, 1:30 of 2:00, due 02 11:30', 'p1 running, 1:00 of 2:00, due 02 14:05'],
  },
  {
    does: '[CLK-9] another contact does not move it, and a follow-up of the agent starts none',
    told: 'spec/lib/escalation_spec.rb: update_escalations',
    clock: UPDATE,
    lines: ['02 09:00 contact priority=1', '02 10:00 contact', '02 11:00 email', '02 12:00 email'],
    answer: ['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-13] ten minutes of pending push it back by ten minutes',
    told: 'spec/lib/escalation_spec.rb: switching state pushes escalation date',
    clock: UPDATE,
    change: within('1 h'),
    lines: [
      '02 09:00 contact state=new priority=1',
      '02 09:10 updated state=pending-close',
      '02 09:20 updated state=open',
    ],
    asOf: '02 09:30',
    answer: ['p1 running, 0:20 of 1:00, due 02 10:10'],
  },
  {
    does: '[CLK-4] between updates of the agent it begins again with each, whatever the customer says',
    told: `${PAGE}: update time, between agent updates`,
    clock: BETWEEN_UPDATES,
    lines: [
      '02 09:00 created priority=1',
      '02 09:00 update-due',
      '02 11:00 contact',
      '02 12:00 email',
      '02 12:00 update-due',
      '02 17:00 email',
      '02 17:00 update-due',
    ],
    asOf: '03 10:00',
    answer: [
      'p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00',
      'p1 breached at 02 16:00, 5:00 of 4:00, due 02 16:00',
      'p1 running, 1:00 of 4:00, due 03 13:00',
    ],
  },
];

/** What docs/vendors.md says that we do otherwise. */
const OTHERWISE: readonly VendorStory[] = [
  {
    does: '[CLK-7] time on the calendar of the SLA before stays as it is, where Zammad counts it anew',
    told: `${ESCALATION}, enforce_if_needed`,
    clock: { ...SOLUTION, calendar: [{ where: { priority: 1 }, use: 'always' }, { use: 'office' }] },
    lines: [
      '02 16:00 created state=new priority=2',
      '02 20:00 updated priority=1',
      '02 22:00 updated state=closed',
    ],
    answer: ['p1 met at 02 22:00, 3:00 of 4:00, due 02 23:00'],
  },
  {
    does: '[CLK-9] every answer counts, where Zammad keeps the longest',
    told: `${ESCALATION}, statistics_update_applicable?`,
    clock: UPDATE,
    lines: ['02 09:00 contact priority=1', '02 10:00 email', '02 11:00 contact', '02 11:05 email'],
    answer: [
      'p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00',
      'p1 met at 02 11:05, 0:05 of 4:00, due 02 15:00',
    ],
  },
];

describe.each([
  ['solution time', SOLVING],
  ['first response time', RESPONDING],
  ['update time', UPDATING],
  ['what differs', OTHERWISE],
])('Zammad: %s', (_name, stories) => {
  for (const story of stories) {
    it(`${story.does} (${story.told})`, async () => {
      expect(await answerOf(story)).toEqual(story.answer);
    });
  }
});
