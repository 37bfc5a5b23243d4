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

const WORDS: Readonly<Record<string, string>> = {
  met: 'Met',
  'on track': 'On track',
  'at risk': 'At risk',
  missed: 'Missed',
  lost: 'Lost',
  'no data': 'No data',
};

const EXPLANATIONS: Readonly<Record<string, string>> = {
  met: 'The period is over and the target was reached.',
  'on track': 'The period is still open and the target is being kept.',
  'at risk': 'The period is still open, and the target or its warning threshold is under pressure.',
  missed: 'The period is over and the target was not reached.',
  lost: 'The period is still open, but the target can no longer be reached.',
  'no data': 'Nothing that counts has happened: there is no figure.',
};

/** The meaning of an objective's status; a status that we do not know says nothing, so it is no data. */
export function meaningOf(status: string): Meaning {
  return MEANINGS[status] ?? 'no-data';
}

/** The word beside the mark: `Missed`. */
export function statusWord(status: string): string {
  return WORDS[status] ?? status;
}

/** What the word means, for hovers. */
export function statusExplanation(status: string): string {
  return EXPLANATIONS[status] ?? '';
}

/** Whether the status belongs to a promise that was not kept. */
export function isMiss(status: string): boolean {
  return meaningOf(status) === 'missed';
}
