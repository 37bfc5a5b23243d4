import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Diagnosis, Place } from '@tallystick/agreement';
import { t } from '../../i18n/text.ts';

/** The offset of a place in an editor's text; the nearest one where the text has changed meanwhile. */
export function offsetIn(doc: Text, { line, column }: Pick<Place, 'line' | 'column'>): number {
  if (line > doc.lines) return doc.length;
  const at = doc.line(Math.max(1, line));
  return Math.min(at.from + column - 1, at.to);
}

/** The place of an offset. */
export function placeIn(doc: Text, offset: number): Place {
  const line = doc.lineAt(offset);
  return { line: line.number, column: offset - line.from + 1 };
}

/** Findings as the editor underlines them; what could be written instead is an action. */
export function linted(doc: Text, diagnoses: readonly Diagnosis[]): readonly Diagnostic[] {
  return diagnoses.map(({ region, severity, code, message, replacement }): Diagnostic => {
    const from = offsetIn(doc, region);
    const to = Math.max(from, offsetIn(doc, { line: region.endLine, column: region.endColumn }));
    return {
      from,
      to,
      severity: severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info',
      source: code,
      message,
      ...(replacement === undefined
        ? {}
        : {
            actions: [
              {
                name: t('Write {{replacement}}', { replacement }),
                apply: (view, start, end) =>
                  view.dispatch({ changes: { from: start, to: end, insert: replacement } }),
              },
            ],
          }),
    };
  });
}

/** The one change that makes a text another: what stands before and behind it stays, and the cursor in it. */
export function changeOf(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) };
}
