import type { Language } from '@tallystick/phrases';
import type { StatusUpdateState } from '@tallystick/store';
import type { ServiceState } from './state-now.ts';

/** All that a public page says of its own. */
export interface StatusWords {
  /** As browsers know the language, for days and hours. */
  readonly locale: string;
  readonly states: Readonly<Record<ServiceState, string>>;
  readonly notMeasured: string;
  /** Stands in the title of a page of a service that nothing measures. */
  readonly status: string;
  readonly timesIn: (zone: string) => string;
  readonly asOf: (at: string) => string;
  readonly promises: string;
  readonly promised: (promise: string) => string;
  readonly attained: (figure: string, period: string, status: string) => string;
  readonly noFigure: string;
  readonly maintenance: string;
  readonly noMaintenance: string;
  readonly span: (from: string, to: string) => string;
  readonly now: string;
  readonly lately: string;
  readonly updates: Readonly<Record<StatusUpdateState, string>>;
  readonly edited: string;
  /** A figure, a promise or a status of the report, as readers of the language write it. */
  readonly figure: (text: string) => string;
}

const ENGLISH: StatusWords = {
  locale: 'en-GB',
  states: {
    up: 'In service',
    degraded: 'In service with trouble',
    down: 'Out of service',
    maintenance: 'Planned maintenance',
    unknown: 'Not known at the moment',
  },
  notMeasured: 'How it does is not measured',
  status: 'status',
  timesIn: (zone) => `Times in ${zone}.`,
  asOf: (at) => `as of ${at}`,
  promises: 'What is promised, and what was attained',
  promised: (promise) => `Promised: ${promise}`,
  attained: (figure, period, status) => `${figure} in ${period}, ${status}`,
  noFigure: 'no figure yet',
  maintenance: 'Planned maintenance',
  noMaintenance: 'None is planned.',
  span: (from, to) => `${from} to ${to}`,
  now: 'Now',
  lately: 'Lately',
  updates: {
    investigating: 'We look into it',
    identified: 'The cause is found',
    monitoring: 'Put right; we watch it',
    resolved: 'Over',
    notice: 'Notice',
  },
  edited: 'edited',
  figure: (text) => text,
};

const GERMAN: StatusWords = {
  locale: 'de-DE',
  states: {
    up: 'In Betrieb',
    degraded: 'In Betrieb mit Einschränkungen',
    down: 'Außer Betrieb',
    maintenance: 'Geplante Wartung',
    unknown: 'Zurzeit nicht bekannt',
  },
  notMeasured: 'Ihr Zustand wird nicht gemessen',
  status: 'Status',
  timesIn: (zone) => `Zeiten in ${zone}.`,
  asOf: (at) => `Stand ${at}`,
  promises: 'Was zugesagt ist, und was erreicht wurde',
  promised: (promise) => `Zugesagt: ${promise}`,
  attained: (figure, period, status) => `${figure} (${period}), ${status}`,
  noFigure: 'noch kein Wert',
  maintenance: 'Geplante Wartung',
  noMaintenance: 'Keine ist geplant.',
  span: (from, to) => `${from} bis ${to}`,
  now: 'Jetzt',
  lately: 'Kürzlich',
  updates: {
    investigating: 'Wir sehen nach',
    identified: 'Die Ursache ist gefunden',
    monitoring: 'Behoben; wir beobachten es',
    resolved: 'Vorbei',
    notice: 'Hinweis',
  },
  edited: 'geändert',
  figure: germanFigure,
};

/** The words of a page in each language in which it is written. */
export const STATUS_WORDS: Readonly<Record<Language, StatusWords>> = { en: ENGLISH, de: GERMAN };

/** What figures, promises and statuses are made of besides numbers and units; the longer ones first. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^on track$/, 'auf gutem Weg'],
  [/^at risk$/, 'gefährdet'],
  [/^no data$/, 'ohne Daten'],
  [/^met$/, 'eingehalten'],
  [/^missed$/, 'verfehlt'],
  [/^lost$/, 'verloren'],
  [/^above every bound$/, 'über jeder Grenze'],
  [/^every one\b/, 'jedes'],
  [/^mean\b/, 'im Mittel'],
  [/^([\d.]+)th percentile\b/, '$1. Perzentil'],
  [/^net promoter score\b/, 'Net Promoter Score'],
  [/\bmay be changed between (.+) and (.+)$/, 'änderbar zwischen $1 und $2'],
  [/\bat least\b/, 'mindestens'],
  [/\bat most\b/, 'höchstens'],
  [/\bbelow\b/, 'unter'],
  [/\babove\b/, 'über'],
  [/\bwithin\b/, 'binnen'],
  [/, end of day$/, ', bis Geschäftsschluss'],
  [/\b1 business day\b/, '1 Geschäftstag'],
  [/\bbusiness days\b/, 'Geschäftstage'],
  [/ from (\d{4})-(\d\d)-(\d\d)/g, ' ab $3.$2.$1'],
  [/(\d)\.(\d)/g, '$1,$2'],
];

function germanFigure(text: string): string {
  return PARTS.reduce((said, [part, german]) => said.replace(part, german), text);
}
