import type { German } from './texts.ts';

/** Open clocks by urgency. */
export const SHIFT: German = {
  'over by {{length}}': 'um {{length}} überschritten',
  'in a sample': 'in einem Beispiel',
  paused: 'ruht',
  'stands still': 'steht still',
  'Next due': 'Nächste',
  'Ran out': 'Abgelaufen',
  'Which clocks': 'Welche Uhren',
  'Wall display': 'Wandanzeige',
  'Leave the wall display': 'Wandanzeige verlassen',
  'Saved views': 'Gespeicherte Ansichten',
  'None is saved in this browser yet.': 'In diesem Browser ist noch keine gespeichert.',
  'Forget {{name}}': '{{name}} vergessen',
  'Save what is shown as': 'Was gezeigt wird, speichern als',
  'Clocks of open tickets, the most urgent first. Time left is business time: it stands still while the clock’s calendar is closed.':
    'Uhren offener Tickets, die dringendsten zuerst. Die Restzeit ist Geschäftszeit: Sie steht still, solange der Kalender der Uhr geschlossen ist.',
  'Open clocks, the most urgent first': 'Offene Uhren, die dringendsten zuerst',
  'No clock runs now. When a ticket starts one, it appears by itself.':
    'Jetzt läuft keine Uhr. Beginnt ein Ticket eine, so erscheint sie von selbst.',
  'No open ticket is past its target.': 'Kein offenes Ticket ist über seiner Zielzeit.',
  'No clock is paused.': 'Keine Uhr ruht.',
  'No clock is open. When a ticket starts one, it appears by itself.':
    'Keine Uhr ist offen. Beginnt ein Ticket eine, so erscheint sie von selbst.',
  '{{count}} ran out': { one: '{{count}} abgelaufen', other: '{{count}} abgelaufen' },
  '{{count}} run': { one: '{{count}} läuft', other: '{{count}} laufen' },
  'Nothing is open': 'Nichts ist offen',
  'Time left': 'Restzeit',
  'when it goes on': 'wenn sie weiterläuft',
  'runs on the calendar “{{calendar}}”': 'läuft im Kalender „{{calendar}}“',
  'Samples are left out, since their time stands still. <link>Show them too</link>.':
    'Beispiele sind weggelassen, denn ihre Zeit steht still. <link>Auch sie zeigen</link>.',
};
