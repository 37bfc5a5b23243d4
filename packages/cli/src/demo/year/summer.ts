import { amendedText } from './agreement.ts';
import { approve, at, hold, type Moment, pay, send, step } from './life.ts';
import { ticket } from './tickets.ts';

/** A week of rest, the second review, and the amendment. */
export const SUMMER: readonly Moment[] = [
  {
    name: 'we ask for a week of rest',
    at: '2016-07-04T09:00:00Z',
    live: (life) => step(life, 'ada', 'suspend', { until: life.calendar.at('2016-07-11T09:00:00Z') }),
  },
  {
    name: 'it rests',
    at: '2016-07-04T10:00:00Z',
    live: (life) => step(life, 'carla', 'suspend'),
  },
  {
    name: 'a ticket comes while it rests',
    at: '2016-07-05T08:00:00Z',
    live: (life) => send(life, [ticket('INC-REST', 'New', life.calendar.at('2016-07-05T08:00:00Z'))]),
  },
  { name: 'it goes on', at: '2016-07-11T09:00:01Z' },
  {
    name: 'the ticket is resolved in time',
    at: '2016-07-11T12:00:00Z',
    live: (life) => send(life, [ticket('INC-REST', 'Resolved', life.calendar.at('2016-07-11T12:00:00Z'))]),
  },
  {
    name: 'the second review is closed',
    at: '2016-07-12T13:00:00Z',
    live: (life) => hold(life, 2, 'The second line at night comes later than we said.'),
  },
  {
    name: 'an amendment is proposed',
    at: '2016-08-15T09:00:00Z',
    live: async ({ people: { ada }, calendar }) => {
      const words = 'Six hours, from next month on.';
      await ada.say('POST', at('proposals'), { text: amendedText(calendar), words });
      await approve(ada, 3);
    },
  },
  {
    name: 'the amendment is agreed',
    at: '2016-08-17T09:00:00Z',
    live: ({ people: { carla } }) => approve(carla, 3),
  },
  {
    name: 'what May cost is earned back',
    at: '2016-09-06T09:00:00Z',
    live: (life) => pay(life, '2016-08'),
  },
];
