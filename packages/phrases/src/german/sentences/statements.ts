import type { Sentences } from '../../phrase-book.ts';

/** What a revision of a statement changed. */
export const STATEMENTS: Sentences = {
  '{{title}} in {{period}}: target': '{{title}} ({{period}}): Zielwert',
  '{{title}} in {{period}}: counted': '{{title}} ({{period}}): gezählt',
  '{{title}} in {{period}}: budget used': '{{title}} ({{period}}): verbrauchtes Fehlerbudget',
  '{{title}} in {{period}}: coverage': '{{title}} ({{period}}): Abdeckung',
  '{{title}} in {{period}}: were every claim accepted':
    '{{title}} ({{period}}): wäre jeder Ausschluss angenommen',
  '{{amount}}, {{says}}': '{{amount}}, {{says}}',
  'no figure, {{says}}': 'kein Wert, {{says}}',
  '{{figure}}: {{working}}': '{{figure}}: {{working}}',
  'the same': 'dasselbe',
  '{{figure}} of {{figure2}}': '{{figure}} von {{figure2}}',
  'credit for {{objective}} in {{period}} ({{clause}})':
    'Gutschrift für {{objective}} ({{period}}, {{clause}})',
  'bonus for {{objective}} in {{period}} ({{clause}})': 'Bonus für {{objective}} ({{period}}, {{clause}})',
  'earn-back for {{objective}} in {{period}} ({{clause}})':
    'Zurückverdientes für {{objective}} ({{period}}, {{clause}})',
  'exclusion {{id}}': 'Ausschluss {{id}}',
  '{{says}}, from {{instant}} to {{instant2}}': '{{says}}, von {{instant}} bis {{instant2}}',
  'remedy {{id}}': 'Abhilfe {{id}}',
  '{{title}}, due {{instant}}': '{{title}}, fällig {{instant}}',
  '{{title}}, due at once': '{{title}}, sofort fällig',
};
