import type { Sentences } from '../../phrase-book.ts';
import { ACCESS } from './problems/access.ts';
import { DETAILS } from './problems/details.ts';
import { LIFECYCLE } from './problems/lifecycle.ts';
import { MISSING } from './problems/missing.ts';
import { REQUESTS } from './problems/requests.ts';
import { REVIEWS } from './problems/reviews.ts';
import { TITLES } from './problems/titles.ts';
import { TOLD } from './problems/told.ts';

/** Why a request was not done, and what to do. */
export const PROBLEMS: Sentences = {
  ...TITLES,
  ...MISSING,
  ...DETAILS,
  ...ACCESS,
  ...TOLD,
  ...LIFECYCLE,
  ...REVIEWS,
  ...REQUESTS,
};
