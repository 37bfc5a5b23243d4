import type { HoursWords } from '../hours.ts';

/** English. */
export const HOURS: HoursWords = {
  calendarZone: (zone) => `The hours are local time in ${zone}.`,
  hoursHead: ['Day', 'Open'],
  closed: 'closed',
  holidaySet: (country, region) =>
    `It is closed on the public holidays of ${country}${region === undefined ? '' : `, region ${region}`}.`,
  holidaysFilledIn: (from, to) => `Their dates are written out here from ${from} to ${to}.`,
  holidaysTitle: (calendar) => `Closed days of ${calendar}`,
  holidaysSentence: 'It is closed on these days.',
  holidayHead: ['Day', 'Name'],
  special: (day, hours) => `On ${day} it is ${hours === '' ? 'closed' : `open ${hours} only`}.`,
  breaks: (day, hours) => `It is closed for a break on ${day}, ${hours}.`,
  sourceConnector: (connector) => `Records are read through the connector ${connector}.`,
  sourceKeptBy: {
    provider: 'The source is kept by the provider; its data counts where others say otherwise.',
    customer: 'The source is kept by the customer; its data counts where others say otherwise.',
    'third party': 'The source is kept by a third party; its data counts where others say otherwise.',
  },
  sourceUrl: (url) => `It is found at ${url}.`,
  sourceValue: (field, from, to) => `Where its field ${field} says ${from}, this agreement reads ${to}.`,
};
