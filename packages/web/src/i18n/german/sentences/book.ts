import { dateText } from '../../../time/instant.ts';
import { periodText } from '../../../time/period.ts';
import { figureText } from '../../notation.ts';
import { type PhraseBook, phraseBook, type Sentences } from '../../phrase-book.ts';
import { AGENDA } from './agenda.ts';
import { ALERTS } from './alerts.ts';
import { CLOCKS } from './clocks.ts';
import { CREDITS } from './credits.ts';
import { ESCALATIONS } from './escalations.ts';
import { HEALTH } from './health.ts';
import { PORTFOLIO } from './portfolio.ts';
import { PROMISE } from './promise.ts';
import { QUALITY } from './quality.ts';
import { WORDS } from './words.ts';

/** The German sentences by their English ones, by what of the server they are about. */
export const SENTENCES = {
  agenda: AGENDA,
  alerts: ALERTS,
  clocks: CLOCKS,
  credits: CREDITS,
  escalations: ESCALATIONS,
  health: HEALTH,
  portfolio: PORTFOLIO,
  promise: PROMISE,
  quality: QUALITY,
  words: WORDS,
} as const satisfies Readonly<Record<string, Sentences>>;

/** The same to look sentences up in. */
export function germanBook(): PhraseBook {
  return phraseBook(Object.values(SENTENCES), { figure: figureText, day: dateText, period: periodText });
}
