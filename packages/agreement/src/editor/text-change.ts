import type { Region } from '../language/clause-places.ts';
import { placesOf } from '../language/lines.ts';
import { regionBetween } from './draft.ts';

/** What an editor does to a text: other words in a region. */
export interface TextChange {
  readonly region: Region;
  readonly text: string;
}

/**
 * The one change of whole lines that makes a text another, or none when they are the same: cursors above and below it
 * stay where they are.
 */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const [old, now] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const lengthOf = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  const from = lengthOf(old.slice(0, head));
  return {
    region: regionBetween(placesOf(before), from, before.length - lengthOf(old.slice(old.length - tail))),
    text: now.slice(head, now.length - tail).join(''),
  };
}

/** The lines of a text, each with its line feed. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/u);
}
