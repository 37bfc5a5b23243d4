import type { Sentences } from '../../phrase-book.ts';

/** How credits come to their amounts, what is open about them and what became of them. */
export const CREDITS: Sentences = {
  'Cap of this promise ({{clause}}): {{figure}}': 'Grenze dieser Zusage ({{clause}}): {{figure}}',
  'Cap of the period ({{clause}}): {{figure}}': 'Grenze des Zeitraums ({{clause}}): {{figure}}',
  'Cap of the trailing year ({{clause}}): {{figure}}':
    'Grenze der letzten zwölf Monate ({{clause}}): {{figure}}',
  'Cap of the term ({{clause}}): {{figure}}': 'Grenze der Laufzeit ({{clause}}): {{figure}}',
  'Only the largest credit counts ({{clause}}): {{figure}}':
    'Nur die größte Gutschrift zählt ({{clause}}): {{figure}}',
  'Only the largest credit of each service counts ({{clause}}): {{figure}}':
    'Nur die größte Gutschrift jeder Leistung zählt ({{clause}}): {{figure}}',
  'Below the smallest credit ({{clause}}): {{figure}}':
    'Unter der kleinsten Gutschrift ({{clause}}): {{figure}}',
  'Not claimed in time ({{clause}}): {{figure}}':
    'Nicht rechtzeitig geltend gemacht ({{clause}}): {{figure}}',
  'Earned back: the credit of {{period}} over {{figure}} is reversed':
    'Zurückverdient: Die Gutschrift von {{period}} über {{figure}} wird aufgehoben',
  'Bonus: {{says}}': 'Bonus: {{says}}',
  'Rounded to {{figure}}': 'Gerundet auf {{figure}}',
  '{{says}} = {{says2}}': '{{says}} = {{says2}}',
  '{{says}} × {{says2}}': '{{says}} × {{says2}}',
  'the fee of {{length}} ({{figure}})': 'das Entgelt für {{length}} ({{figure}})',
  '{{length}} of extension': '{{length}} Verlängerung',
  '{{figure}} breached ticket': '{{figure}} verletztes Ticket',
  '{{figure}} breached tickets': '{{figure}} verletzte Tickets',
  '1 step of {{figure}}': 'ein Schritt zu {{figure}}',
  '{{figure}} steps of {{figure2}}': '{{figure}} Schritte zu {{figure2}}',
  '{{figure}} started {{length}} of {{says}}': '{{figure}} angefangene {{length}} von {{says}}',
  '{{figure}} completed {{length}} of {{says}}': '{{figure}} volle {{length}} von {{says}}',
  '{{figure}} of the time lost': '{{figure}} der verlorenen Zeit',
  'An exclusion that is not decided yet would change the figure.':
    'Ein noch nicht entschiedener Ausschluss änderte den Wert.',
  'The state of the service is not known for all of the promised time.':
    'Der Zustand der Leistung ist nicht für die ganze zugesagte Zeit bekannt.',
  'Part of the figure comes from {{source}}, in place of the source of record.':
    'Ein Teil des Werts kommt von {{source}} statt von der maßgeblichen Quelle.',
  '1 record of the agreement is in conflict.': 'Ein Nachweis der Vereinbarung ist strittig.',
  '{{number}} records of the agreement are in conflict.':
    '{{number}} Nachweise der Vereinbarung sind strittig.',
  'It lowers what the customer is owed.': 'Sie mindert, was dem Kunden zusteht.',
  'It changes what was settled before.': 'Sie ändert, was schon erledigt war.',
  'The figures changed: {{figure}} became {{figure2}}.':
    'Die Werte änderten sich: aus {{figure}} wurden {{figure2}}.',
  'The figures changed after credit {{number}}: {{figure}} became {{figure2}}.':
    'Die Werte änderten sich nach Gutschrift {{number}}: aus {{figure}} wurden {{figure2}}.',
  'It is within the sum that the agreement lets pass, and nothing about it is open.':
    'Sie liegt in der Summe, die die Vereinbarung ohne Freigabe zulässt, und nichts an ihr ist offen.',
  'The agreement says nothing of tax: the amount is stated without it.':
    'Die Vereinbarung sagt nichts zur Steuer: Der Betrag ist ohne sie angegeben.',
};
