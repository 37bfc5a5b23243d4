import type { German } from './texts.ts';

/** The audit log. */
export const AUDIT: German = {
  'Everything that people and programs changed. Each entry’s hash covers the one before, so none can be changed or taken out unnoticed.':
    'Alles, was Menschen und Programme geändert haben. Der Hash jedes Eintrags deckt den vorigen, sodass keiner unbemerkt geändert oder entfernt werden kann.',
  Entries: 'Einträge',
  'Nothing that was logged fits this.': 'Nichts im Protokoll passt dazu.',
  'Nothing is logged yet. What people and programs change from now on stands here.':
    'Noch steht nichts im Protokoll. Was Menschen und Programme von nun an ändern, steht hier.',
  'The log could not be verified now.': 'Das Protokoll konnte gerade nicht geprüft werden.',
  'Verifying the log…': 'Protokoll wird geprüft …',
  '✕ The log is broken at entry {{position}}: {{found}}. Somebody with the rights of the database’s owner changed it.':
    '✕ Das Protokoll ist bei Eintrag {{position}} gebrochen: {{found}}. Jemand mit den Rechten des Eigentümers der Datenbank hat es geändert.',
  '✓ Verified just now: all {{entries}} entries are there as they were written. The last is {{start}}…':
    '✓ Soeben geprüft: Alle {{entries}} Einträge stehen so da, wie sie geschrieben wurden. Der letzte ist {{start}}…',
  'About everything': 'Zu allem',
  'Holds the text': 'Enthält den Text',
  Search: 'Suchen',
  'Export CSV': 'CSV ausgeben',
  'Export JSON': 'JSON ausgeben',
  'On what': 'Woran',
  'Reason: {{reason}}': 'Grund: {{reason}}',
  'Before: {{before}}': 'Vorher: {{before}}',
  'After: {{after}}': 'Nachher: {{after}}',
  'From: {{address}} {{agent}}': 'Von: {{address}} {{agent}}',
  'Through: {{through}}': 'Über: {{through}}',
  'Hash: {{hash}}': 'Hash: {{hash}}',
  Details: 'Einzelheiten',
};
