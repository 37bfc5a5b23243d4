import type { German } from './texts.ts';

/** The calendar of maintenance. */
export const MAINTENANCE: German = {
  'Plan maintenance': 'Wartung planen',
  'No agreement has a clause under which maintenance could be announced here.':
    'Keine Vereinbarung hat eine Klausel, nach der sich hier Wartung ankündigen ließe.',
  'Agreement to announce it under': 'Vereinbarung, nach der sie angekündigt wird',
  'What is planned, how much of it does not count, and what the rest could take of the error budgets.':
    'Was geplant ist, wie viel davon nicht zählt, und was der Rest die Fehlerbudgets kosten könnte.',
  'Nothing is planned.': 'Nichts ist geplant.',
  '{{length}} planned and more': '{{length}} geplant und weitere',
  '{{length}} planned': '{{length}} geplant',
  '{{count}} of them count in part or wholly': {
    one: '{{count}} davon zählt teilweise oder ganz',
    other: '{{count}} davon zählen teilweise oder ganz',
  },
  '{{inTheWay}} in each other’s way': '{{inTheWay}} einander im Weg',
  Months: 'Monate',
  'This month': 'Dieser Monat',
  'How it is shown': 'Darstellung',
  Month: 'Monat',
  List: 'Liste',
  'Withdrawn ones too': 'Auch zurückgezogene',
  'Planned maintenance by day': 'Geplante Wartung nach Tagen',
  today: 'heute',
  'Others are in its way': 'Andere sind im Weg',
  'others are in its way:': 'andere sind im Weg:',
  'and {{more}} more': 'und {{more}} weitere',
  'Nothing is planned in this month.': 'In diesem Monat ist nichts geplant.',
  'Planned maintenance': 'Geplante Wartung',
  'one of a series': 'eine aus einer Reihe',
  'Could cost': 'Könnte kosten',
  'In its way': 'Im Weg',
  'no open period of a promise over time is touched':
    'kein offener Zeitraum einer Zusage über Zeit ist betroffen',
  'up to {{cost}} of the {{remaining}} left of {{title}}, which would miss it':
    'bis zu {{cost}} der {{remaining}}, die für {{title}} übrig sind; damit wäre sie verfehlt',
  'up to {{cost}} of the {{remaining}} left of {{title}}':
    'bis zu {{cost}} der {{remaining}}, die für {{title}} übrig sind',
};
