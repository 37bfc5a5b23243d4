import * as written from '@tallystick/phrases';
import { language } from './language.ts';

/** How the language that is shown now writes numbers, days and periods. */
export function notation(): written.Notation {
  return written.NOTATIONS[language()];
}

/** A decimal text of the API as the reader's language writes it: `-1234567.5` reads `−1,234,567.5`. Nothing is rounded. */
export function groupDigits(decimal: string): string {
  return written.groupDigits(decimal, notation());
}

/** A number with thousands set apart. @param decimals at most so many, rounded to the nearest: for what is no figure of a promise */
export function numberText(value: number, decimals = 3): string {
  return groupDigits(String(Number(value.toFixed(decimals))));
}

/** Things one after the other: `a, b and c`. */
export function listText(things: readonly string[]): string {
  return written.listText(things, language());
}

/** The decimal numbers in a short text that the server wrote, as the reader's language writes them: `99.913 %` reads `99,913 %` in German. */
export function figureText(text: string): string {
  return written.figureText(text, notation());
}
