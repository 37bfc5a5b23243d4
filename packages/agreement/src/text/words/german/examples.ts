import type { ExampleWords } from '../examples.ts';

/** German. */
export const EXAMPLES: ExampleWords = {
  exampleEvents: 'Was geschieht, in der Ortszeit der Vereinbarung:',
  exampleEvent: (at, subject, type, source, set) =>
    `${at}: ${type} zu ${subject}${source}${set === '' ? '' : `; ${set}`}.`,
  exampleRecord: 'geändert',
  exampleSets: (field, value) => `${field} wird ${value}`,
  exampleClears: (field) => `${field} entfällt`,
  exampleSource: (source) => ` aus ${source}`,
  exampleAsOf: (at) => `Betrachtet wird dies am ${at}.`,
  exampleOutcome: (subject, objective, outcome) => `${subject} gegen ${objective}: ${outcome}.`,
  outcomes: {
    met: 'eingehalten',
    breached: 'verletzt',
    running: 'läuft noch',
    paused: 'ruht',
    stopped: 'ohne Ergebnis beendet',
  },
  exampleElapsed: (length) => `Verbraucht sind ${length}.`,
  exampleDue: (at) => `Die Zielzeit endet am ${at}.`,
  exampleStatus: (objective, period, status, attained) =>
    `${objective} in ${period}: ${[status, attained === undefined ? undefined : `erreicht ${attained}`].filter((part) => part !== undefined).join(', ')}.`,
  statuses: {
    met: 'eingehalten',
    missed: 'verfehlt',
    'on track': 'auf gutem Weg',
    'at risk': 'gefährdet',
    lost: 'verloren',
    'no data': 'ohne Daten',
    'not in force': 'nicht in Kraft',
  },
  exampleCredit: (sum, period, objective) =>
    `Die Gutschrift für ${period} beträgt ${sum}${objective === undefined ? '' : ` für ${objective}`}.`,
};
