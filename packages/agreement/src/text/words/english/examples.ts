import type { ExampleWords } from '../examples.ts';

/** English. */
export const EXAMPLES: ExampleWords = {
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
