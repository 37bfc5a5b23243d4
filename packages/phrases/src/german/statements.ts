import type { German } from './texts.ts';

/** Statements, to whom they are sent, and the customer's first page. */
export const STATEMENTS: German = {
  waits: 'wartet',
  sent: 'gesendet',
  'given up': 'aufgegeben',
  'Sent to': 'Gesendet an',
  'Nothing was sent yet.': 'Noch ist nichts gesendet.',
  'Where statements were sent': 'Wohin Abrechnungen gesendet wurden',
  'The agreement names nobody under reporting.statement.to, so statements are sent to nobody.':
    'Die Vereinbarung nennt unter reporting.statement.to niemanden; Abrechnungen werden daher niemandem gesendet.',
  'no mail address': 'keine E-Mail-Adresse',
  'Each revision goes by mail to {{names}}, once.': 'Jeder Stand geht einmal per E-Mail an {{names}}.',
  Statement: 'Abrechnung',
  'No. {{statement}}, revision {{revision}}': 'Nr. {{statement}}, Stand {{revision}}',
  Role: 'Rolle',
  '{{state}}, {{attempts}} attempts': '{{state}}, {{attempts}} Versuche',
  Answer: 'Antwort',
  'none yet': 'noch keine',
  Again: 'Erneut',
  'Send No. {{statement}}, revision {{revision}} to {{role}} again':
    'Nr. {{statement}}, Stand {{revision}} erneut an {{role}} senden',
  'Send again': 'Erneut senden',
  'State a period that was over before evidence came':
    'Einen Zeitraum abrechnen, der vorbei war, bevor Nachweise kamen',
  'State it from what is known now': 'Nach heutigem Wissen abrechnen',
  'Made by themselves when a period is final, and never changed. Times in {{timeZone}}.':
    'Entstehen von selbst, wenn ein Zeitraum endgültig ist, und ändern sich nie. Zeiten in {{timeZone}}.',
  'None yet. The first is made when a period and its grace are over.':
    'Noch keine. Die erste entsteht, wenn ein Zeitraum und seine Nachfrist vorbei sind.',
  'Statements with their revisions': 'Abrechnungen mit ihren Ständen',
  'Preview of {{period}}': 'Vorschau auf {{period}}',
  'No.': 'Nr.',
  '{{number}}, revision {{revision}}': '{{number}}, Stand {{revision}}',
  Signed: 'Signiert',
  yes: 'ja',
  no: 'nein',
  Files: 'Dateien',
  '{{format}} of {{period}}, revision {{revision}}': '{{format}} von {{period}}, Stand {{revision}}',
  'Everything that it rests on, to be verified without this server':
    'Alles, worauf sie beruht, ohne diesen Server zu prüfen',
  'Bundle of {{period}}, revision {{revision}}': 'Beweispaket von {{period}}, Stand {{revision}}',
  Bundle: 'Beweispaket',
  '{{met}} met': '{{met}} eingehalten',
  '{{other}} without a verdict': '{{other}} ohne Urteil',
  'What revisions changed': 'Was neue Stände änderten',
  '{{period}}, revision {{revision}}': '{{period}}, Stand {{revision}}',
  Before: 'Vorher',
  Now: 'Jetzt',
  'What is owed to you': 'Was Ihnen zusteht',
  'All credits': 'Alle Gutschriften',
  'Credited to you': 'Ihnen gutgeschrieben',
  'Being decided': 'Wird entschieden',
  'Disputed by you': 'Von Ihnen bestritten',
  'To be claimed': 'Geltend zu machen',
  'Promised by {{provider}}, {{from}} to {{to}}': 'Zugesagt von {{provider}}, {{from}} bis {{to}}',
  '{{period}}, made {{at}}, signed.': '{{period}}, erstellt {{at}}, signiert.',
  '{{period}}, made {{at}}.': '{{period}}, erstellt {{at}}.',
  'Bundle to verify': 'Beweispaket zum Prüfen',
  'All statements': 'Alle Abrechnungen',
  'None yet: the first is made when a period and its grace are over. <link>See the open one</link>':
    'Noch keine: Die erste entsteht, wenn ein Zeitraum und seine Nachfrist vorbei sind. <link>Die offene ansehen</link>',
  'Proof to keep': 'Beweis zum Aufbewahren',
  'Signed {{at}} over {{count}} records.': {
    one: 'Signiert {{at}} über {{count}} Nachweis.',
    other: 'Signiert {{at}} über {{count}} Nachweise.',
  },
  'Whoever keeps it can show that nothing was rewritten later.':
    'Wer ihn aufbewahrt, kann zeigen, dass später nichts umgeschrieben wurde.',
  'Keep this checkpoint': 'Diesen Prüfpunkt aufbewahren',
  'Nothing is signed yet.': 'Noch ist nichts signiert.',
  'Waits for your answer': 'Wartet auf Ihre Antwort',
  'There is no agreement of {{organisation}} here yet':
    'Hier gibt es noch keine Vereinbarung von {{organisation}}',
  'Your agreements will stand here with their promises, month by month. Those who provide the service to you link them to your organisation; what they propose to you waits under Agreements.':
    'Hier stehen dann Ihre Vereinbarungen mit ihren Zusagen, Monat für Monat. Wer die Leistung für Sie erbringt, verknüpft sie mit Ihrer Organisation; was Ihnen vorgeschlagen wird, wartet unter „Vereinbarungen“.',
};
