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
  'Limits of sources': 'Grenzen der Quellen',
  'How much a source may send, so that one that runs wild holds up no other. It holds at once.':
    'Wie viel eine Quelle senden darf, damit eine, die außer Rand und Band ist, keine andere aufhält. Es gilt sofort.',
  'No source is known here yet; each may send what is usual.':
    'Hier ist noch keine Quelle bekannt; jede darf senden, was üblich ist.',
  'Usual: {{rate}} records a second for long, {{burst}} at once; 65,536 bytes of data and 262,144 characters of original text in a record.':
    'Üblich: {{rate}} Nachweise je Sekunde auf Dauer, {{burst}} auf einmal; 65.536 Bytes Daten und 262.144 Zeichen Originaltext in einem Nachweis.',
  'Administrators change them.': 'Administratoren ändern sie.',
  'Records a second': 'Nachweise je Sekunde',
  'Bytes of a record': 'Bytes eines Nachweises',
  usual: 'üblich',
  'Set by': 'Gesetzt von',
  'Change it': 'Ändern',
  'Limit another source': 'Eine andere Quelle begrenzen',
  'Change the limits of {{source}}': 'Grenzen von {{source}} ändern',
  'Source, by its id in the agreement': 'Quelle, mit ihrer Kennung in der Vereinbarung',
  'For long; ten times as many at once. Empty for what is usual.':
    'Auf Dauer; auf einmal zehnmal so viele. Leer für das Übliche.',
  'A whole number, 1 to 1,000,000': 'Eine ganze Zahl, 1 bis 1.000.000',
  'Its data and original text together. Empty for what is usual.':
    'Daten und Originaltext zusammen. Leer für das Übliche.',
  'A whole number, 100 to 1,000,000': 'Eine ganze Zahl, 100 bis 1.000.000',
  'Goes into the audit log.': 'Kommt ins Prüfprotokoll.',
  'Take back the limits of {{source}}': 'Grenzen von {{source}} zurücknehmen',
  '{{source}} may then send what is usual again.': '{{source}} darf danach wieder senden, was üblich ist.',
  'Choose an agreement above: its sources are limited one by one.':
    'Wählen Sie oben eine Vereinbarung: Ihre Quellen werden einzeln begrenzt.',
  'Id of the agreement': 'Kennung der Vereinbarung',
  Show: 'Zeigen',
};
