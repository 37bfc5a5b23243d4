import type { Sentences } from '../../../phrase-book.ts';

/** What is wrong with a part of a request. */
export const REQUESTS: Sentences = {
  '{{part}}/{{name}} is {{says}}: {{says2}}.': '{{part}}/{{name}} ist {{says}}: {{says2}}.',
  '{{part}}/{{name}} is {{says}}: {{says2}}': '{{part}}/{{name}} ist {{says}}: {{says2}}',
  'The body is {{says}}: {{says2}}.': 'Der Inhalt der Anfrage ist {{says}}: {{says2}}.',
  '{{number}} parts of the request are wrong: {{working}}.':
    '{{number}} Teile der Anfrage sind falsch: {{working}}.',
  missing: 'nicht da',
  empty: 'leer',
  'an empty list': 'eine leere Liste',
  'an object': 'ein Objekt',
  'a text of {{number}} characters': 'ein Text aus {{number}} Zeichen',
  '{{part}}/{{name}} is given {{number}} times: Give it once.':
    '{{part}}/{{name}} ist {{number}}-mal angegeben: Geben Sie es einmal an.',
  '{{part}}/{{name}} is given {{number}} times: Give it once':
    '{{part}}/{{name}} ist {{number}}-mal angegeben: Geben Sie es einmal an',
  'Give "true" or "false"': 'Geben Sie „true“ oder „false“ an',
  'Give a text': 'Geben Sie einen Text an',
  'Give a number': 'Geben Sie eine Zahl an',
  'Give a whole number': 'Geben Sie eine ganze Zahl an',
  'Give a whole number of at least {{figure}}': 'Geben Sie eine ganze Zahl ab {{figure}} an',
  'Give a whole number from {{figure}} to {{figure2}}':
    'Geben Sie eine ganze Zahl von {{figure}} bis {{figure2}} an',
  'Give true or false': 'Geben Sie true oder false an',
  'Give a list': 'Geben Sie eine Liste an',
  'Give an object': 'Geben Sie ein Objekt an',
  'Give at least one entry': 'Geben Sie mindestens einen Eintrag an',
  'Give at least {{figure}}': 'Geben Sie mindestens {{figure}} an',
  'Give at most {{figure}}': 'Geben Sie höchstens {{figure}} an',
  'Give at least {{number}} characters': 'Geben Sie mindestens {{number}} Zeichen an',
  'Give at most {{number}} characters': 'Geben Sie höchstens {{number}} Zeichen an',
  'Give at least {{number}} entries': 'Geben Sie mindestens {{number}} Einträge an',
  'Give at most {{number}} entries': 'Geben Sie höchstens {{number}} Einträge an',
  'Give a day such as 2026-03-31': 'Geben Sie einen Tag wie 2026-03-31 an',
  'Give an instant such as 2026-03-31T22:00:00Z': 'Geben Sie einen Zeitpunkt wie 2026-03-31T22:00:00Z an',
  'Give an hour such as 08:30': 'Geben Sie eine Uhrzeit wie 08:30 an',
  'Give the six digits': 'Geben Sie die sechs Ziffern an',
  'Give two capital letters': 'Geben Sie zwei Großbuchstaben an',
  'Give small letters, digits and "-"': 'Geben Sie Kleinbuchstaben, Ziffern und „-“ an',
  'Give the id of an event, or leave it out':
    'Geben Sie die Kennung eines Ereignisses an, oder lassen Sie sie weg',
  'Give {{list}}': 'Geben Sie {{list}} an',
  'Look up its form at /api': 'Sehen Sie unter /api nach, welche Form es hat',
  'Say it in a few words': 'Sagen Sie es in ein paar Worten',
  'Say why in a few words': 'Sagen Sie in ein paar Worten, warum',
  '{{part}}/{{name}} is a name that nothing here can have. Take it out.':
    '{{part}}/{{name}} ist ein Name, den hier nichts haben kann. Nehmen Sie es heraus.',
  '{{part}}/{{name}} holds the character U+0000, which no text here can hold. Take it out.':
    '{{part}}/{{name}} enthält das Zeichen U+0000, das hier kein Text enthalten kann. Nehmen Sie es heraus.',
  '{{method}} is not possible on {{path}}. It takes {{names}}.':
    '{{method}} ist bei {{path}} nicht möglich. Angenommen werden {{names}}.',
  'A body has at most {{number}} bytes here. Send less at once.':
    'Eine Anfrage hat hier höchstens {{number}} Bytes. Senden Sie weniger auf einmal.',
  '"{{type}}" is not taken. Send application/json, in UTF-8.':
    '„{{type}}“ wird nicht angenommen. Senden Sie application/json, in UTF-8.',
  'There is no Content-Type. Send application/json, in UTF-8.':
    'Es gibt keinen Content-Type. Senden Sie application/json, in UTF-8.',
  'The body is empty, but Content-Type says that it is JSON. Send one, or neither.':
    'Der Inhalt der Anfrage ist leer, aber laut Content-Type ist er JSON. Senden Sie ihn mit oder beides nicht.',
  'The body is not JSON: {{why}}. Nothing of it was taken.':
    'Der Inhalt der Anfrage ist kein JSON: {{why}}. Nichts davon wurde angenommen.',
  'The body holds bytes that are not UTF-8. Nothing of it was taken.':
    'Der Inhalt der Anfrage enthält Bytes, die kein UTF-8 sind. Nichts davon wurde angenommen.',
  'Not that method': 'Nicht mit dieser Methode',
  'The body cannot be read': 'Der Inhalt ist nicht lesbar',
};
