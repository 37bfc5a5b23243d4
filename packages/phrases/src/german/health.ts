import type { German } from './texts.ts';

/** The health of the process. */
export const HEALTH: German = {
  'The score is the mean of the parts that have something to look at, rounded down.':
    'Die Punktzahl ist der Mittelwert der Teile, die etwas anzusehen haben, abgerundet.',
  '{{length}} of {{total}}': '{{length}} von {{total}}',
  'since {{at}}': 'seit {{at}}',
  Parts: 'Teile',
  'Of what each looks at, so much is as it should be.':
    'So viel von dem, was jeder ansieht, ist, wie es sein soll.',
  'nothing to look at': 'nichts anzusehen',
  Fair: 'Mäßig',
  Poor: 'Schlecht',
  'Nothing is overdue, orphaned, unmeasured or undecided.':
    'Nichts ist überfällig, verwaist, ungemessen oder unentschieden.',
};
