import type { German } from './texts.ts';

/** All agreements and drafts by where they stand. */
export const AGREEMENTS: German = {
  'From the first draft to the end of the term.': 'Vom ersten Entwurf bis zum Ende der Laufzeit.',
  'Where each stands': 'Wo jede steht',
  'By name.': 'Nach Namen.',
  'There is none yet. Draft one, and propose it to the other party.':
    'Noch gibt es keine. Entwerfen Sie eine, und schlagen Sie sie der anderen Partei vor.',
  Since: 'Seit',
  Ends: 'Endet',
  'with its term': 'mit der Laufzeit',
  'Lifecycle of {{title}}': 'Werdegang von {{title}}',
  Lifecycle: 'Werdegang',
  'Waiting for an answer': 'Wartet auf Antwort',
  'Open proposals': 'Offene Vorschläge',
  Proposal: 'Vorschlag',
  '{{title}}, no. {{number}}': '{{title}}, Nr. {{number}}',
  By: 'Von',
  'Answer by': 'Antwort bis',
  'no day set': 'kein Tag gesetzt',
  'Your drafts': 'Ihre Entwürfe',
  'Of your party. The other does not see them.': 'Die Ihrer Partei. Die andere sieht sie nicht.',
  'None.': 'Keine.',
  Drafts: 'Entwürfe',
  Draft: 'Entwurf',
  Of: 'Zu',
  'a new agreement': 'einer neuen Vereinbarung',
  'version {{basedOn}}': 'Fassung {{basedOn}}',
  Edited: 'Bearbeitet',
};
