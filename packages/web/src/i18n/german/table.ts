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
  '{{subject}}: what happened': '{{subject}}: was geschah',
};
