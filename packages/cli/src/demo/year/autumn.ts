import { approve, at, hold, type Life, type Moment, send } from './life.ts';
import { ticket } from './tickets.ts';

/** A miss that three good months earn back, and the talk about the next term. */
export const AUTUMN: readonly Moment[] = [
  {
    name: 'the third review is closed',
    at: '2016-10-05T09:00:00Z',
    live: async (life) => {
      const { ada, otto } = life.people;
      const action = { title: 'Show Acme who works at night', owner: otto.id };
      await ada.say('POST', at('reviews', 3, 'actions'), { ...action, due: life.calendar.day('2017-02-20') });
      await hold(life, 3, 'Fewer tickets wait for morning. Both think of another term.');
    },
  },
  {
    name: 'the second line works',
    at: '2016-10-07T09:00:00Z',
    live: async ({ people: { sven } }) => {
      const { actions } = await sven.say<{ actions: { action: number; revision: number }[] }>(
        'GET',
        '/review-actions?state=open&mine=true',
      );
      for (const { action, revision } of actions)
        await sven.say('POST', at('review-actions', action, 'steps'), {
          ...{ kind: 'done', words: 'Two people since Monday.', revision },
        });
    },
  },
  {
    name: 'two tickets come in a bad week',
    at: '2016-10-10T08:30:00Z',
    live: (life) => send(life, inBadWeek(life, 'New', '2016-10-10T08:00:00Z')),
  },
  {
    name: 'they are resolved, too late',
    at: '2016-10-11T09:00:00Z',
    live: (life) => send(life, inBadWeek(life, 'Resolved', '2016-10-11T09:00:00Z')),
  },
  { name: 'the end of the term comes near', at: '2016-11-02T09:00:00Z' },
  {
    name: 'a next term is proposed',
    at: '2016-11-02T11:00:00Z',
    live: async ({ people: { ada } }) => {
      const { text } = await ada.say<{ text: string }>('GET', at('renewal'));
      await ada.say('POST', at('proposals'), { text, words: 'On the same terms.' });
      await approve(ada, 4);
    },
  },
  {
    name: 'the next term is agreed',
    at: '2016-11-03T09:00:00Z',
    live: ({ people: { carla } }) => approve(carla, 4),
  },
  { name: 'October is stated', at: '2016-11-04T00:00:01Z' },
  {
    name: 'the fourth review is closed',
    at: '2017-01-14T13:00:00Z',
    live: (life) => hold(life, 4, 'A quiet quarter. What was agreed a year ago is done.'),
  },
  { name: 'January is stated', at: '2017-02-04T00:00:01Z' },
  { name: 'the next term has begun', at: '2017-03-02T09:00:00Z' },
];

function inBadWeek({ calendar }: Life, state: string, instant: string) {
  return ['INC-OCT', 'INC-OCT-2'].map((subject) => ticket(subject, state, calendar.at(instant), 'Storage'));
}
