import { describe, expect, it } from 'vitest';
import type { Change, ClockDraft } from '../../testing/agreement.ts';
import { answerOf, officeHours, type VendorStory, within } from '../../testing/vendor-story.ts';

/*
 * GLPI, held against its documentation and its source. Time to own runs from the opening until the ticket is taken into
 * account, time to resolve until it is solved; both on the calendar of the service level. A due date is set at the opening.
 * When a ticket comes back from pending, or from solved, that of the time to resolve is set anew, later by the working
 * time that it waited. docs/vendors.md tells what differs.
 */
const SLA_PAGE = 'GLPI documentation, Configurer les SLAs';
const END_DATE = 'src/Calendar.php, computeEndDate';
const WAITING = 'src/CommonITILObject.php, pre_updateInDB';

const RESOLVE: Partial<ClockDraft> = {
  start: { event: 'opened' },
  pause: { status: 'pending' },
  stop: { status: ['solved', 'closed'] },
};
const OWN: Partial<ClockDraft> = { start: { event: 'opened' }, stop: { event: 'taken' }, reopened: 'first' };

/** An agreement of each group's own, which begins when the ticket comes to the group. */
const OPERATIONAL: Partial<ClockDraft> = { ...RESOLVE, targetChange: 'restart' };
const byGroup: Change = ({ objectives }) => {
  objectives.p1!.where = { group: 'network' };
  objectives.p2!.where = { group: 'desk' };
};
const holiday: Change = (draft) => {
  draft.calendars.office!.holidays = ['2026-03-03'];
  draft.objectives.p1!.within = '1 business day';
};

const RESOLVING: readonly VendorStory[] = [
  {
    does: '[CLK-6] four hours from 16:00 end at 10:00 where the day is from 8:00 to 18:00',
    told: `${SLA_PAGE}: times in hours`,
    clock: RESOLVE,
    change: officeHours('08:00-18:00'),
    lines: ['02 16:00 opened priority=1', '03 10:00 updated status=solved'],
    answer: ['p1 met at 03 10:00, 4:00 of 4:00, due 03 10:00'],
  },
  {
    does: '[CLK-6] without a calendar it runs around the clock',
    told: `${SLA_PAGE}: calendar`,
    clock: { ...RESOLVE, calendar: 'always' },
    lines: ['02 22:00 opened priority=1', '03 03:00 updated status=solved'],
    answer: ['p1 breached at 03 02:00, 5:00 of 4:00, due 03 02:00'],
  },
  {
    does: '[CLK-13] two hours of pending push the due date back by two hours',
    told: `${SLA_PAGE}: pending`,
    clock: RESOLVE,
    lines: [
      '02 09:00 opened priority=1',
      '02 10:00 updated status=pending',
      '02 12:00 updated status=assigned',
      '02 15:00 updated status=solved',
    ],
    answer: ['p1 met at 02 15:00, 4:00 of 4:00, due 02 15:00'],
  },
  {
    does: '[CLK-6] only the working time of pending pushes it back: a night does not',
    told: `${WAITING}: waiting time of the SLA`,
    clock: RESOLVE,
    lines: [
      '02 15:00 opened priority=1',
      '02 17:00 updated status=pending',
      '03 09:00 updated status=assigned',
      '03 12:00 updated status=solved',
    ],
    answer: ['p1 breached at 03 11:00, 5:00 of 4:00, due 03 11:00'],
  },
  {
    does: '[CLK-9] the time until a solution is refused is waiting time',
    told: `${WAITING}: coming back from solved`,
    clock: RESOLVE,
    lines: [
      '02 09:00 opened priority=1',
      '02 10:00 updated status=solved',
      '03 10:00 updated status=assigned',
      '03 11:00 updated status=solved',
    ],
    answer: ['p1 met at 03 11:00, 2:00 of 4:00, due 03 13:00'],
  },
  {
    does: '[CLK-7] another SLA counts from the opening too',
    told: 'issues 1911 and 15605',
    clock: RESOLVE,
    lines: ['02 09:00 opened priority=2', '02 12:00 updated priority=1', '02 14:00 updated status=solved'],
    answer: ['p1 breached at 02 13:00, 5:00 of 4:00, due 02 13:00'],
  },
];

