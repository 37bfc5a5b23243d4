import { AGREEMENT } from '../i18n/german/agreement.ts';
import { APP } from '../i18n/german/app.ts';
import { germanBook, germanTexts } from '../i18n/german/german.ts';
import { OFFLINE } from '../i18n/german/offline.ts';
import { PROOF } from '../i18n/german/sentences/proof.ts';
import { STATUS } from '../i18n/german/status.ts';
import { VERIFY } from '../i18n/german/verify.ts';

/** The German that stands in the one file: of its own words, and of what verifying finds. The rest would make it larger for nothing. */
export const GERMAN_AT_HAND = {
  said: germanTexts([AGREEMENT, APP, STATUS, VERIFY, OFFLINE]),
  book: germanBook([PROOF]),
};
