import { CONDUCT } from './german/conduct.ts';
import { CREDITS } from './german/credits.ts';
import { EXAMPLES } from './german/examples.ts';
import { FRAME } from './german/frame.ts';
import { HOURS } from './german/hours.ts';
import { MEASURED } from './german/measured.ts';
import { MOVING } from './german/moving.ts';
import { NOTATION } from './german/notation.ts';
import { PROMISED } from './german/promised.ts';
import { RULES } from './german/rules.ts';
import type { Words } from './words.ts';

/** German. */
export const GERMAN: Words = {
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
