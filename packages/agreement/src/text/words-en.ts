import { CREDITS } from './credit-words-en.ts';
import { listed } from './notation.ts';
import type { Words } from './words.ts';

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

/** English. */
export const ENGLISH: Words = {
  notation: {
    decimalPoint: '.',
    groupBy: ',',
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    date: (day, month, year) => `${day} ${month} ${year}`,
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    units: {
      day: ['day', 'days'],
      h: ['hour', 'hours'],
      min: ['minute', 'minutes'],
      s: ['second', 'seconds'],
      ms: ['millisecond', 'milliseconds'],
    },
    lengths: {
      day: ['day', 'days'],
      'business day': ['business day', 'business days'],
      week: ['week', 'weeks'],
      month: ['month', 'months'],
      year: ['year', 'years'],
    },
    periods: {
      day: 'calendar day',
      week: 'week from Monday to Sunday',
      month: 'calendar month',
      quarter: 'calendar quarter',
      'half-year': 'half of a calendar year',
      year: 'calendar year',
    },
    cycle: (length, monthEnd) =>
      `cycle of ${length} from the first day of the term${monthEnd === undefined ? '' : monthEnd === 'overflow' ? ', running on into the next month where a month lacks the day' : ', ending with the last day of a month that lacks the day'}`,
    rolling: (length) => `window of the last ${length}`,
    every: {
      day: 'every day',
      week: 'every week',
      month: 'every month',
      quarter: 'every quarter',
      'half-year': 'every half-year',
      year: 'every year',
    },
    closingOfDay: ', until the close of that day',
    and: 'and',
    or: 'or',
    points: (number) => `${number} percentage points`,
    quote: (text) => `“${text}”`,
  },
  kinds: {
    ServiceLevelAgreement: 'Service level agreement',
    OperationalLevelAgreement: 'Operational level agreement',
    UnderpinningContract: 'Underpinning contract',
  },
  version: (version, id, language) => `Version ${version} of ${id}, in the language ${language}`,
  madeFrom: (masters) => `Made from the master agreements ${masters}, whose terms are written out here`,
  between: (provider, customer) => `Between ${provider}, the provider, and ${customer}, the customer`,
  provider: 'provider',
  customer: 'customer',
  sections: {
    parties: 'Parties',
    term: 'Term',
    scope: 'Services',
    definitions: 'Definitions',
    calendars: 'Hours',
    sources: 'Evidence',
    indicators: 'What is measured',
    objectives: 'What is promised',
    exclusions: 'What does not count',
    credits: 'Service credits',
    remedies: 'Remedies',
    escalations: 'Escalation',
    reporting: 'Reports and reviews',
    conduct: 'Changes and end',
    data: 'Data',
    rules: 'Rules of reckoning',
    examples: 'Worked examples',
  },
  clause: 'clause',
  foot: (title, version) => `${title}, version ${version}`,
  signing: 'The parties agree to this text.',
  signLines: ['Place and date', 'Signature'],

  partyIs: (role, name) => `${name} is the ${role}.`,
  partyAddress: (address) => `Its address is ${address}.`,
  partyRegistration: (registration) => `It is registered as ${registration}.`,
  rolesTitle: 'Roles',
  rolesSentence: 'The roles named in this agreement are reached at these addresses.',
  rolesHead: ['Role', 'Reached at'],
  precedenceTitle: 'Precedence',
  precedence: (documents) => `Where documents disagree, the first of these holds: ${documents}.`,
  termTitle: 'Term and currency',
  term: (from, to, zone) =>
    `The agreement runs from ${from} to ${to}, both days included, in the time zone ${zone}.`,
  currency: (currency) => `All amounts are in ${currency}.`,
  effective: (from, splits) =>
    `This version takes effect on ${from}. ${splits ? 'It splits the periods that run then.' : 'Periods that run then end under the version before.'}`,
  notice: (length) => `A party that will not go on says so ${length} before the term ends.`,
  renewal: {
    negotiate: 'Before the term ends the parties negotiate whether and how it goes on.',
    none: 'It ends with its term.',
    automatic: (length, times) =>
      `It then goes on for ${length} at a time${times === undefined ? '' : `, at most ${many(times, 'time', 'times')}`}, unless a party has given notice.`,
  },
  servicesSentence: 'The service is part of this agreement.',
  serviceTier: (tier) => `Its tier is ${tier}.`,
  serviceEnvironments: (list) => `It covers the environments ${list}.`,
  serviceRegions: (list) => `It covers the regions ${list}.`,
  servicePlans: (list) => `It covers the plans ${list}.`,
  serviceFee: (sum, per) => `Its fee is ${sum} per ${per}, and accrues evenly over the days of each ${per}.`,
  noFee: 'It has no fee of its own.',
  dependsOn: (list) => `It depends on ${list}.`,
  outOfScopeTitle: 'Out of scope',
  outOfScope: (list) => `Not part of this agreement: ${list}.`,

  calendarZone: (zone) => `The hours are local time in ${zone}.`,
  hoursHead: ['Day', 'Open'],
  closed: 'closed',
  holidaySet: (country, region) =>
    `It is closed on the public holidays of ${country}${region === undefined ? '' : `, region ${region}`}.`,
  holidaysFilledIn: (from, to) => `Their dates are written out here from ${from} to ${to}.`,
  holidaysTitle: (calendar) => `Closed days of ${calendar}`,
  holidaysSentence: 'It is closed on these days.',
  holidayHead: ['Day', 'Name'],
  special: (day, hours) =>
    `On ${day} it is ${hours === '' ? 'closed' : `open ${hours}`}, whatever else holds.`,
  breaks: (day, hours) => `It breaks on ${day} at ${hours}.`,
  sourceConnector: (connector) => `Records are read through the connector ${connector}.`,
  sourceKeptBy: {
    provider: 'It is kept by the provider; its data counts where others say otherwise.',
    customer: 'It is kept by the customer; its data counts where others say otherwise.',
    'third party': 'It is kept by a third party; its data counts where others say otherwise.',
  },
  sourceUrl: (url) => `It is found at ${url}.`,
  sourceValue: (field, from, to) => `Where its ${field} says ${from}, this agreement reads ${to}.`,

  measures: (service) => `It measures the service ${service}.`,
  evidenceFrom: (source) => `Its evidence is what the source ${source} says.`,
  evidenceAbout: (subject) => `Only records about ${subject} count.`,
  fieldIs: (field, values) => `${field} is ${values}`,
  recordIs: (types) => `a record ${types} comes`,
  clockStartsWhen: (condition) => `The clock of a subject starts when ${condition}.`,
  clockStartsAt: (field) => `The clock of a subject starts at the instant that its field ${field} names.`,
  clockStops: (condition) => `It stops when ${condition}.`,
  clockPauses: (condition) => `It is paused while ${condition}.`,
  clockResumes: (condition) => `Once paused, it goes on when ${condition}.`,
  clockResets: (condition) => `It is set back, without an outcome, when ${condition}.`,
  clockRunsOn: (calendar, condition) =>
    `It runs on the hours ${calendar}${condition === undefined ? '' : ` where ${condition}`}.`,
  reopened: {
    total:
      'When a subject is reopened, the same clock goes on; the time in between does not count, and the outcome before it no longer stands.',
    first: 'When a subject is reopened, its first outcome stays and nothing runs again.',
    last: 'When a subject is reopened, the clock starts anew, and only its last run counts.',
    each: 'When a subject is reopened, the clock starts anew, and each run counts by itself.',
  },
  targetChange: {
    carry: 'When the target changes meanwhile, time already used counts against the new one.',
    restart: 'When the target changes meanwhile, the time used starts from nothing.',
    initial: 'When the target would change meanwhile, that of the start stays.',
  },
  clockMet:
    'Stopping exactly when the target is used up is met. What passes the target is breached from the first instant at which more than the target has been used, whatever comes later.',
  attribute: {
    decided:
      'An outcome counts in the period in which it was decided: met or breached, whichever came first.',
    started: 'An outcome counts in the period in which its clock started.',
    stopped:
      'An outcome counts in the period in which its clock stopped; a breach that has yet to stop counts in none.',
  },
  availabilityIs:
    'Availability is one minus down time divided by promised time. Without promised time there is no figure.',
  availabilityHours: (calendar) =>
    calendar === undefined
      ? 'Time is promised around the clock.'
      : `Time is promised in the hours ${calendar}.`,
  unknown: {
    up: 'Time of which nothing is known counts as up.',
    down: 'Time of which nothing is known counts as down.',
    excluded:
      'Time of which nothing is known is left out, and the share that is known is shown beside the figure.',
  },
  initially: {
    up: 'Before its first record it is taken to be up.',
    unknown: 'Before its first record nothing is known of it.',
  },
  quorum: {
    any: 'Of several probes, one that says down is enough.',
    majority: 'Of several probes, more than half must say down.',
    all: 'Of several probes, all must say down.',
  },
  degraded: (share) =>
    `Degraded time counts as down for ${share} of its length where a record states no share of its own.`,
  methodExact: 'Down time is counted to the millisecond.',
  methodMinutes: 'Down time is counted in whole minutes of the clock that were down throughout.',
  methodConsecutive: (length) => `Only down time of at least ${length} in a row counts, and then all of it.`,
  methodSlices: (length) => `The figure is the mean of the shares of slices of ${length}.`,
  emptySlice: {
    good: 'A slice without data counts as good.',
    bad: 'A slice without data counts as bad.',
    excluded: 'A slice without data is left out.',
  },
  heartbeat: (length) =>
    `A probe reports at least every ${length}; from the instant a report is overdue nothing is known of it.`,
  ratioOfFields: (good, total) =>
    `It is the sum of ${good} divided by the sum of ${total}. Without valid events there is no figure.`,
  counts: {
    increments: 'Each record holds what has come since the one before.',
    cumulative:
      'The records hold counters that run on; a counter that drops has started anew, and its value is the increase.',
  },
  ratioOfRecords: (good, total) =>
    `Each record for which ${total} is one valid event; it is good where ${good} too. Without valid events there is no figure.`,
  distributionOf: (field, unit) =>
    `It is the distribution of the field ${field}, in ${unit}. A percentile is the smallest value that at least so many per cent of all values do not exceed.`,
  holds: {
    value: 'Each record holds one value.',
    histogram: 'Each record holds a histogram; of a bucket its upper bound counts.',
    sketch: 'Each record holds a sketch; its relative error is shown beside the figure.',
  },
  scoreOf: (field, lowest, highest) =>
    `It takes the ratings of the field ${field}, from ${lowest} to ${highest}.`,
  minimumAnswers: (count) => `Below ${many(count, 'answer', 'answers')} there is no figure.`,
  countOf: (condition, of) =>
    of === 'records'
      ? `It counts the records for which ${condition}.`
      : `It counts each subject once, at its first record for which ${condition}.`,
  compositeRule: {
    worst: 'It is the figure of its worst part.',
    weighted: 'It is the mean of the figures of its parts by their weights.',
    'any down': 'It is down whenever any of its parts is, and as much as the part that is down most.',
  },
  compositeParts: (parts) => `Its parts are ${parts}.`,
  compositeWeight: (part, weight) => `${part} with the weight ${weight}`,
  withoutData: {
    renormalise: 'A part without data is left out, and the others keep their proportions.',
    'no figure': 'When a part has no data, there is no figure.',
  },

  promise: (indicator, statistic, period) => `For ${indicator}, ${statistic} in each ${period}.`,
  promiseWithin: (indicator, share, span, period) =>
    `For ${indicator}, at least ${share} of the outcomes that count in each ${period} are reached within ${span}.`,
  statistic: ({ statistic, comparator }, value, percentile) => {
    const held = {
      'at least': `at least ${value}`,
      'at most': `at most ${value}`,
      above: `above ${value}`,
      below: `below ${value}`,
    }[comparator];
    switch (statistic) {
      case 'share':
        return `${held} is attained`;
      case 'mean':
        return `the mean is ${held}`;
      case 'percentile':
        return `the ${percentile} percentile is ${held}`;
      case 'count':
        return `there are ${held}`;
      case 'nps':
        return `the share of promoters less that of detractors, times one hundred, is ${held}`;
    }
  },
  objectiveWhere: (condition) => `It covers the subjects for which ${condition}.`,
  ownedBy: (role, address) =>
    `It is owned by the role ${role}${address === undefined ? '' : ` (${address})`}.`,
  importance: {
    'must-have': 'The service is of no use without it.',
    'nice-to-have': 'It is wished for, and the service is of use without it.',
  },
  budgetingMethod: {
    occurrences: 'All good events of the period are divided by all valid ones.',
    timeslices: 'The share of slices whose own share is at least their target is taken.',
    'ratio-timeslices': 'The mean of the shares of the slices is taken.',
  },
  slice: (length) => `Slices last ${length}, from the start of the term on.`,
  sliceTarget: (share) => `A slice is good at ${share} or more.`,
  burnAlert: (share, window) =>
    `An alert is given when more than ${share} of the budget is used within ${window}, and as quickly within a twelfth of that.`,
  warnAt: (shares) =>
    `From ${shares[0]} of the target or the budget on it is at risk.${shares.length > 1 ? ` Warnings are given at ${listed(shares, 'and')}.` : ''}`,
  timesOfClocks: 'It is taken of the elapsed times of the clocks that stopped; no single one has a target.',
  rampStep: (target, date) => `From ${date} on, ${target} is promised.`,
  targetOfPeriod: 'What holds at the start of a period holds for all of it.',
  targetBounds: (floor, ceiling) =>
    `The target may be changed by a record with its reason, for time to come only, between ${floor} and ${ceiling}.`,
  largestStep: (points) => `No change goes further than ${points}.`,
  shortestInterval: (length) => `Each target holds for at least ${length}.`,
  targetNotice: (length) => `A change is told at least ${length} before it takes effect.`,
  targetFollows: (indicator, percentile) =>
    `What is proposed follows from ${indicator}${percentile === undefined ? '' : ` (the ${percentile} percentile)`} over the period that ended last; the first line that is met holds.`,
  targetProposed: (comparator, value, target) => `Where it is ${comparator} ${value}, ${target} is proposed.`,
  escalatesBy: (id) => `Trouble is passed on by the escalation ${id}.`,

  exclusionFor: (things) =>
    things === undefined ? 'It holds for everything that is measured.' : `It holds for ${things}.`,
  exclusionSource: (source) => `It is announced, claimed and decided in the source ${source}.`,
  exclusionNotice: (length) => `It is announced at least ${length} before it begins.`,
  exclusionWindow: (hours, zone) =>
    `It lies within ${hours}, local time in ${zone}; what lies outside counts.`,
  exclusionAllowance: (length, period) =>
    `At most ${length} are excluded in each ${period}, in the order of time; what exceeds that counts.`,
  exclusionDecidedBy: (role) =>
    `It is claimed with evidence, and the role ${role} accepts or rejects it; until then figures are shown both ways.`,
  exclusionByRule: 'What keeps these rules is excluded without a further decision.',
  arithmetic: {
    remove: 'Excluded time is taken out of both promised time and down time; clocks are paused in it.',
    'count as up': 'Excluded time counts as up; clocks are paused in it.',
    'add back': 'Excluded down time is added back to the time that was up; clocks are paused in it.',
  },

  credits: CREDITS,
  triggered:
    'Periods count when they have ended and have a figure; one without a figure neither counts nor interrupts. It falls due again only after its condition has ceased to hold.',
  missedInARow: (objective, count) =>
    `It is due when ${objective} is missed in ${many(count, 'period', 'periods')} in a row.`,
  missedOfLast: (objective, count, last) =>
    `It is due when ${objective} is missed in ${count} of the last ${many(last, 'period', 'periods')}.`,
  attainedBelow: (objective, value) => `It is due when ${objective} attains less than ${value} in a period.`,
  remedyOwner: (role) => `The role ${role} carries it out.`,
  remedyDue: (span, calendar) =>
    `It is to be done within ${span}${calendar === undefined ? '' : ` on the hours ${calendar}`}.`,

  levelHead: ['When', 'Who is told', 'Playbook'],
  escalationSentence: 'These people are told, in this order, for as long as the trouble stands:',
  levelUsed: (share) => `${share} of the target or the budget is used`,
  levelBreach: 'a promise is broken',
  levelLost: 'a promise can no longer be kept',
  levelAfter: (when, length, calendar) =>
    `${when}, and ${length} later${calendar === undefined ? '' : ` on the hours ${calendar}`}`,
  objectiveOwner: 'owner of the objective',
  playbookTitle: (title) => `Playbook: ${title}`,
  playbookOwner: (role) => `The role ${role} leads.`,
  step: (number, text) => `Step ${number}: ${text}`,
  statementTitle: 'Statement',
  statement: (every) => `The provider states the figures ${every}.`,
  report: (every) => `It is made ${every}.`,
  reportDue: (span, calendar) =>
    `It is due ${span} after the end of its time${calendar === undefined ? '' : ` on the hours ${calendar}`}.`,
  reportTo: (roles) => `It goes to ${roles}.`,
  reportContent: (content) => `It holds: ${content}.`,
  grace: (length) =>
    `Evidence that comes within ${length} after the end of a period still counts for its first statement; what comes later restates it, with the reason.`,
  graceTitle: 'Late evidence',
  review: (every) => `The parties meet ${every}.`,
  attendees: (roles) => `Present are ${roles}.`,
  agenda: (items) => `They talk about: ${items}.`,
  changeTitle: 'Changes',
  changeNotice: (length) => `A change is announced ${length} before it takes effect.`,
  changeApproved: (roles) => `It takes the consent of ${roles}.`,
  endTitle: 'Ending early',
  convenience: (by, length) =>
    `${by === 'either' ? 'Either party' : by === 'provider' ? 'The provider' : 'The customer'} may end the agreement without a reason with ${length} notice.`,
  cause: (grounds) => `It may be ended for these reasons: ${grounds}.`,
  cure: (length) => `The other party first has ${length} to put it right.`,
  dataKind: {
    personal: 'This is personal data.',
    'special category': 'This is personal data of a special category.',
    business: 'This is business data.',
    technical: 'This is technical data.',
  },
  retention: (length) => `It is kept for ${length} and then erased.`,
  processorTitle: 'Processing for the other party',
  processor: (party) => `The ${party} processes personal data on behalf of the other party.`,
  purpose: (purpose) => `The purpose: ${purpose}`,
  locations: (list) => `It is processed in ${list}.`,
  subprocessors: (list) => `Others who process it: ${list}.`,
  breachNotice: (length) => `A breach of personal data is reported within ${length}.`,

  rules: [
    [
      'Time',
      'Instants are whole milliseconds. Every stretch of time holds its beginning and not its end. Opening hours are local times; one that a change of the clocks skips moves on by the gap, and one that comes twice is the first.',
    ],
    [
      'Comparison',
      'Figures are compared exactly. Shown figures are rounded towards the miss, so that a miss never reads as kept.',
    ],
    [
      'Edges of tiers',
      'Tiers meet and never overlap: each begins at least at its lower bound and ends below its upper one.',
    ],
    [
      'Short periods',
      'Short first and last periods are measured on their own length, with the fee pro rata.',
    ],
    ['Anniversaries', 'A month that lacks the day of an anniversary has it on its last day.'],
    [
      'Missing evidence',
      'Where the source that counts has no data there is no figure, and never one hundred per cent.',
    ],
    [
      'Corrections',
      'Evidence is never edited. A correction or a withdrawal is a new record that names the one it replaces; of two contents under one id the first received counts.',
    ],
  ],
  exampleEvents: 'What happens, in local time of the agreement:',
  exampleEvent: (at, subject, type, source, set) =>
    `${at}: ${type} about ${subject}${source}${set === '' ? '' : `; ${set}`}.`,
  exampleRecord: 'updated',
  exampleSets: (field, value) => `${field} becomes ${value}`,
  exampleClears: (field) => `${field} is cleared`,
  exampleSource: (source) => ` from ${source}`,
  exampleAsOf: (at) => `This is looked at on ${at}.`,
  exampleOutcome: (subject, objective, outcome) => `${subject} then ${outcome} ${objective}.`,
  outcomes: {
    met: 'meets',
    breached: 'breaches',
    running: 'still runs against',
    paused: 'is paused for',
    stopped: 'has stopped without an outcome for',
  },
  exampleElapsed: (length) => `It has used ${length}.`,
  exampleDue: (at) => `Its target runs out at ${at}.`,
  exampleStatus: (objective, period, status, attained) =>
    `In ${period} ${objective}${status === undefined ? '' : ` is ${status}`}${status !== undefined && attained !== undefined ? ' and' : ''}${attained === undefined ? '' : ` attains ${attained}`}.`,
  statuses: {
    met: 'met',
    missed: 'missed',
    'on track': 'on track',
    'at risk': 'at risk',
    lost: 'lost',
    'no data': 'without data',
    'not in force': 'not in force',
  },
  exampleCredit: (sum, period, objective) =>
    `The credit for ${period} is ${sum}${objective === undefined ? '' : ` for ${objective}`}.`,
};
