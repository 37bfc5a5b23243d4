import type { LinkProps } from '@tanstack/react-router';
import { later, type Text } from '../i18n/text.ts';

/** The agreement of the samples that the tour leads through. */
export const TOURED = 'incident-desk';

/** A page of the tour with what is to be seen there. */
interface Step {
  readonly title: Text;
  readonly says: Text;
  readonly link: Pick<LinkProps, 'to'> & {
    readonly params?: Readonly<Record<string, string>>;
    readonly search?: Readonly<Record<string, string>>;
  };
}

const desk = { id: TOURED };
const march = { period: '2016-03' };

/** Did we keep our promise in March 2016, what did it cost, and which incidents cost most? */
export const STEPS: readonly Step[] = [
  {
    title: later('Every promise, month by month'),
    says: later(
      'Each agreement has a row for each promise and a mark for each month. Each mark leads to its figure.',
    ),
    link: { to: '/' },
  },
  {
    title: later('A month in figures, and what it cost'),
    says: later(
      'In March 2016 two promises of four were kept. Under the promises stands what the misses come to, line by line, and which cap cut it.',
    ),
    link: { to: '/agreements/$id', params: desk, search: march },
  },
  {
    title: later('What used the budget'),
    says: later(
      '19 of 113 were in time where 90 % was promised. The incidents that used the budget follow, the furthest past the target first.',
    ),
    link: {
      to: '/agreements/$id/objectives/$oid',
      params: { ...desk, oid: 'p1-resolved' },
      search: march,
    },
  },
  {
    title: later('One incident, down to its rows'),
    says: later(
      'The timeline shows when the clock ran, when it was paused, and when it broke the promise. The records below lead to the row of the file itself.',
    ),
    link: { to: '/agreements/$id/subjects/$subject', params: { ...desk, subject: 'INC0003092' } },
  },
  {
    title: later('What breaches next'),
    says: later('The clocks of open tickets, the next due first. A wall display shows the same.'),
    link: { to: '/shift' },
  },
  {
    title: later('What if the terms were others'),
    says: later(
      'Move a target, hours or a credit: the past is measured again at once, and can become the next draft.',
    ),
    link: { to: '/agreements/$id/what-if', params: desk },
  },
  {
    title: later('Proof, without us'),
    says: later(
      'Evidence of an agreement gives a bundle. Dropped here, it is checked and computed again in this browser alone.',
    ),
    link: { to: '/verify' },
  },
];
