import { describe, expect, it } from 'vitest';
import type { Change, ClockDraft } from '../../testing/agreement.ts';
import { answerOf, type VendorStory } from '../../testing/vendor-story.ts';

/*
 * Zendesk, held against its help centre and its API reference. An SLA policy has targets by metric and priority, in
 * calendar or business hours. Metrics of replies and updates end at public comments of agents and know no status; those
 * of resolution count the time in some statuses. docs/vendors.md tells what differs.
 */
const ADVANCED = 'Customizing your SLAs with advanced settings';
const FIRST = 'Calculating first reply time';
const POLICIES = 'Defining SLA policies';
const HOW = 'About SLA policies and how they work';
const EVENTS = 'Ticket metric event types reference';
const TARGETS = 'Viewing and understanding SLA targets';
const TROUBLE = 'Troubleshooting common SLA issues';

const FIRST_REPLY: Partial<ClockDraft> = {
  start: { event: 'created' },
  stop: { event: 'public-reply' },
  reopened: 'first',
};
/** What comes before the first reply belongs to that: public replies set the field `answered`. */
const NEXT_REPLY: Partial<ClockDraft> = {
  start: { event: 'customer-comment', answered: 'yes' },
  stop: { event: 'public-reply' },
  reopened: 'each',
};
/** A public reply is followed by a record that says that the next one is due. */
const PERIODIC_UPDATE: Partial<ClockDraft> = {
  start: { event: 'update-due' },
  stop: { event: 'public-reply' },
  reset: { status: 'solved' },
  reopened: 'each',
};

const urgentAtAnyTime: Change = ({ indicators }) => {
  indicators.resolve.calendar = [{ where: { priority: 1 }, use: 'always' }, { use: 'office' }];
};

const REPLYING_FIRST: readonly VendorStory[] = [
  {
    does: '[CLK-9] from the creation to the first public reply, once; notes and comments leave it running',
    told: `${FIRST}: how it is calculated`,
    clock: FIRST_REPLY,
    lines: [
      '02 09:00 created priority=1',
      '02 10:00 internal-note',
      '02 10:30 customer-comment',
      '02 11:00 public-reply',
      '03 09:00 customer-comment',
      '03 16:00 public-reply',
    ],
    answer: ['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-9] a note counts where the policy says so',
    told: `${ADVANCED}: first reply time, fulfilling the target`,
    clock: { ...FIRST_REPLY, stop: { event: ['public-reply', 'internal-note'] } },
    lines: ['02 09:00 created priority=1', '02 10:00 internal-note', '02 11:00 public-reply'],
    answer: ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-9] solving a call without a comment is no reply: it runs on to the one after the ticket is opened again',
    told: `${FIRST}: examples`,
    clock: FIRST_REPLY,
    lines: [
      '02 09:00 created status=open priority=1',
      '02 09:30 updated status=solved',
      '02 11:00 customer-comment status=open',
      '02 12:00 public-reply',
    ],
    answer: ['p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-5] pending does not pause it',
    told: `${TROUBLE}: SLA is not paused when ticket status is pending`,
    clock: FIRST_REPLY,
    lines: [
      '02 09:00 created status=new priority=1',
      '02 10:00 updated status=pending',
      '02 14:00 public-reply',
    ],
    answer: ['p1 breached at 02 13:00, 5:00 of 4:00, due 02 13:00'],
  },
];

const REPLYING: readonly VendorStory[] = [
  {
    does: '[CLK-2] comments before the first reply start none',
    told: `${ADVANCED}: next reply time`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 created priority=1',
      '02 10:00 customer-comment',
      '02 11:00 public-reply answered=yes',
      '02 12:00 customer-comment',
      '02 13:00 public-reply answered=yes',
    ],
    answer: ['p1 met at 02 13:00, 1:00 of 4:00, due 02 16:00'],
  },
  {
    does: '[CLK-9] from the oldest comment that is not answered to the next public reply; notes do not end it',
    told: `${ADVANCED}: next reply time`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 customer-comment priority=1 answered=yes',
      '02 09:30 customer-comment',
      '02 10:00 internal-note',
      '02 11:00 public-reply',
    ],
    answer: ['p1 met at 02 11:00, 2:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-9] each has an instance of its own',
    told: `${EVENTS}: activate events`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 customer-comment priority=1 answered=yes',
      '02 10:00 public-reply',
      '02 11:00 customer-comment',
      '02 16:00 public-reply',
      '03 09:00 customer-comment',
      '03 09:05 public-reply',
    ],
    answer: [
      'p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00',
      'p1 breached at 02 15:00, 5:00 of 4:00, due 02 15:00',
      'p1 met at 03 09:05, 0:05 of 4:00, due 03 13:00',
    ],
  },
  {
    does: '[CLK-12] breached while only notes are written, it stays active',
    told: `${TARGETS}: active (breached)`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 customer-comment priority=1 answered=yes',
      '02 12:59 internal-note',
      '02 13:01 internal-note',
      '02 14:00 customer-comment',
    ],
    asOf: '06 17:00',
    answer: ['p1 breached at 02 13:00, 40:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-9] a second reply in a row changes nothing',
    told: `${TARGETS}: closed`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 customer-comment priority=1 answered=yes',
      '02 10:00 public-reply',
      '02 15:00 public-reply',
    ],
    answer: ['p1 met at 02 10:00, 1:00 of 4:00, due 02 13:00'],
  },
  {
    does: '[CLK-7] a higher priority whose target is used up already is breached at the update',
    told: `${HOW}: breaches are not dated back`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 customer-comment priority=2 answered=yes',
      '02 14:00 updated priority=1',
      '02 15:00 public-reply',
    ],
    answer: ['p1 breached at 02 14:00, 6:00 of 4:00, due 02 14:00'],
  },
  {
    does: '[CLK-7] a lower priority gives what runs more time',
    told: `${EVENTS}: apply_sla, target changed`,
    clock: NEXT_REPLY,
    lines: [
      '02 09:00 customer-comment priority=1 answered=yes',
      '02 12:00 updated priority=2',
      '02 16:00 public-reply',
    ],
    answer: ['p2 met at 02 16:00, 7:00 of 8:00, due 02 17:00'],
  },
  {
    does: '[CLK-6] in business hours a comment of the evening waits for the schedule',
    told: `${POLICIES}: hours of operation`,
    clock: NEXT_REPLY,
    lines: ['02 20:00 customer-comment priority=1 answered=yes', '03 13:00 public-reply'],
    answer: ['p1 met at 03 13:00, 4:00 of 4:00, due 03 13:00'],
  },
  {
    does: '[CLK-6] urgent tickets may have calendar hours while others have business hours',
    told: `${POLICIES}: hours of operation for each priority`,
    clock: NEXT_REPLY,
    change: urgentAtAnyTime,
    lines: ['02 20:00 customer-comment priority=1 answered=yes', '03 13:00 public-reply'],
    answer: ['p1 breached at 03 00:00, 17:00 of 4:00, due 03 00:00'],
  },
];

