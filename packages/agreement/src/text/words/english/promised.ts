import type { PromiseWords } from '../promised.ts';

const periods = (count: number) => `${count} ${count === 1 ? 'period' : 'periods'}`;

/** English. */
export const PROMISED: PromiseWords = {
  overviewTitle: 'Overview',
  overviewHead: ['Promise', 'Target', 'Judged for each'],
  within: (share, span) => `${share} within ${span}`,
  promise: (indicator, statistic, period) => `For each ${period}, ${statistic}, as measured by ${indicator}.`,
  promiseWithin: (indicator, share, span, period) =>
    `Of the outcomes of ${indicator} that count in a ${period}, at least ${share} are met; the target of each clock is ${span}.`,
  statistic: ({ statistic, comparator }, value, percentile) => {
    const held = {
      'at least': `at least ${value}`,
      'at most': `at most ${value}`,
      above: `more than ${value}`,
      below: `below ${value}`,
    }[comparator];
    switch (statistic) {
      case 'share':
        return `${held} is attained`;
      case 'mean':
        return `the mean is ${held}`;
      case 'percentile':
        return `the value that ${percentile} % of all values do not exceed is ${held}`;
      case 'count':
        return `the number is ${held}`;
      case 'nps':
        return `the net promoter score is ${held}`;
    }
  },
  shortTarget: ({ statistic, comparator }, value, percentile) => {
    const of = { share: '', mean: 'mean ', percentile: `${percentile} % of values `, count: '', nps: 'NPS ' }[
      statistic
    ];
    return `${of}${comparator} ${value}`;
  },
  netPromoters:
    'The net promoter score is the share of promoters less that of detractors, times one hundred. On a scale from 0 to 10 promoters answer 9 or more and detractors 6 or less; on other scales the same holds in proportion.',
  businessDays:
    'So many business days end at the same time of day on the last of those open days that follow the start: at opening where that is earlier, at closing where it is later. A start on a closed day or past closing ends at the closing of that last day. What this is worth in open time is the target; pauses then extend it.',
  businessDaysToClose:
    'So many business days end at the closing of the last of those open days that follow the start. What this is worth in open time is the target; pauses then extend it.',
  rollingWindow:
    'The window is judged with each statement, ends with its period, and begins no earlier than the term.',
  objectiveWhere: (condition) =>
    `It counts the subjects for which ${condition} when their outcome is decided.`,
  ownedBy: (role, address) =>
    `The role ${role}${address === undefined ? '' : ` (${address})`} answers for it.`,
  importance: {
    'must-have': 'It is a must-have: the service is of no use without it.',
    'nice-to-have': 'It is a nice-to-have: the service is of use without it.',
  },
  budgetingMethod: {
    occurrences: 'The share attained is that of all good events among all valid events of the period.',
    timeslices: 'The share attained is that of the good slices among the slices that count.',
    'ratio-timeslices':
      'The share attained is the mean of the slices’ own shares of good events, each cut to twelve decimals.',
  },
  slice: (length) =>
    `Slices last ${length}, are laid from the start of the term, and belong to the period that holds their start.`,
  sliceTarget: (share) => `A slice is good when at least ${share} of its own events are good.`,
  emptyEventSlice: {
    good: 'A slice without valid events counts as good.',
    bad: 'A slice without valid events counts as bad.',
    excluded: 'A slice without valid events does not count.',
  },
  burnAlert: (share, window) =>
    `An alert is given while the budget is used up faster than ${share} of it in ${window}, both over the last ${window} and over the last twelfth of that time.`,
  budgetAlerts: 'It is also told when 50, 75, 90 and 100 % of the budget are used.',
  warnClock: (share) =>
    `A clock that has used ${share} of its target is at risk, and so is the promise; so it is too when ${share} of the error budget is used.`,
  warningsAt: (shares) => `Warnings are given at ${shares}.`,
  timesOfClocks: 'It is taken of the elapsed times of the clocks that stopped; no single one has a target.',
  warnBudget: (share) => `The promise is at risk when ${share} of the error budget is used.`,
  escalatesBy: (id) => `Trouble with it is passed on by the escalation ${id}.`,

  exclusionFor: (things) =>
    things === undefined ? 'This holds for everything that is measured.' : `This holds for ${things}.`,
  exclusionSource: (source) => `It is announced, claimed and decided by records of the source ${source}.`,
  exclusionOwnSource:
    'It is announced, claimed and decided by records that the parties make for this purpose.',
  exclusionNotice: (length) =>
    `It is announced at least ${length} before it begins; with shorter notice nothing of it is excluded. A change announces it anew.`,
  exclusionWindow: (hours, zone) =>
    `It may take only these hours: ${hours}, local time in ${zone}. What lies outside them counts.`,
  exclusionAllowance: (length, period) =>
    `At most ${length} of it are excluded in each ${period}, in the order of announcement; what exceeds that counts.`,
  exclusionDecidedBy: (role) =>
    `It is a claim, made with evidence; the role ${role} accepts or rejects it. Until then nothing is excluded by it, and figures that it would change are shown both ways.`,
  exclusionByRule: 'What keeps these rules is excluded without anyone’s decision.',
  arithmetic: {
    remove: 'Excluded time is taken out of the promised time and of the down time.',
    'count as up': 'Excluded time stays promised and counts as up, whatever its state.',
    'add back':
      'Excluded time stays promised, and the down time in it is added back to the time that was up.',
  },

  triggered:
    'Periods count when they have ended and have a figure; one without a figure neither counts nor interrupts. It falls due again only after its condition has ceased to hold.',
  missedInARow: (objective, count) =>
    `It falls due at the end of a period when ${objective} is missed in ${periods(count)} in a row.`,
  missedOfLast: (objective, count, last) =>
    `It falls due at the end of a period when ${objective} is missed in ${count} of the last ${periods(last)}.`,
  attainedBelow: (objective, value) =>
    `It falls due at the end of a period in which ${objective} attains less than ${value}.`,
  remedyOwner: (role) => `The role ${role} carries it out.`,
  remedyDue: (span, calendar) =>
    `It is to be done within ${span} from then${calendar === undefined ? '' : `, counted in the hours ${calendar}`}.`,
};
