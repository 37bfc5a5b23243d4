import { dateText } from '../../../time/instant.ts';
import { periodText } from '../../../time/period.ts';
import { figureText } from '../../notation.ts';
import { type PhraseBook, phraseBook, type Sentences } from '../../phrase-book.ts';
import { AGENDA } from './agenda.ts';
import { ALERTS } from './alerts.ts';
import { CLOCKS } from './clocks.ts';
import { CREDITS } from './credits.ts';
import { DIFFERENCES } from './differences.ts';
import { ESCALATIONS } from './escalations.ts';
import { EVIDENCE } from './evidence.ts';
import { HEALTH } from './health.ts';
import { PERMISSIONS } from './permissions.ts';
import { PORTFOLIO } from './portfolio.ts';
import { PROBLEMS } from './problems.ts';
import { PROMISE } from './promise.ts';
import { PROOF } from './proof.ts';
import { QUALITY } from './quality.ts';
import { STATEMENTS } from './statements.ts';
import { WORDS } from './words.ts';

/** The German sentences by their English ones, by what of the server they are about. */
export const SENTENCES = {
  agenda: AGENDA,
  alerts: ALERTS,
  clocks: CLOCKS,
  credits: CREDITS,
  differences: DIFFERENCES,
  escalations: ESCALATIONS,
  evidence: EVIDENCE,
  health: HEALTH,
  permissions: PERMISSIONS,
  portfolio: PORTFOLIO,
  problems: PROBLEMS,
  promise: PROMISE,
  proof: PROOF,
  quality: QUALITY,
  statements: STATEMENTS,
  words: WORDS,
} as const satisfies Readonly<Record<string, Sentences>>;

/** The same to look sentences up in. @param more others that are looked up with them */
export function germanBook(more: readonly Sentences[] = []): PhraseBook {
  const all = [...Object.values(SENTENCES), ...more];
  return phraseBook(all, { figure: figureText, day: dateText, period: periodText });
}
