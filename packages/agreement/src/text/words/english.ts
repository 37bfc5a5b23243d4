import { CONDUCT } from './english/conduct.ts';
import { CREDITS } from './english/credits.ts';
import { EXAMPLES } from './english/examples.ts';
import { FRAME } from './english/frame.ts';
import { HOURS } from './english/hours.ts';
import { MEASURED } from './english/measured.ts';
import { MOVING } from './english/moving.ts';
import { NOTATION } from './english/notation.ts';
import { PROMISED } from './english/promised.ts';
import { RULES } from './english/rules.ts';
import type { Words } from './words.ts';

/** English. */
export const ENGLISH: Words = {
  notation: NOTATION,
  ...FRAME,
  ...HOURS,
  ...MEASURED,
  ...PROMISED,
  ...MOVING,
  ...CONDUCT,
  ...EXAMPLES,
  credits: CREDITS,
  rules: RULES,
};
