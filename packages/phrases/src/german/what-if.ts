import type { German } from './texts.ts';

/** What other terms would have come to. */
export const WHAT_IF: German = {
  Terms: 'Bedingungen',
  '{{met}} of {{periods}}': '{{met}} von {{periods}}',
  'Credits of these periods': 'Gutschriften dieser Zeiträume',
  'If it ended now': 'Endete er jetzt',
  'All promises': 'Alle Zusagen',
  'Over the last {{last}} periods of each that are over.':
    'Über die letzten {{last}} beendeten Zeiträume einer jeden.',
  'All promises by terms': 'Alle Zusagen nach Bedingungen',
  'not promised': 'nicht zugesagt',
  '{{title}} by period and terms': '{{title}} nach Zeitraum und Bedingungen',
  'As agreed': 'Wie vereinbart',
  'Draft {{name}}': 'Entwurf {{name}}',
  'Move a target, hours or a credit, and see what the past would have come to.':
    'Verändern Sie einen Zielwert, Zeiten oder eine Gutschrift, und sehen Sie, was die Vergangenheit ergeben hätte.',
  '{{title}}, version {{version}}, as of {{asOf}} {{timeZone}}.':
    '{{title}}, Fassung {{version}}, Stand {{asOf}} {{timeZone}}.',
  'The ledger has {{records}} records, too many for a browser: the server measures, which takes longer.':
    'Das Nachweisbuch hat {{records}} Nachweise, zu viele für einen Browser: Der Server misst, das dauert länger.',
  'Measured in this browser by the engine that measures the agreement.':
    'In diesem Browser gemessen, mit derselben Messung wie die Vereinbarung.',
  'Each text is measured as if it had held from the first day of the term.':
    'Jeder Text ist gemessen, als hätte er vom ersten Tag der Laufzeit an gegolten.',
  'Terms of draft {{name}}': 'Bedingungen von Entwurf {{name}}',
  'Take back': 'Zurücknehmen',
  'Open in the studio': 'Im Studio öffnen',
  'Add a draft': 'Entwurf hinzufügen',
  'Drop draft {{name}}': 'Entwurf {{name}} verwerfen',
  Periods: 'Zeiträume',
  'last {{periods}}': 'letzte {{periods}}',
  'Measuring…': 'Wird gemessen …',
  'Measured in {{time}} ms.': 'Gemessen in {{time}} ms.',
  'The ledger has {{of}} records, about {{size}} MB to read.':
    'Das Nachweisbuch hat {{of}} Nachweise, etwa {{size}} MB zu lesen.',
  'Read it and measure': 'Lesen und messen',
  'Records read': 'Nachweise gelesen',
  'Reading the ledger: {{done}} of {{of}} records':
    'Nachweisbuch wird gelesen: {{done}} von {{of}} Nachweisen',
  'Measuring again takes the evidence, which your role does not show. Ask an administrator.':
    'Zum neuen Messen gehören die Nachweise, die Ihre Rolle nicht zeigt. Fragen Sie einen Administrator.',
  'There is no evidence yet. When some has come, other targets, hours and credits can be tried on it here.':
    'Noch gibt es keine Nachweise. Wenn welche da sind, lassen sich hier andere Zielwerte, Zeiten und Gutschriften an ihnen probieren.',
  'Nothing to measure': 'Nichts zu messen',
  'Of the last {{periods}} promises that were judged, {{met}} were met, for {{money}}.':
    'Von den letzten {{periods}} beurteilten Zusagen wurden {{met}} eingehalten, für {{money}}.',
  'as many would have been': 'wären es ebenso viele gewesen',
  '{{met}} would have been': 'wären es {{met}} gewesen',
  'With {{name}} {{met}}, {{base}}.': 'Mit {{name}} {{met}}, {{base}}.',
  'for {{money}}': 'für {{money}}',
  'for as much': 'für ebenso viel',
  'for {{amount}} less': 'für {{amount}} weniger',
  'for {{amount}} more': 'für {{amount}} mehr',
};
