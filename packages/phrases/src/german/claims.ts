import type { German } from './texts.ts';

/** Claims of credits. */
export const CLAIMS: German = {
  us: 'wir',
  'They answered': 'Sie haben geantwortet',
  'They paid': 'Sie haben gezahlt',
  'They rejected it': 'Sie haben abgelehnt',
  'What became of it': 'Was daraus wurde',
  'How much, {{currency}}': 'Wie viel, {{currency}}',
  'In your words': 'In Ihren Worten',
  'What they said': 'Was sie gesagt haben',
  'Make the claim': 'Geltend machen',
  'Write it down': 'Aufschreiben',
  'Credits that are paid only when they are claimed in time: by us from our suppliers, and by customers from us.':
    'Gutschriften, die nur gezahlt werden, wenn sie rechtzeitig geltend gemacht sind: von uns gegenüber unseren Lieferanten und von Kunden gegenüber uns.',
  'Those that are to be made first come first; times are those of each agreement.':
    'Zuerst die, die noch geltend zu machen sind; Zeiten sind die der jeweiligen Vereinbarung.',
  'No credit is to be claimed. Agreements say under credits.claim whether and by when.':
    'Keine Gutschrift ist geltend zu machen. Ob und bis wann, sagen Vereinbarungen unter credits.claim.',
  'Nothing waits': 'Nichts wartet',
  '{{open}} to be made, {{waiting}} waiting for the other side':
    '{{open}} geltend zu machen, {{waiting}} warten auf die andere Seite',
  'Which claims': 'Welche Geltendmachungen',
  'All claims': 'Alle Geltendmachungen',
  'Claimed by': 'Macht geltend',
  'the customer': 'der Kunde',
  'Claim before': 'Geltend machen vor',
  Amount: 'Betrag',
  'paid {{money}}': 'gezahlt {{money}}',
  'Letter for {{objectiveTitle}}, {{period}}': 'Schreiben zu {{objectiveTitle}}, {{period}}',
  Letter: 'Schreiben',
};
