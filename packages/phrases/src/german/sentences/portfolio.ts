import type { Sentences } from '../../phrase-book.ts';

/** What needs somebody, and what is ahead. */
export const PORTFOLIO: Sentences = {
  'Approve credit {{number}}: {{figure}}': 'Gutschrift {{number}} freigeben: {{figure}}',
  'Issue credit {{number}}: {{figure}}': 'Gutschrift {{number}} ausstellen: {{figure}}',
  'Answer the dispute of credit {{number}}: {{figure}}':
    'Einspruch gegen Gutschrift {{number}} beantworten: {{figure}}',
  'Carry out: {{title}}': 'Umsetzen: {{title}}',
  'Claim {{figure}} for {{title}}, {{period}}': '{{figure}} geltend machen: {{title}}, {{period}}',
  'Decide the claim: {{title}}, {{day}}':
    'Über den geltend gemachten Ausschluss entscheiden: {{title}}, {{day}}',
  'Answer the proposal: {{title}}': 'Vorschlag beantworten: {{title}}',
  'Agree to suspend {{title}}, or turn it down': 'Dem Aussetzen zustimmen oder es ablehnen: {{title}}',
  'Agree to resume {{title}}, or turn it down': 'Der Wiederaufnahme zustimmen oder sie ablehnen: {{title}}',
  '{{number}} critical alerts that nobody looks after':
    '{{number}} kritische Alarme, um die sich niemand kümmert',
  '{{title}} of {{period}}': '{{title}}, {{period}}',
  'Prepare and hold: {{says}}': 'Vorbereiten und abhalten: {{says}}',
  'Hold: {{says}}': 'Abhalten: {{says}}',
  'Close: {{says}}': 'Abschließen: {{says}}',
  'Decide {{number}} of what {{says}} recommends': 'Über {{number}} Empfehlungen entscheiden: {{says}}',
  'Decide 1 of what {{says}} recommends': 'Über eine Empfehlung entscheiden: {{says}}',
  'The term ends: {{says}}': 'Die Laufzeit endet: {{says}}',
  'it renews by itself': 'sie verlängert sich von selbst',
  'the next one is agreed': 'die nächste ist vereinbart',
  'to be renegotiated': 'neu zu verhandeln',
  'it ends': 'sie läuft aus',
  'The agreement ends: notice was given': 'Die Vereinbarung endet: Es wurde gekündigt',
  'Last day for notice': 'Letzter Tag für eine Kündigung',
  'Last day to claim the credit for {{objective}} in {{period}}':
    'Letzter Tag, die Gutschrift für {{objective}} geltend zu machen ({{period}})',
  '{{title}} is due': '{{title}} ist fällig',
  'Last day to answer what the {{says}} proposed: {{title}}':
    'Letzter Tag, den Vorschlag zu beantworten ({{says}}): {{title}}',
  '{{title}}: its time ends': '{{title}}: ihr Zeitraum endet',
  '{{says}} is to be held': '{{says}} ist abzuhalten',
  '{{says}} meets': 'Treffen: {{says}}',
  'The dispute of credit {{number}} is to be answered':
    'Der Einspruch gegen Gutschrift {{number}} ist zu beantworten',
  'Last day to dispute credit {{number}}': 'Letzter Tag, Gutschrift {{number}} zu bestreiten',
};
