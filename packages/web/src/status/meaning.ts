import { later, type Text, t } from '../i18n/text.ts';
/** What a status means to a reader; every mark on every page is one of these five. */
export type Meaning = 'met' | 'on-track' | 'at-risk' | 'missed' | 'no-data';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  met: 'met',
  'on track': 'on-track',
  'at risk': 'at-risk',
  missed: 'missed',
  lost: 'missed',
  'no data': 'no-data',
};

const WORDS: Readonly<Record<string, Text>> = {
  met: later('Met'),
  'on track': later('On track'),
  'at risk': later('At risk'),
  missed: later('Missed'),
  lost: later('Lost'),
  'no data': later('No data'),
};

const EXPLANATIONS: Readonly<Record<string, Text>> = {
  met: later('The period is over and the target was reached.'),
  'on track': later('The period is still open and the target is being kept.'),
  'at risk': later('The period is still open, and the target or its warning threshold is under pressure.'),
  missed: later('The period is over and the target was not reached.'),
  lost: later('The period is still open, but the target can no longer be reached.'),
  'no data': later('Nothing that counts has happened: there is no figure.'),
};

/** The meaning of an objective's status; a status that we do not know says nothing, so it is no data. */
export function meaningOf(status: string): Meaning {
  return MEANINGS[status] ?? 'no-data';
}

/** The word beside the mark: `Missed`. */
export function statusWord(status: string): string {
  const word = WORDS[status];
  return word ? t(word) : status;
}

/** What the word means, for hovers. */
export function statusExplanation(status: string): string {
  const explanation = EXPLANATIONS[status];
  return explanation ? t(explanation) : '';
}

/** Whether the status belongs to a promise that was not kept. */
export function isMiss(status: string): boolean {
  return meaningOf(status) === 'missed';
}
