import { at, hold, type Moment, pay, sayOfCredit, send } from './life.ts';
import { ticket } from './tickets.ts';

/** A disputed credit, the first review, and tickets that run out. */
export const SPRING: readonly Moment[] = [
  {
    name: 'one of two has approved the credit',
    at: '2016-04-05T09:00:00Z',
    live: ({ people: { ada } }) => sayOfCredit(ada, { number: 1, kind: 'approve' }),
  },
  {
    name: 'the credit is approved',
    at: '2016-04-05T14:00:00Z',
    live: ({ people: { eva } }) => sayOfCredit(eva, { number: 1, kind: 'approve' }),
  },
  {
    name: 'the credit is issued',
    at: '2016-04-06T09:00:00Z',
    live: ({ people: { ada } }) => sayOfCredit(ada, { number: 1, kind: 'issue' }),
  },
  {
    name: 'Acme disputes the credit',
    at: '2016-04-11T09:00:00Z',
    live: ({ people: { carla } }) => {
      const reason = 'The outage of the 8th is missing: it cost us a day.';
      return sayOfCredit(carla, { number: 1, kind: 'dispute', reason }, 'disputes');
    },
  },
  {
    name: 'both have said what they think of it',
    at: '2016-04-12T11:00:00Z',
    live: async ({ people: { ada, carla } }) => {
      const ours = 'Its tickets were of priority 2, which this agreement does not promise anything about.';
      await sayOfCredit(ada, { number: 1, kind: 'state', words: ours });
      const theirs = 'They became priority 1 at noon; your own log says so.';
      await sayOfCredit(carla, { number: 1, kind: 'state', words: theirs }, 'disputes');
    },
  },
  {
    name: 'the dispute is settled',
    at: '2016-04-14T09:00:00Z',
    live: ({ people: { ada } }) => {
      const reason = 'We give way for half of it.';
      return sayOfCredit(ada, { number: 1, kind: 'amend', reason, amount: '2600.00' });
    },
  },
  {
    name: 'what was settled is issued',
    at: '2016-04-15T09:00:00Z',
    live: async ({ people: { ada, eva } }) => {
      await sayOfCredit(eva, { number: 1, kind: 'approve' });
      await sayOfCredit(ada, { number: 1, kind: 'issue' });
    },
  },
  {
    name: 'the first review is closed',
    at: '2016-04-18T13:00:00Z',
    live: async (life) => {
      const { ada, carla, sven } = life.people;
      await carla.say('POST', at('reviews', 1, 'points'), { words: 'Who answers at night?' });
      const action = {
        title: 'A second line at night',
        owner: sven.id,
        due: life.calendar.day('2016-08-28'),
      };
      await ada.say('POST', at('reviews', 1, 'actions'), action);
      await hold(life, 1, 'One line at night is too little: most of the late tickets waited for morning.');
    },
  },
  {
    name: 'maintenance is announced',
    at: '2016-05-09T07:30:00Z',
    live: ({ people: { sven }, calendar }) =>
      sven.say('POST', at('exclusions'), {
        ...{ clause: 'planned-maintenance', reason: 'New disks.' },
        ...{ from: calendar.at('2016-05-14T01:00:00Z'), to: calendar.at('2016-05-14T03:00:00Z') },
      }),
  },
  {
    name: 'a ticket comes',
    at: '2016-05-09T08:00:00Z',
    live: (life) => send(life, [ticket('INC-NEW', 'New', life.calendar.at('2016-05-09T08:00:00Z'))]),
  },
  { name: 'the ticket is past its target', at: '2016-05-09T12:00:01Z' },
  {
    name: 'Ada looks after it',
    at: '2016-05-09T15:00:00Z',
    live: async ({ people: { ada } }) => {
      const { ladders } = await ada.say<{ ladders: { number: number; subject: string }[] }>(
        'GET',
        '/escalations',
      );
      const ladder = ladders.find(({ subject }) => subject === 'INC-NEW');
      const path = at('escalations', ladder?.number ?? 0, 'acknowledgement');
      await ada.say('POST', path, { note: 'I call the vendor.' });
    },
  },
  {
    name: 'another comes, that nobody looks after',
    at: '2016-05-09T17:00:00Z',
    live: (life) => send(life, [ticket('INC-LATE', 'New', life.calendar.at('2016-05-09T13:00:00Z'))]),
  },
  { name: 'that one is told further', at: '2016-05-10T11:00:01Z' },
  {
    name: 'both tickets are resolved',
    at: '2016-05-10T15:00:00Z',
    live: (life) => {
      const resolvedAt = life.calendar.at('2016-05-10T15:00:00Z');
      return send(life, [
        ticket('INC-NEW', 'Resolved', resolvedAt),
        ticket('INC-LATE', 'Resolved', resolvedAt),
      ]);
    },
  },
  { name: 'May is stated', at: '2016-06-04T00:00:01Z' },
  {
    name: 'the credit for May is issued',
    at: '2016-06-06T09:00:00Z',
    live: (life) => pay(life, '2016-05'),
  },
];
