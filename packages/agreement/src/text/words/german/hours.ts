import type { HoursWords } from '../hours.ts';

/** German. */
export const HOURS: HoursWords = {
  calendarZone: (zone) => `Die Zeiten sind Ortszeit in ${zone}.`,
  hoursHead: ['Tag', 'Offen'],
  closed: 'geschlossen',
  holidaySet: (country, region) =>
    `Geschlossen ist an den Feiertagen von ${country}${region === undefined ? '' : `, Region ${region}`}.`,
  holidaysFilledIn: (from, to) => `Ihre Tage sind hier vom ${from} bis zum ${to} ausgeschrieben.`,
  holidaysTitle: (calendar) => `Geschlossene Tage von ${calendar}`,
  holidaysSentence: 'An diesen Tagen ist geschlossen.',
  holidayHead: ['Tag', 'Name'],
  special: (day, hours) => `Am ${day} ist ${hours === '' ? 'geschlossen' : `nur ${hours} offen`}.`,
  breaks: (day, hours) => `Wegen einer Pause ist am ${day} geschlossen: ${hours}.`,
  sourceConnector: (connector) => `Die Aufzeichnungen werden über die Anbindung ${connector} gelesen.`,
  sourceKeptBy: {
    provider: 'Die Quelle wird vom Anbieter geführt; wo andere etwas anderes sagen, zählen ihre Daten.',
    customer: 'Die Quelle wird vom Kunden geführt; wo andere etwas anderes sagen, zählen ihre Daten.',
    'third party':
      'Die Quelle wird von einem Dritten geführt; wo andere etwas anderes sagen, zählen ihre Daten.',
  },
  sourceUrl: (url) => `Sie ist zu finden unter ${url}.`,
  sourceValue: (field, from, to) => `Steht dort im Feld ${field} ${from}, so liest diese Vereinbarung ${to}.`,
};