const IN_DAYS: readonly VendorStory[] = [
  {
    does: '[CLK-8] one day after Monday 10:00 is Tuesday 10:00',
    told: `${SLA_PAGE}: times in days`,
    clock: RESOLVE,
    change: within('1 business day'),
    lines: ['02 10:00 opened priority=1', '03 10:00 updated status=solved'],
    answer: ['p1 met at 03 10:00, 8:00 of 8:00, due 03 10:00'],
  },
  {
    does: '[CLK-8] a day that the calendar closes does not count',
    told: `${END_DATE}: days, holidays`,
    clock: RESOLVE,
    change: holiday,
    lines: ['02 10:00 opened priority=1', '04 10:00 updated status=solved'],
    answer: ['p1 met at 04 10:00, 8:00 of 8:00, due 04 10:00'],
  },
  {
    does: '[CLK-8] past the last working hour the due date is at that hour',
    told: `${END_DATE}: days, last working hour`,
    clock: RESOLVE,
    change: within('1 business day'),
    lines: ['06 18:00 opened priority=1', '10 10:00 updated status=solved'],
    answer: ['p1 breached at 10 09:00, 9:00 of 8:00, due 09 17:00'],
  },
  // GLPI begins at Monday 9:00 and shows Tuesday 9:00: no working time lies between that and Monday 17:00.
  {
    does: '[CLK-12] one day of a Saturday is the whole Monday',
    told: `${END_DATE}: days, start on a closed day`,
    clock: RESOLVE,
    change: within('1 business day'),
    lines: ['07 11:00 opened priority=1', '10 09:00 updated status=solved'],
    answer: ['p1 met at 10 09:00, 8:00 of 8:00, due 09 17:00'],
  },
  {
    does: '[CLK-8] working hours of pending come on top of days',
    told: `${END_DATE}: additional delay`,
    clock: RESOLVE,
    change: within('1 business day'),
    lines: [
      '02 10:00 opened priority=1',
      '02 11:00 updated status=pending',
      '02 13:00 updated status=assigned',
      '03 12:00 updated status=solved',
    ],
    answer: ['p1 met at 03 12:00, 8:00 of 8:00, due 03 12:00'],
  },
  {
    does: '[CLK-8] it may end with the working day',
    told: `${SLA_PAGE}: end of working day`,
    clock: RESOLVE,
    change: within('1 business day, end of day'),
    lines: ['02 10:00 opened priority=1', '03 16:59 updated status=solved'],
    answer: ['p1 met at 03 16:59, 14:59 of 15:00, due 03 17:00'],
  },
  {
    does: '[CLK-8] of a ticket on Friday evening that is Monday evening',
    told: `${END_DATE}: end of working day`,
    clock: RESOLVE,
    change: within('1 business day, end of day'),
    lines: ['06 18:00 opened priority=1', '10 09:30 updated status=solved'],
    answer: ['p1 breached at 10 09:00, 8:30 of 8:00, due 09 17:00'],
  },
  {
    does: '[CLK-8] pending hours go on after the end of the day, on the next',
    told: `${END_DATE}: end of working day, additional delay`,
    clock: RESOLVE,
    change: within('1 business day, end of day'),
    lines: [
      '02 10:00 opened priority=1',
      '03 10:00 updated status=pending',
      '03 12:00 updated status=assigned',
      '04 11:00 updated status=solved',
    ],
    answer: ['p1 met at 04 11:00, 15:00 of 15:00, due 04 11:00'],
  },
];

const OWNING: readonly VendorStory[] = [
  {
    does: '[CLK-11] the first to take it decides; a second taking changes nothing',
    told: 'src/LevelAgreement.php, getTypes: time to own',
    clock: OWN,
    lines: ['02 09:00 opened priority=1', '02 11:00 taken', '03 09:00 taken'],
    answer: ['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-12] nobody takes it',
    told: 'src/LevelAgreement.php, getTypes: time to own',
    clock: OWN,
    lines: ['02 09:00 opened priority=1'],
    asOf: '02 17:00',
    answer: ['p1 breached at 02 13:00, 8:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-5] pending does not push it back: only the time to resolve is set anew',
    told: `${WAITING}: new time_to_resolve`,
    clock: OWN,
    lines: [
      '02 09:00 opened priority=1',
      '02 10:00 updated status=pending',
      '02 12:00 updated status=assigned',
      '02 14:00 taken',
    ],
    answer: ['p1 breached at 02 13:00, 5:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-7] an operational agreement begins when it is given to the ticket, and another begins again',
    told: 'src/LevelAgreement.php, addLevelToDo: own start date',
    clock: OPERATIONAL,
    change: byGroup,
    lines: ['02 09:00 opened group=desk', '02 12:00 updated group=network', '02 15:00 updated status=solved'],
    answer: ['p1 met at 02 15:00, 3:00 of 4:00, due 02 16:00'],
  },
];

/** What docs/vendors.md says that we do otherwise. */
const OTHERWISE: readonly VendorStory[] = [
  {
    does: '[CLK-8] of a Saturday, the end of one working day is on Monday, where GLPI takes Tuesday',
    told: `${END_DATE}: end of working day, start on a closed day`,
    clock: RESOLVE,
    change: within('1 business day, end of day'),
    lines: ['07 11:00 opened priority=1', '10 10:00 updated status=solved'],
    answer: ['p1 breached at 10 09:00, 9:00 of 8:00, due 09 17:00'],
  },
  // The time of one day is used up at Monday 17:00; the clock breaches where it runs on, at Tuesday 9:00.
  {
    does: '[CLK-8] before the opening hour, one day lasts until the next opening, where GLPI takes the early hour',
    told: `${END_DATE}: days`,
    clock: RESOLVE,
    change: within('1 business day'),
    lines: ['02 07:00 opened priority=1', '03 08:00 updated status=solved'],
    answer: ['p1 met at 03 08:00, 8:00 of 8:00, due 02 17:00'],
  },
  {
    does: '[CLK-7] the waiting time before another SLA stays taken out, where GLPI forgets it',
    told: 'issue 15605',
    clock: RESOLVE,
    lines: [
      '02 09:00 opened priority=2',
      '02 10:00 updated status=pending',
      '02 12:00 updated status=assigned',
      '02 13:00 updated priority=1',
      '02 15:00 updated status=solved',
    ],
    answer: ['p1 met at 02 15:00, 4:00 of 4:00, due 02 15:00'],
  },
];

describe.each([
  ['time to resolve', RESOLVING],
  ['times in days', IN_DAYS],
  ['time to own, and operational agreements', OWNING],
  ['what differs', OTHERWISE],
])('GLPI: %s', (_name, stories) => {
  for (const story of stories) {
    it(`${story.does} (${story.told})`, async () => {
      expect(await answerOf(story)).toEqual(story.answer);
    });
  }
});
