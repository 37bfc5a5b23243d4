import type { Sentences } from '../phrase-book.ts';
import { AGREEMENT } from './agreement.ts';
import { APP } from './app.ts';
import { PORTFOLIO } from './portfolio.ts';
import { SEARCH } from './search.ts';
import { ALERTS as ALERTS_SAY } from './sentences/alerts.ts';
import { PORTFOLIO as PORTFOLIO_SAYS } from './sentences/portfolio.ts';
import { PROMISE as PROMISE_SAYS } from './sentences/promise.ts';
import { WORDS as WORDS_SAY } from './sentences/words.ts';
import { SESSION } from './session.ts';
import { STATUS } from './status.ts';
import { TABLE } from './table.ts';
import type { German } from './texts.ts';
import { TIME } from './time.ts';
import { TOUR } from './tour.ts';
import { WELCOME } from './welcome.ts';
import { WORDS } from './words.ts';

export { germanBook, germanTexts } from './german.ts';

/** What the portfolio says, and what stands around every page: enough to draw that page, while the rest comes behind it. */
export const FIRST: readonly German[] = [
  ...[AGREEMENT, APP, PORTFOLIO, SEARCH, SESSION, STATUS, TABLE, TIME, TOUR, WELCOME, WORDS],
];

/** The sentences of the server that stand there, by what of the server they are about. */
export const FIRST_SENTENCES = {
  ...{ alerts: ALERTS_SAY, portfolio: PORTFOLIO_SAYS, promise: PROMISE_SAYS, words: WORDS_SAY },
} as const satisfies Readonly<Record<string, Sentences>>;
