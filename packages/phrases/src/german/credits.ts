import type { German } from './texts.ts';

/** The ledger of credits. */
export const CREDITS: German = {
  '{{number}} proposed': '{{number}} vorgeschlagen',
  '{{number}} approved': '{{number}} freigegeben',
  '{{number}} disputed': '{{number}} bestritten',
  '{{number}} issued': '{{number}} ausgestellt',
  none_credits: 'keine',
  'When a period is final, what its misses come to is proposed here. It becomes a credit note once it is approved.':
    'Wenn ein Zeitraum endgültig ist, wird hier vorgeschlagen, was seine Verfehlungen ergeben. Freigegeben, wird daraus eine Gutschriftsanzeige.',
  'Credits that are paid on claim': 'Gutschriften, die geltend zu machen sind',
  Ledger: 'Buch der Gutschriften',
  'Those proposed last first.': 'Die zuletzt vorgeschlagenen zuerst.',
  'Export credit notes': 'Gutschriftsanzeigen ausgeben',
  'Nothing waits for a decision.': 'Nichts wartet auf eine Entscheidung.',
  'No credit note was issued yet.': 'Noch wurde keine Gutschriftsanzeige ausgestellt.',
  'No credit was withdrawn.': 'Keine Gutschrift wurde zurückgezogen.',
  'There are no credits yet. They come by themselves when a period in which a promise was missed is final.':
    'Noch gibt es keine Gutschriften. Sie kommen von selbst, wenn ein Zeitraum endgültig ist, in dem eine Zusage verfehlt wurde.',
  'To approve': 'Freizugeben',
  'To issue': 'Auszustellen',
  'In dispute': 'Im Einspruch',
  'Which credits': 'Welche Gutschriften',
  Waiting: 'Wartend',
  Remedies: 'Folgen',
  'What misses have set off besides credits: the first to be due first, in the time of each agreement.':
    'Was Verfehlungen außer Gutschriften ausgelöst haben: was zuerst fällig ist, zuerst, in der Zeit der jeweiligen Vereinbarung.',
  Remedy: 'Folge',
  'Set off by': 'Ausgelöst durch',
  'Carried out by': 'Umgesetzt von',
  late: 'überfällig',
  'to be begun': 'zu beginnen',
  begun: 'begonnen',
  'carried out': 'umgesetzt',
  left: 'unterlassen',
  'It was begun': 'Es wurde begonnen',
  'It was carried out': 'Es wurde umgesetzt',
  'It is left': 'Es wird unterlassen',
  'Say how far {{title}} is': 'Sagen, wie weit es ist: {{title}}',
  'Say how far': 'Stand sagen',
};
