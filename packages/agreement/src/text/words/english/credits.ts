import type { CreditWords } from '../credits.ts';

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** English. */
export const CREDITS: CreditWords = {
  base: {
    'service fee': 'the fee of the service for the period',
    'agreement fee': 'the fees of all services for the period',
  },
  sumBase: (sum) => sum,
  capBase: {
    'service fee': 'the fee of the service over that time',
    'agreement fee': 'the fees of all services over that time',
  },
  shareOf: (share, base) => `${share} of ${base}`,
  daysOf: (count, base) => `the part of ${base} that falls on ${days(count)} of the period`,
  extension: (count) => `${days(count)} by which the term is extended, without a fee`,
  tierHead: ['Attained', 'Credit'],
  tierSentence: (objective) =>
    `When ${objective} is missed, the credit follows from the value that was attained, by this table:`,
  tierAtLeast: (bound) => `at least ${bound}`,
  tierBelow: (bound) => `below ${bound}`,
  tierBetween: (from, below) => `at least ${from} and below ${below}`,
  nothing: 'none',
  perBreach: (objective, price) =>
    `For each breached outcome that counts for ${objective} in the period, the credit is ${price}.`,
  when: {
    'objective missed': 'It is due only for periods in which the objective is missed.',
    always: 'It is due whether or not the objective is missed.',
  },
  perStep: (objective, step, price) =>
    `When ${objective} is missed, the credit is ${price} for every completed step of ${step} between the target and the attained value. A step that is not completed does not count.`,
  fixed: (objective, price) =>
    `When ${objective} is missed, the credit is ${price}, however far the target is missed.`,
  perUnit: {
    'down time': (objective, unit, counts, price) =>
      `For every ${unit} of the down time that counts for ${objective} in the period, the credit is ${price}; ${counts === 'started' ? 'a unit that has only begun counts wholly' : 'only completed units count'}.`,
    overtime: (objective, unit, counts, price) =>
      `For every ${unit} that a subject of ${objective} runs on, on its clock, after its breach, the credit is ${price}; ${counts === 'started' ? 'a unit that has only begun counts wholly' : 'only completed units count'}. Each period counts the units reached by its end less those reached by its beginning, subject by subject.`,
  },
  timeLost: (objective, times, base) =>
    `When ${objective} is missed, the credit is ${times} times the fee of the time that was lost: ${base}, multiplied by the down time and divided by the promised time of the whole period.`,
  lineAtMost: (price) => `This credit is at most ${price}.`,
  earnBack: (periods, value) =>
    `The provider earns the credit back when ${periods === 1 ? 'the next period with a figure attains' : `each of the next ${periods} periods with a figure attains`} at least ${value}: then an entry of its own reverses what was credited.`,
  poolTitle: (id) => `Amount at risk: ${id}`,
  pool: (share, base) => `At risk in each period is ${share} of ${base}.`,
  allocation: (share) =>
    `Of what is at risk ${share} is spread over the objectives of this table. For each that is missed, its weight of that is credited.`,
  poolHead: ['Objective', 'Weight'],
  bonusTitle: (objective) => `Bonus: ${objective}`,
  bonus: (objective, value, price) =>
    `For each period in which ${objective} attains at least ${value}, the customer owes the provider a bonus: ${price}.`,
  bonusAtMost: (price) => `It is at most ${price}.`,
  bonusApart: 'A bonus is an entry of its own: it uses up no limit of the credits and frees none.',
  rulesTitle: 'How credits come together',
  combine: {
    sum: 'The credits of one period are added.',
    max: 'Of the credits of one period only the largest is due.',
    'per service': 'Of the credits of one period only the largest of each service is due.',
  },
  cap: (limit, over, on) => {
    const whose = on === 'each service' ? 'the credits of each service' : 'all credits';
    return {
      period: `In one period ${whose} come to at most ${limit}.`,
      'trailing year': `In the twelve months that end with a period ${whose} come to at most ${limit}.`,
      term: `Over the whole term ${whose} come to at most ${limit}.`,
    }[over];
  },
  capsInTurn:
    'Limits apply in turn: that of the single credit, of the period, of the twelve months, of the term; of several over one span the one that leaves least holds. They are used up in the order of time, within a period by the largest credit first.',
  smallest: (sum) =>
    `A single credit that comes to less than ${sum} after its limits and its rounding is not due.`,
  automatic: 'Credits are due without a claim.',
  claimWithin: (length) =>
    `A credit is to be claimed within ${length} after the end of its period, the last day included.`,
  claimByEndOfMonth: (months) =>
    `A credit is to be claimed by the end of the ${ORDINALS[months - 1]!} calendar month after the month in which its period ends.`,
  claimLapses:
    'A credit that is not claimed in time lapses and uses up no limit; one claim covers every credit of the objective in the period.',
  feeAccrues:
    'Fees accrue evenly over the local days of each calendar month or year, so that a period is worth the fee of its own days.',
  rounding:
    'Each credit is rounded once, after its limits, to the smallest unit of the currency, half to even; totals add the rounded credits. Where there is no figure there is no credit, except for time after a breach that is credited whether or not the objective is missed.',
  approvedUpTo: (sum) =>
    `A credit of at most ${sum} about which nothing is open is issued without anybody's approval; every other one is approved first.`,
  twoPeopleAbove: (sum) => `A credit above ${sum} is approved by two people.`,
  tax: (treatment, rate) => (rate === undefined ? `Tax: ${treatment}` : `Tax of ${rate}: ${treatment}`),
  disputeWithin: (length) => `A credit may be disputed within ${length} after its credit note.`,
  disputeAnswer: (length) => `A dispute about a credit is answered within ${length}.`,
};
