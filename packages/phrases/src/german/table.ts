import type { German } from './texts.ts';

/** What stands around tables and charts. */
export const TABLE: German = {
  '{{count}} rows': { one: '{{count}} Zeile', other: '{{count}} Zeilen' },
  'the first {{drawn}} are printed': 'gedruckt sind die ersten {{drawn}}',
  'Find in {{whole}} rows': 'In {{whole}} Zeilen suchen',
  'Find in: {{caption}}': 'Suchen in: {{caption}}',
  '{{found}} of {{whole}} rows': '{{found}} von {{whole}} Zeilen',
  'Least first': 'Kleinste zuerst',
  'Most first': 'Größte zuerst',
  'Only where “{{head}}” holds': 'Nur wo „{{head}}“ enthält',
  Filter: 'Filtern',
  'The file could not be made. Try again.':
    'Die Datei konnte nicht erstellt werden. Versuchen Sie es noch einmal.',
  'Export: {{of}}': 'Exportieren: {{of}}',
  'Exporting…': 'Wird exportiert …',
  Export: 'Exportieren',
  'Excel (XLSX)': 'Excel (XLSX)',
  'Picture (SVG)': 'Bild (SVG)',
  'Picture (PNG)': 'Bild (PNG)',
  '{{head}}, unit': '{{head}}, Einheit',
  '{{name}}: promises by period': '{{name}}: Zusagen nach Zeitraum',
  Promised: 'Zugesagt',
  '{{period}}, status': '{{period}}, Status',
  '{{period}}, attained': '{{period}}, erreicht',
  '{{count}} promises; no period has begun.': {
    one: '{{count}} Zusage; noch kein Zeitraum hat begonnen.',
    other: '{{count}} Zusagen; noch kein Zeitraum hat begonnen.',
  },
  '{{count}} promises. {{period}}: {{said}}.': {
    one: '{{count}} Zusage. {{period}}: {{said}}.',
    other: '{{count}} Zusagen. {{period}}: {{said}}.',
  },
  'nothing that counts': 'nichts, was zählt',
  'nothing bad': 'nichts Schlechtes',
  'within the even pace of the budget': 'im gleichmäßigen Verbrauch des Budgets',
  'above the even pace': 'über dem gleichmäßigen Verbrauch',
  'more than the whole budget': 'mehr als das ganze Budget',
  'On none of {{all}} days was anything bad.': 'An keinem von {{all}} Tagen war etwas schlecht.',
  'On {{count}} of {{all}} days something was bad, on {{date}} the most: {{most}}.': {
    one: 'An {{count}} von {{all}} Tagen war etwas schlecht, am {{date}} das meiste: {{most}}.',
    other: 'An {{count}} von {{all}} Tagen war etwas schlecht, am {{date}} am meisten: {{most}}.',
  },
  'more than {{share}} % of the target': 'mehr als {{share}} % der Zielzeit',
  '{{from}} to {{to}} % of the target': '{{from}} bis {{to}} % der Zielzeit',
  '{{count}} decided: {{kept}} within the target, {{half}} of them in half of it; {{far}} took more than twice the target.':
    {
      one: '{{count}} entschieden: {{kept}} in der Zielzeit, davon {{half}} in der halben; {{far}} länger als die doppelte.',
      other:
        '{{count}} entschieden: {{kept}} in der Zielzeit, davon {{half}} in der halben; {{far}} länger als die doppelte.',
    },
  'Were every claim accepted': 'Würde jede Geltendmachung angenommen',
  'Day by day': 'Tag für Tag',
  'What each day took of the error budget of its period.':
    'Was jeder Tag vom Fehlerbudget seines Zeitraums verbrauchte.',
  '{{title}}: day by day': '{{title}}: Tag für Tag',
  'Time used against the target': 'Verbrauchte Zeit und Zielzeit',
  'Each ticket by how much of its own target it used.':
    'Jedes Ticket nach dem Anteil seiner eigenen Zielzeit, den es verbrauchte.',
  'No ticket with a target was decided in this period.':
    'In diesem Zeitraum wurde kein Ticket mit Zielzeit entschieden.',
  '{{title}}: time used against the target': '{{title}}: verbrauchte Zeit und Zielzeit',
  'The lines of the first {{shown}} promises. Each promise has its own on its page, period by period.':
    'Die Verläufe der ersten {{shown}} Zusagen. Jede Zusage hat auf ihrer Seite ihren eigenen, Zeitraum für Zeitraum.',
  '{{subject}}: what happened': '{{subject}}: was geschah',
};
