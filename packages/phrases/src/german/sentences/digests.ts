import type { Sentences } from '../../phrase-book.ts';

/** Summaries of alerts, which are said line by line. */
export const DIGESTS: Sentences = {
  'The day in alerts: {{number}} open, {{number2}} opened, {{number3}} closed':
    'Die Alarme des Tages: {{number}} offen, {{number2}} neu, {{number3}} geschlossen',
  'The week in alerts: {{number}} open, {{number2}} opened, {{number3}} closed':
    'Die Alarme der Woche: {{number}} offen, {{number2}} neu, {{number3}} geschlossen',
  'Open:': 'Offen:',
  'Closed in the last day:': 'Geschlossen am letzten Tag:',
  'Closed in the last week:': 'Geschlossen in der letzten Woche:',
  'Told next, if nothing changes:': 'Als Nächstes gemeldet, wenn sich nichts ändert:',
  'Playbooks under way:': 'Laufende Ablaufpläne:',
  '- {{says}} ({{agreement}}), since {{at}}': '- {{says}} ({{agreement}}), seit {{at}}',
  '- {{says}} ({{agreement}}), since {{at}}, nobody looks after it':
    '- {{says}} ({{agreement}}), seit {{at}}, niemand kümmert sich',
  '- {{says}} ({{agreement}})': '- {{says}} ({{agreement}})',
  '- {{says}} ({{agreement}}), {{at}}': '- {{says}} ({{agreement}}), {{at}}',
  '- {{title}} ({{agreement}}): {{says}}': '- {{title}} ({{agreement}}): {{says}}',
  '… and {{number}} more': '… und {{number}} weitere',
  'Nothing stands that needs anybody.': 'Nichts steht an, um das sich jemand kümmern müsste.',
  'Instants are in {{timeZone}}.': 'Zeiten in {{timeZone}}.',
  'All agreements': 'Alle Vereinbarungen',
};
