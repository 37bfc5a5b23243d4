import { agreementText, firstOffer } from './agreement.ts';
import { approve, at, type Moment, step } from './life.ts';

/** From the first draft to the first statement. */
export const WINTER: readonly Moment[] = [
  {
    name: 'it is drafted',
    at: '2016-01-11T09:00:00Z',
    live: ({ people: { ada }, calendar }) =>
      ada.say('PUT', at('draft'), { text: firstOffer(calendar), title: 'Service desk for Acme' }),
  },
  {
    name: 'it is offered to Acme',
    at: '2016-01-11T15:00:00Z',
    live: async ({ people: { ada, rita } }) => {
      await ada.say('POST', at('proposals'), { words: 'Our offer.' });
      await rita.say('PUT', at('parties', 'customer'), { organisationId: 'acme' });
    },
  },
  {
    name: 'Acme answers with a text of its own',
    at: '2016-01-14T10:00:00Z',
    live: async ({ people: { ada, carla }, calendar }) => {
      const words = 'Eight per cent is too little below half, @sla-manager.';
      await carla.say('POST', at('comments'), { clause: 'credits.schedules[0]', words });
      await ada.say('POST', at('comments'), {
        answers: 1,
        words: 'Put it into the text, and we look at it.',
      });
      await carla.say('POST', at('proposals'), {
        text: agreementText(calendar),
        words: 'Ten, and we sign.',
      });
    },
  },
  {
    name: 'Acme approves it',
    at: '2016-01-18T09:00:00Z',
    live: async ({ people: { carla } }) => {
      for (const number of [1, 2])
        await carla.say('PUT', at('comments', number, 'settled'), { settled: true });
      await approve(carla, 2);
    },
  },
  {
    name: 'both have approved it',
    at: '2016-01-18T14:00:00Z',
    live: ({ people: { eva } }) => approve(eva, 2),
  },
  {
    name: 'what it needs is seen to',
    at: '2016-02-22T09:00:00Z',
    live: async ({ people: { ada } }) => {
      const { checklist } = await ada.say<{ checklist: { item: string; state: string }[] }>(
        'GET',
        at('lifecycle'),
      );
      const said = { verdict: 'waived', words: 'The log begins with the term.' };
      for (const { item } of checklist.filter(({ state }) => state === 'open'))
        await ada.say('PUT', at('checklist', encodeURIComponent(item)), said);
    },
  },
  {
    name: 'it is active',
    at: '2016-02-22T10:00:00Z',
    live: (life) => step(life, 'ada', 'activate'),
  },
  { name: 'the incidents of the first month are there', at: '2016-04-01T06:00:00Z' },
  { name: 'the first month is stated', at: '2016-04-04T00:00:01Z' },
];
