import type { MeasureWords } from '../measured.ts';

/** English. */
export const MEASURED: MeasureWords = {
  measures: (service) => `It measures the service ${service}.`,
  evidenceFrom: (source) => `Its evidence is what the source ${source} records.`,
  evidenceAbout: (subject) => `Only records about ${subject} count.`,
  fieldIs: (field, values) => `the field ${field} is ${values}`,
  recordIs: (types) => `a record of the type ${types} comes`,

  clockIs:
    'Each subject, such as a ticket, has a clock of its own. It counts time to the millisecond, in the hours named here, without pauses and without excluded time.',
  clockStartsWhen: (condition) =>
    `The clock starts when ${condition}. No clock starts while what stops it holds.`,
  clockStartsOnce: 'It starts with the record that makes this so, and not again while it stays so.',
  clockStartsAt: (field) =>
    `The clock starts at the instant that the field ${field} names. The first record that gives one settles it; later values change nothing, and none starts while what stops it holds.`,
  clockStops: (condition) => `It stops when ${condition}.`,
  clockPauses: (condition) =>
    `It is paused while ${condition}. One that starts while this is so starts paused.`,
  clockPausesUntil: (condition, resume) =>
    `It is paused from the record with which ${condition}, until ${resume}. One that starts while it would be paused starts paused.`,
  clockResets: (condition) =>
    `When ${condition}, it ends without an outcome and waits for its next start; an outcome that is decided stays.`,
  clockOrder:
    'Where one record makes several of these so, stopping comes before pausing, pausing before resuming, and resuming before starting.',
  clockRunsOn: (calendar) => `It runs in the hours ${calendar}.`,
  clockRunsWhere: (calendar, condition) => `It runs in the hours ${calendar} where ${condition}.`,
  clockRunsElse: (calendar, condition) =>
    `Otherwise it runs in the hours ${calendar}${condition === undefined ? '' : ` where ${condition}`}.`,
  clockKeepsHours: 'Time that has already run keeps the hours in which it ran.',
  reopened: {
    total:
      'When a subject is reopened, the same clock runs on; the time in between does not count, and the outcome before it no longer stands. A breach stands.',
    first: 'When a subject is reopened, its first outcome stays and nothing runs again.',
    last: 'When a subject is reopened, the clock starts anew, and only its last run counts.',
    each: 'When a subject is reopened, the clock starts anew, and each run counts by itself.',
  },
  targetChange: {
    carry:
      'When the target changes while the clock runs, the time used so far counts against the new target; if more is used than the new target allows, the clock is breached at that instant.',
    restart:
      'When the target changes while the clock runs, the time used begins again from nothing, unless the clock was breached.',
    initial: 'When the target changes while the clock runs, the first target that the clock had stays.',
  },
  clockMet:
    'A clock that stops with no more than its target used is met, also exactly when it is due. It is breached at the first instant at which it runs with the target used up: when it is due, or, where that falls into closed, paused or excluded time, when it next runs. Nothing that comes later undoes a breach.',
  clockDecided: 'An outcome is decided when the clock stops or is breached, whichever is earlier.',
  attribute: {
    decided: 'It counts in the period that holds the instant at which it is decided.',
    started: 'It counts in the period in which its clock started.',
    stopped:
      'It counts in the period in which its clock stopped; a breach that has yet to stop counts in none.',
  },

  availabilityIs:
    'Availability is one minus the down time divided by the promised time that counts. Where no promised time counts there is no figure.',
  availabilityHours: (calendar) =>
    calendar === undefined
      ? 'Time is promised around the clock.'
      : `Time is promised in the hours ${calendar}.`,
  unknown: {
    up: 'Time of which the state is unknown counts as up; the share that is known is shown beside the figure.',
    down: 'Time of which the state is unknown counts as down; the share that is known is shown beside the figure.',
    excluded:
      'Time of which the state is unknown does not count, neither as up nor as promised; the share that is known is shown beside the figure.',
  },
  initially: {
    up: 'Before its first record the state is up.',
    unknown: 'Before its first record the state is unknown.',
  },
  quorum: {
    any: 'Of several probes whose state is known, one that is down is enough.',
    majority: 'Of several probes whose state is known, more than half must be down.',
    all: 'Of several probes whose state is known, all must be down.',
  },
  maintenance: 'Maintenance that no exclusion covers is down time.',
  degraded: (share) =>
    `Degraded time counts as down for the part of its length that its record states, and for ${share} of it where the record states none.`,
  degradedIsUp: 'Only time that is wholly down counts as down; degraded time does not.',
  methodExact: 'Down time is counted to the millisecond.',
  methodMinutes: 'Down time is counted in minutes of the clock that were down throughout.',
  methodConsecutive: (length) =>
    `Down time counts only in runs of at least ${length} without a break, and those count wholly, whichever period they begin in.`,
  methodSlices: (length) =>
    `The figure is the mean of the availability of slices of ${length}, each cut to twelve decimals. Slices are laid from the start of the term, belong to the period that holds their start, and count once they have ended.`,
  slicesWithoutTime:
    'A slice without promised time does not count, and one from which an exclusion removes time is left out wholly.',
  emptySlice: {
    good: 'A slice of which nothing is known counts as good.',
    bad: 'A slice of which nothing is known counts as bad.',
    excluded: 'A slice of which nothing is known does not count.',
  },
  heartbeat: (length) =>
    `The next record of a probe is due ${length} after the one before. From the instant at which it is overdue until it comes, the state of the probe is unknown.`,

  checkEvery: (length) =>
    `Each record is the result of one check. From the start of the term on, time is laid into stretches of ${length}; in each a probe is down when every check by it failed, up when any passed, and unknown without a check.`,
  shareOfChecks:
    'The availability of a slice is the share of the checks within service hours in it that passed, whichever probe made them; a check that states an impact passed in part.',
  fallback: {
    time: (source, fallback) =>
      `Where both say something, ${source} counts; while the state is unknown by ${source}, the records of ${fallback} count.`,
    period: (source, fallback) =>
      `${source} counts; a period for which it gives no figure is measured from ${fallback}.`,
  },
  reconciled: (source, other) =>
    `The records of ${other} are held against it, and both parties see where the two disagree; there ${source} counts.`,

  ratioOfFields: (good, total) =>
    `Good events are the numbers in the field ${good}, valid events those in the field ${total}. Where there is no valid event there is no figure.`,
  counts: {
    increments: 'Each number is what has come since the record before.',
    cumulative:
      'The numbers are counters that run on. What a counter adds counts at the instant of the later record; a counter that drops has started anew, and the value after the drop is what was added; the first value adds nothing.',
  },
  askedGood: (query) => `Good events are what the source answers to this query: ${query}`,
  askedTotal: (query) => `Valid events are what the source answers to this query: ${query}`,
  asked: (query) => `The values are what the source answers to this query: ${query}`,
  ratioOfRecords: (good, total) =>
    `There is one valid event for each record for which ${total}. It is good if, for the same record, ${good}. Where there is no valid event there is no figure.`,

  distributionOf: (field, unit) =>
    `It is about the values in the field ${field}, in ${unit}. A percentile is the value at its nearest rank: the smallest one that at least so many per cent of all values do not exceed. A mean is exact. Without values there is no figure.`,
  holds: {
    value: 'Each record holds one value.',
    histogram:
      'Each record holds a histogram. The histograms of the period are added, and of a bucket its upper bound counts; a rank above every bound keeps no promise.',
    sketch:
      'Each record holds a sketch. The sketches of the period are merged, and their relative error is shown beside the figure.',
  },
  histogramCounts: {
    increments: 'Each histogram is what has come since the record before.',
    cumulative:
      'The histograms run on. What one adds to the one before counts at the instant of the later record; where a count drops it has started anew, and all of it was added; the first adds nothing.',
  },
  scoreOf: (field, lowest, highest) =>
    `It is about the ratings in the field ${field}, from ${lowest} to ${highest}. An answer outside this scale does not count.`,
  minimumAnswers: (count) => `Below ${count} ${count === 1 ? 'answer' : 'answers'} there is no figure.`,
  countOf: (condition, of, byType) => {
    const each = byType
      ? `each record for which ${condition}`
      : `each time that this becomes so: ${condition}`;
    return of === 'records'
      ? `It counts ${each}. None is a figure too: the number nought.`
      : `It counts each subject once, at its first record; what counts is ${each}. None is a figure too: the number nought.`;
  },

  compositeRule: {
    worst: 'The figure is that of the worst part, each measured as it is by itself.',
    weighted:
      'The figure is the mean of the figures of the parts by their weights, each measured as it is by itself.',
    'any down':
      'At every instant it is as much down as the part that is down most, among those whose time is promised then; promised is what any part promises.',
  },
  compositeParts: (parts) => `Its parts are ${parts}.`,
  compositeGroup: (part, subjects) => `${part}, measured for each of ${subjects} as a part of its own`,
  compositeWeight: (part, weight) => `${part} with the weight ${weight}`,
  withoutData: {
    renormalise: 'A part without data is left out, and the other parts make up the figure.',
    'no figure': 'When a part has no data there is no figure.',
  },
  nothingPromised: 'A part that promised nothing in a period has no say in it.',
};
