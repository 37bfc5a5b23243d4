import type { German } from './texts.ts';

/** Data protection. */
export const PRIVACY: German = {
  'How long it is kept': 'Wie lange aufbewahrt wird',
  'Counted from what it is about. Somebody is erased when the last record of each class is older.':
    'Gezählt ab dem, wovon der Nachweis handelt. Jemand wird gelöscht, wenn der letzte Nachweis jeder Klasse älter ist.',
  'No class has an end yet: personal data is kept until somebody asks.':
    'Noch hat keine Klasse ein Ende: Personenbezogene Daten bleiben, bis jemand es verlangt.',
  'Classes of personal data': 'Klassen personenbezogener Daten',
  'As agreements say, which goes before': 'Wie Vereinbarungen es sagen; das geht vor',
  'What is over is erased next on {{at}} ({{timeZone}}).':
    'Das Nächste, dessen Zeit um ist, wird am {{at}} gelöscht ({{timeZone}}).',
  Class: 'Klasse',
  Kept: 'Aufbewahrt',
  'until somebody asks': 'bis jemand es verlangt',
  '{{keepDays}} days': '{{keepDays}} Tage',
  'Add or change a class': 'Klasse hinzufügen oder ändern',
  'As things stand this erases {{people}} on {{at}}. Change it before then if that is not meant.':
    'So, wie es steht, löscht das {{people}} am {{at}}. Ändern Sie es vorher, wenn das nicht gemeint ist.',
  '200 people or more': '200 Personen oder mehr',
  Id: 'Kennung',
  callers: 'anrufer',
  Callers: 'Anrufer',
  Set: 'Setzen',
  'Hold the class': 'Klasse sperren',
  '{{count}} people': { one: 'eine Person', other: '{{count}} Personen' },
  'What identifies the person in records': 'Was die Person in Nachweisen kenntlich macht',
  'Such as an e-mail address; it is kept nowhere.': 'Etwa eine E-Mail-Adresse; sie wird nirgends aufbewahrt.',
  'anna@example.org': 'anna@example.org',
  'Records know nobody by that.': 'Kein Nachweis kennt jemanden so.',
  'Records know them as {{start}}….': 'Nachweise kennen diese Person als {{start}}… .',
  'They have an account here: <link>People</link>.': 'Sie hat hier ein Konto: <link>Personen</link>.',
  'Legal holds': 'Löschsperren',
  'What they hold, neither a request nor its age erases.':
    'Was sie halten, löscht weder ein Verlangen noch das Alter.',
  'Nothing is held. A hold on a person is placed above, one on a class under “How long it is kept”.':
    'Nichts ist gesperrt. Eine Sperre für eine Person wird oben gesetzt, eine für eine Klasse unter „Wie lange aufbewahrt wird“.',
  Holds: 'Sperren',
  'the class “{{target}}”': 'die Klasse „{{target}}“',
  'the person {{start}}': 'die Person {{start}}',
  Lift: 'Aufheben',
  'Lift the hold “{{reason}}”': 'Sperre „{{reason}}“ aufheben',
  'Why it is over': 'Warum sie vorüber ist',
  'Lift the hold': 'Sperre aufheben',
  'People in records': 'Personen in Nachweisen',
  'Under their pseudonyms, those with the newest records first.':
    'Unter ihren Pseudonymen, die mit den neuesten Nachweisen zuerst.',
  'Which people': 'Welche Personen',
  Readable: 'Lesbar',
  Erased: 'Gelöscht',
  'Nobody was erased yet.': 'Noch wurde niemand gelöscht.',
  'Nobody is known yet. Say below which fields of a source are personal; whom its records are about then stands here.':
    'Noch ist niemand bekannt. Sagen Sie unten, welche Felder einer Quelle personenbezogen sind; dann steht hier, wen ihre Nachweise betreffen.',
  Pseudonym: 'Pseudonym',
  Classes: 'Klassen',
  'Last record': 'Letzter Nachweis',
  'Person {{id}}': 'Person {{id}}',
  '{{records}} of {{agreements}}, known since {{at}}.':
    '{{records}} von {{agreements}}, bekannt seit {{at}}.',
  '{{count}} records': { one: 'Ein Nachweis', other: '{{count}} Nachweise' },
  'no agreement': 'keiner Vereinbarung',
  'Erased on {{at}}: what records say about them can never be read again.':
    'Am {{at}} gelöscht: Was Nachweise über diese Person sagen, ist nie wieder lesbar.',
  'Held as a person: “{{reason}}”. Neither a request nor age erases it.':
    'Als Person gesperrt: „{{reason}}“. Weder ein Verlangen noch das Alter löscht sie.',
  'Held with the class “{{target}}”: “{{reason}}”. Neither a request nor age erases it.':
    'Mit der Klasse „{{target}}“ gesperrt: „{{reason}}“. Weder ein Verlangen noch das Alter löscht sie.',
  'They asked on 3 March.': 'Am 3. März verlangt.',
  'Export all about them': 'Alles über sie ausgeben',
  'Place a legal hold': 'Löschsperre setzen',
  'Erase…': 'Löschen …',
  'Nobody will be able to read what records say about this person: not here, not in a bundle, not ever. Figures, hashes and proofs stay. This cannot be taken back.':
    'Niemand wird lesen können, was Nachweise über diese Person sagen: nicht hier, nicht in einem Bündel, nie wieder. Werte, Hashes und Beweise bleiben. Das lässt sich nicht zurücknehmen.',
  'Type {{start}} to confirm': 'Zur Bestätigung {{start}} eingeben',
  'Erase for good': 'Endgültig löschen',
  Keep: 'Behalten',
  'Personal fields': 'Personenbezogene Felder',
  'Records that come from then on are sealed; those that are in the ledger stay as they are.':
    'Nachweise, die von da an kommen, werden versiegelt; die schon im Nachweisbuch sind, bleiben, wie sie sind.',
  'Choose an agreement to see and say which fields of its sources are personal.':
    'Wählen Sie eine Vereinbarung, um zu sehen und zu sagen, welche Felder ihrer Quellen personenbezogen sind.',
  'No field of its sources is personal yet.': 'Noch ist kein Feld ihrer Quellen personenbezogen.',
  Field: 'Feld',
  'Of the source': 'Der Quelle',
  'Whose it is': 'Wessen es ist',
  'its own value says': 'sagt sein eigener Inhalt',
  'Mark a field': 'Feld kennzeichnen',
  'Done. Records of this source that are in the ledger already stay as they are, in plain.':
    'Getan. Nachweise dieser Quelle, die schon im Nachweisbuch sind, bleiben, wie sie sind, im Klartext.',
  'Whose it is says': 'Wessen es ist, sagt',
  'the field itself': 'das Feld selbst',
  Mark: 'Kennzeichnen',
  'Data protection': 'Datenschutz',
  'Personal fields of records are sealed under a key for each person. Erasing somebody drops their key: nobody can read what records say about them, and every figure and every proof stays as it is.':
    'Personenbezogene Felder von Nachweisen sind unter einem Schlüssel je Person versiegelt. Jemanden zu löschen heißt, den Schlüssel zu verwerfen: Niemand kann lesen, was Nachweise über die Person sagen, und jeder Wert und jeder Beweis bleibt, wie er ist.',
};
