import type { German } from './texts.ts';

/** A ticket or a service: its clocks, its states and the records behind it. */
export const SUBJECT: German = {
  'What happened': 'Was geschah',
  'What happened, cycle {{number}}': 'Was geschah, Durchgang {{number}}',
  'No promise counts this clock.': 'Keine Zusage zählt diese Uhr.',
  'Promised: {{promises}}': 'Zugesagt: {{promises}}',
  'Promised: {{promises}}, on the calendar {{calendars}}':
    'Zugesagt: {{promises}}, im Kalender {{calendars}}',
  Happened: 'Geschehen',
  'What it says': 'Was darin steht',
  'Place in the ledger': 'Stelle im Nachweisbuch',
  'As the source gave them. A record opens its original row.':
    'Wie die Quelle sie lieferte. Ein Nachweis öffnet seine ursprüngliche Zeile.',
  'No record is listed here.': 'Hier ist kein Nachweis aufgeführt.',
  'Show all {{count}} records': {
    one: 'Den einen Nachweis zeigen',
    other: 'Alle {{count}} Nachweise zeigen',
  },
  Clock: 'Uhr',
  'the end': 'Ende',
  'Time counted': 'Gezählte Zeit',
  'Open record': 'Nachweis öffnen',
  'Stretches of the clock': 'Abschnitte der Uhr',
  'Not counted: {{said}}.': 'Nicht gezählt: {{said}}.',
  Up: 'Verfügbar',
  Degraded: 'Eingeschränkt',
  Unknown: 'Unbekannt',
  '{{word}}, counts {{impact}}': '{{word}}, zählt {{impact}}',
  'When it was not up': 'Wann sie nicht verfügbar war',
  'Incident {{cause}}': 'Störung {{cause}}',
  'Before service hours and exclusions are applied; the latest first.':
    'Vor Anwendung der Servicezeiten und Ausschlüsse; das Neueste zuerst.',
  'It was up throughout.': 'Sie war durchweg verfügbar.',
  'Stretches of down and degraded time': 'Abschnitte mit Ausfall oder Einschränkung',
  'Records behind it': 'Nachweise dahinter',
  'Records of incident {{cause}}': 'Nachweise der Störung {{cause}}',
  'Records left out': 'Nachweise, die außer Betracht bleiben',
  'no field changed': 'kein Feld geändert',
  'The clock has used {{used}}.': 'Die Uhr hat {{used}} verbraucht.',
  'It stopped on {{at}} with {{used}} used.': 'Sie endete am {{at}} mit {{used}} Verbrauch.',
  'Breached on {{at}}, when the time allowed ran out.':
    'Verletzt am {{at}}, als die Zielzeit verbraucht war.',
  'Met: stopped on {{at}} with {{used}} used.': 'Eingehalten: beendet am {{at}} mit {{used}} Verbrauch.',
  'Paused, with {{used}} used.': 'Ruht mit {{used}} Verbrauch.',
  'Paused, with {{used}} used; {{left}} left when it resumes.':
    'Ruht mit {{used}} Verbrauch; beim Weiterlaufen sind {{left}} übrig.',
  'Running since {{since}}, with {{used}} used. Due on {{at}}.':
    'Läuft seit {{since}} mit {{used}} Verbrauch. Fällig am {{at}}.',
  'Running since {{since}}, with {{used}} used.': 'Läuft seit {{since}} mit {{used}} Verbrauch.',
  'Stopped, begun {{since}}, with {{used}} used.': 'Beendet, begonnen {{since}}, mit {{used}} Verbrauch.',
  '{{used}} of {{target}}': '{{used}} von {{target}}',
};
