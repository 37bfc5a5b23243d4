import type { German } from './texts.ts';

/** One credit. */
export const CREDIT: German = {
  Proposed: 'Vorgeschlagen',
  Restated: 'Neu berechnet',
  Approved: 'Freigegeben',
  Issued: 'Ausgestellt',
  Disputed: 'Bestritten',
  Said: 'Gesagt',
  Upheld: 'Aufrechterhalten',
  Amended: 'Geändert',
  Withdrawn: 'Zurückgezogen',
  'the provider': 'der Anbieter',
  'Times in {{timeZone}}.': 'Zeiten in {{timeZone}}.',
  'by the provider': 'durch den Anbieter',
  'by the customer': 'durch den Kunden',
  'by the rules': 'nach den Regeln',
  'by {{who}} for the provider': 'durch {{who}} für den Anbieter',
  'by {{who}} for the customer': 'durch {{who}} für den Kunden',
  'by {{who}}': 'durch {{who}}',
  'Credit {{number}}': 'Gutschrift {{number}}',
  '{{money}} for {{objectiveTitle}}': '{{money}} für {{objectiveTitle}}',
  'proposed {{at}}': 'vorgeschlagen {{at}}',
  'The rules come to {{money}}; what was decided differs.':
    'Nach den Regeln sind es {{money}}; entschieden wurde anders.',
  'It changes {{credit}}, which was settled before the figures changed.':
    'Sie ändert {{credit}}; die war erledigt, bevor sich die Werte änderten.',
  'credit {{corrects}}': 'Gutschrift {{corrects}}',
  'The dispute is to be answered by {{at}}.': 'Der Einspruch ist bis {{at}} zu beantworten.',
  'The figures behind it': 'Die Werte dahinter',
  'The rules come to nothing for this period now.':
    'Nach den Regeln kommt für diesen Zeitraum jetzt nichts heraus.',
  'Open questions': 'Offene Fragen',
  'Credit notes': 'Gutschriftsanzeigen',
  'None: nothing is owed.': 'Keine: Es ist nichts geschuldet.',
  'None yet: one is made when the credit is issued.':
    'Noch keine: Eine wird erstellt, wenn die Gutschrift ausgestellt wird.',
  Note: 'Gutschriftsanzeige',
  'No. {{number}}': 'Nr. {{number}}',
  'Amount without tax': 'Betrag ohne Steuer',
  JSON: 'JSON',
  'What to do': 'Was zu tun ist',
  '{{length}} of {{approvalsNeeded}} approved it; a second person is needed.':
    '{{length}} von {{approvalsNeeded}} haben sie freigegeben; es braucht noch jemanden.',
  'Amount in {{currency}}': 'Betrag in {{currency}}',
  'What you have to say': 'Was Sie zu sagen haben',
  Approve: 'Freigeben',
  'You approve this credit:': 'Sie geben diese Gutschrift frei:',
  'Issue credit note': 'Gutschriftsanzeige ausstellen',
  'A numbered credit note is made for what is not noted yet, and stays for good. The credit comes to':
    'Für das, was noch nicht angezeigt ist, wird eine nummerierte Gutschriftsanzeige erstellt, die für immer bleibt. Die Gutschrift beträgt',
  Amend: 'Ändern',
  'You give this credit another amount. It is now':
    'Sie geben dieser Gutschrift einen anderen Betrag. Jetzt beträgt sie',
  'You withdraw this credit, so that nothing is owed of':
    'Sie ziehen diese Gutschrift zurück, sodass nichts geschuldet ist von',
  Uphold: 'Aufrechterhalten',
  'You end the dispute, and the credit stays at': 'Sie beenden den Einspruch, und die Gutschrift bleibt bei',
  'Say something': 'Etwas sagen',
  'Both parties read it beside the credit of': 'Beide Parteien lesen es neben der Gutschrift von',
  Dispute: 'Bestreiten',
  'You say that this credit is not right:': 'Sie sagen, dass diese Gutschrift nicht stimmt:',
};
