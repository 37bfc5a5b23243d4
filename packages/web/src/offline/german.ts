import { AGREEMENT } from '@tallystick/phrases/german/agreement';
import { APP } from '@tallystick/phrases/german/app';
import { germanBook, germanTexts } from '@tallystick/phrases/german/german';
import { OFFLINE } from '@tallystick/phrases/german/offline';
import { PROOF } from '@tallystick/phrases/german/sentences/proof';
import { STATUS } from '@tallystick/phrases/german/status';
import { VERIFY } from '@tallystick/phrases/german/verify';

/** The German that stands in the one file: of its own words, and of what verifying finds. The rest would make it larger for nothing. */
export const GERMAN_AT_HAND = {
  said: germanTexts([AGREEMENT, APP, STATUS, VERIFY, OFFLINE]),
  book: germanBook([PROOF]),
};