const UPDATING: readonly VendorStory[] = [
  {
    does: '[CLK-4] periodic update: from each public reply to the next, until the ticket is solved',
    told: `${ADVANCED}: periodic update time`,
    clock: PERIODIC_UPDATE,
    lines: [
      '02 09:00 public-reply status=open priority=1',
      '02 09:00 update-due',
      '02 12:00 public-reply',
      '02 12:00 update-due',
      '03 10:00 public-reply',
      '03 10:00 update-due',
      '03 11:00 updated status=solved',
    ],
    answer: [
      'p1 met at 02 12:00, 3:00 of 4:00, due 02 13:00',
      'p1 breached at 02 16:00, 6:00 of 4:00, due 02 16:00',
    ],
  },
  {
    does: '[CLK-5] pausable update: the same, without the time in pending',
    told: `${POLICIES}: pausable update`,
    clock: { ...PERIODIC_UPDATE, pause: { status: 'pending' } },
    lines: [
      '02 09:00 public-reply status=pending priority=1',
      '02 09:00 update-due',
      '02 15:00 customer-comment status=open',
      '03 10:00 public-reply',
      '03 10:00 update-due',
      '03 11:00 updated status=solved',
    ],
    answer: ['p1 met at 03 10:00, 3:00 of 4:00, due 03 11:00'],
  },
];

/** What docs/vendors.md says that we do otherwise. */
const OTHERWISE: readonly VendorStory[] = [
  {
    does: '[CLK-7] what has run keeps its schedule, where business minutes there are of the last one',
    told: 'dbt_zendesk, decision log: business time metrics',
    clock: { ...FIRST_REPLY, calendar: [{ where: { schedule: 'all' }, use: 'always' }, { use: 'office' }] },
    lines: ['02 16:00 created priority=1', '02 20:00 updated schedule=all', '02 22:00 public-reply'],
    answer: ['p1 met at 02 22:00, 3:00 of 4:00, due 02 23:00'],
  },
];

const THROUGH_THE_STATUSES = [
  '02 09:00 created status=new priority=2',
  '02 10:00 updated status=hold',
  '02 12:00 updated status=pending',
  '02 15:00 updated status=open',
  '02 16:00 updated status=solved',
  '03 09:00 updated status=open',
  '03 10:00 updated status=solved',
];
const resolving = (paused: string[]): Partial<ClockDraft> => ({
  start: { event: 'created' },
  stop: { status: 'solved' },
  ...(paused.length > 0 && { pause: { status: paused } }),
});

const RESOLVING: readonly VendorStory[] = [
  {
    does: '[CLK-5] requester wait time: new, open and on hold; opened again, it goes on',
    told: `${EVENTS}: pause and activate events`,
    clock: resolving(['pending']),
    lines: THROUGH_THE_STATUSES,
    answer: ['p2 met at 03 10:00, 5:00 of 8:00, due 03 13:00'],
  },
  {
    does: '[CLK-5] agent work time: new and open; opened again, it goes on',
    told: `${EVENTS}: pause and activate events`,
    clock: resolving(['pending', 'hold']),
    lines: THROUGH_THE_STATUSES,
    answer: ['p2 met at 03 10:00, 3:00 of 8:00, due 03 15:00'],
  },
  {
    does: '[CLK-9] total resolution time: every status but solved',
    told: `${POLICIES}: total resolution time`,
    clock: resolving([]),
    lines: THROUGH_THE_STATUSES,
    answer: ['p2 met at 03 10:00, 8:00 of 8:00, due 03 10:00'],
  },
  {
    does: '[CLK-13] pending, the target is paused',
    told: `${TARGETS}: paused`,
    clock: resolving(['pending']),
    lines: ['02 09:00 created status=new priority=2', '02 10:00 updated status=pending'],
    asOf: '02 16:00',
    answer: ['p2 paused, 1:00 of 8:00'],
  },
];

describe.each([
  ['first reply time', REPLYING_FIRST],
  ['next reply time', REPLYING],
  ['periodic and pausable update', UPDATING],
  ['resolution', RESOLVING],
  ['what differs', OTHERWISE],
])('Zendesk: %s', (_name, stories) => {
  for (const story of stories) {
    it(`${story.does} (${story.told})`, async () => {
      expect(await answerOf(story)).toEqual(story.answer);
    });
  }
});
