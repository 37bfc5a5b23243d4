import type { Sentences } from '../../phrase-book.ts';

/** Why a clock runs, rests or has stopped, and why time in it is closed. */
export const CLOCKS: Sentences = {
  'Paused: the time does not count.': 'Ruht: Die Zeit zählt nicht.',
  'Paused while {{field}} is {{value}}: the time does not count.':
    'Ruht, solange {{field}} „{{value}}“ ist: Die Zeit zählt nicht.',
  'Paused while {{field}} is {{value}} and {{field2}} is {{value2}}: the time does not count.':
    'Ruht, solange {{field}} „{{value}}“ und {{field2}} „{{value2}}“ ist: Die Zeit zählt nicht.',
  'Stopped.': 'Beendet.',
  'Stopped while {{field}} is {{value}}.': 'Beendet, da {{field}} „{{value}}“ ist.',
  'Stopped while {{field}} is {{value}} and {{field2}} is {{value2}}.':
    'Beendet, da {{field}} „{{value}}“ und {{field2}} „{{value2}}“ ist.',
  'Started; running on the calendar “{{calendar}}”.': 'Begonnen; läuft nach dem Kalender „{{calendar}}“.',
  'Started at the time in “{{field}}”; running on the calendar “{{calendar}}”.':
    'Begonnen zur Zeit in „{{field}}“; läuft nach dem Kalender „{{calendar}}“.',
  'Running on the calendar “{{calendar}}”.': 'Läuft nach dem Kalender „{{calendar}}“.',
  'Running on the calendar “{{calendar}}” ({{fields}}).':
    'Läuft nach dem Kalender „{{calendar}}“ ({{fields}}).',
  '{{day}} is a holiday': '{{day}} ist ein Feiertag',
  '{{day}} is {{name}}': '{{day}} ist {{name}}',
  'special hours on {{day}}': 'besondere Zeiten am {{day}}',
  'closed on {{day}}': 'geschlossen am {{day}}',
  'break on {{day}}': 'Pause am {{day}}',
  'open {{range}}': 'geöffnet {{range}}',
  'outside opening hours on {{day}}': 'außerhalb der Öffnungszeiten am {{day}}',
  'excluded by the agreement': 'durch die Vereinbarung ausgeschlossen',
};
