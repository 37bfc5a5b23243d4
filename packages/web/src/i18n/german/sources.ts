import type { German } from './texts.ts';

/** Sources and mappings. */
export const SOURCES: German = {
  'The mapping cannot be read': 'Die Zuordnung ist nicht lesbar',
  'Problems of the mapping': 'Fehler der Zuordnung',
  'The agreement has no source “{{source}}”; its records count for nothing.':
    'Die Vereinbarung hat keine Quelle „{{source}}“; ihre Nachweise zählen nicht.',
  'In {{count}} records {{field}} is “{{word}}”, a word that the agreement does not know.': {
    one: 'In {{count}} Nachweis ist {{field}} „{{word}}“, ein Wort, das die Vereinbarung nicht kennt.',
    other: 'In {{count}} Nachweisen ist {{field}} „{{word}}“, ein Wort, das die Vereinbarung nicht kennt.',
  },
  'Nothing of it was kept.': 'Nichts davon wurde aufbewahrt.',
  'Rows that became no record': 'Zeilen, aus denen kein Nachweis wurde',
  '{{rows}} rows become {{recordCount}} records': 'Aus {{rows}} Zeilen werden {{recordCount}} Nachweise',
  'the first {{length}} of them stand below': 'die ersten {{length}} davon stehen unten',
  '{{count}} rows became none': {
    one: 'aus {{count}} Zeile wurde keiner',
    other: 'aus {{count}} Zeilen wurde keiner',
  },
  Line: 'Zeile',
  'the whole': 'das Ganze',
  'What is wrong': 'Was nicht stimmt',
  Row: 'Datenzeile',
  Type: 'Typ',
  Fields: 'Felder',
  'Sources and mappings': 'Quellen und Zuordnungen',
  'A mapping says how the rows of a source become records. Try it on real rows first: nothing that you put in here is kept.':
    'Eine Zuordnung sagt, wie aus den Zeilen einer Quelle Nachweise werden. Probieren Sie sie zuerst an echten Zeilen: Nichts, was Sie hier eingeben, wird aufbewahrt.',
  'Try a mapping': 'Zuordnung probieren',
  'Choose an agreement above: its sources and words are what a sample is held against. What was not understood lately shows <link>Data quality</link>.':
    'Wählen Sie oben eine Vereinbarung: An ihren Quellen und Wörtern wird die Probe gemessen. Was zuletzt nicht verstanden wurde, zeigt die <link>Datenqualität</link>.',
  '{{name}} is too large to be tried here: take its first lines, up to 400 kB.':
    '{{name}} ist zu groß, um hier probiert zu werden: Nehmen Sie die ersten Zeilen, bis zu 400 kB.',
  'As a file or typed in. Nothing is kept.': 'Als Datei oder eingetippt. Nichts wird aufbewahrt.',
  'Mapping, a file': 'Zuordnung, eine Datei',
  Mapping: 'Zuordnung',
  'Sample, a file of the source': 'Probe, eine Datei der Quelle',
  Sample: 'Probe',
  'Show what becomes of it': 'Zeigen, was daraus wird',
};
