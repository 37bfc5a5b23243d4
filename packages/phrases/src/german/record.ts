import type { German } from './texts.ts';

/** A record of evidence. */
export const RECORD: German = {
  'Record {{id}}': 'Nachweis {{id}}',
  'Record of evidence': 'Nachweis',
  'What the source “{{source}}” said about {{subject}} on {{at}} ({{timeZone}}). It is never edited; a correction would be a record of its own.':
    'Was die Quelle „{{source}}“ am {{at}} ({{timeZone}}) über {{subject}} sagte. Er wird nie bearbeitet; eine Berichtigung wäre ein eigener Nachweis.',
  'The fields that the agreement reads.': 'Die Felder, die die Vereinbarung liest.',
  'Where it comes from': 'Woher er stammt',
  'Anyone with the file and the ledger can check this.':
    'Mit der Datei und dem Nachweisbuch kann das jeder prüfen.',
  'person {{start}}': 'Person {{start}}',
  'you may not see who': 'wer, dürfen Sie nicht sehen',
  'erased on {{at}}': 'gelöscht am {{at}}',
  "The source's own text": 'Der Text der Quelle selbst',
  "The source's text was not kept with this record.":
    'Der Text der Quelle wurde mit diesem Nachweis nicht aufbewahrt.',
  "The source's text is about people whom you may not see, or who were erased.":
    'Der Text der Quelle handelt von Personen, die Sie nicht sehen dürfen oder die gelöscht wurden.',
  '{{file}}, line {{line}}': '{{file}}, Zeile {{line}}',
  "The source's own row": 'Die Datenzeile der Quelle selbst',
  'The text, character by character': 'Der Text, Zeichen für Zeichen',
  empty: 'leer',
  'Id at the source': 'Kennung bei der Quelle',
  Received: 'Eingegangen',
  'Order at the source': 'Reihenfolge bei der Quelle',
  'Content hash (SHA-256)': 'Hash des Inhalts (SHA-256)',
  'Also sent under this id': 'Auch unter dieser Kennung gesendet',
  'It is kept beside the one above and does not count. A correction has an id of its own.':
    'Er wird neben dem oben stehenden aufbewahrt und zählt nicht. Eine Berichtigung hat eine eigene Kennung.',
  'Corrects the record': 'Berichtigt den Nachweis',
  'Takes back the record': 'Nimmt den Nachweis zurück',
  'column {{place}}': 'Spalte {{place}}',
};
