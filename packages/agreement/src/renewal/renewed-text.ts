import { parseDocument } from 'yaml';
import { formattedText } from '../format/formatted-text.ts';
import type { Agreement } from '../model.ts';
import type { TermDates } from './term-dates.ts';

/**
 * The text of the version that renews an agreement for a further term: the days of the term and the number of the version are others, and it takes effect
 * with its first day; a series of targets goes on at its last step ([RNW-3]). Everything else, comments too, stays as it was written.
 *
 * @param text of the version that it follows on, YAML or JSON that parsed
 */
export function renewedText(
  text: string,
  agreement: Pick<Agreement, 'version' | 'objectives'>,
  term: TermDates,
): string {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
  });
  document.setIn(['term', 'from'], term.fromDate);
  document.setIn(['term', 'to'], term.toDate);
  document.set('version', agreement.version + 1);
  document.delete('effective');
  for (const [id, { ramp }] of agreement.objectives) {
    if (!ramp) continue;
    // All of its steps lie in the term that ends: what the last one promises goes on.
    const last = ['objectives', id, 'target', 'ramp', ramp.length - 1, 'target'];
    document.setIn(['objectives', id, 'target'], document.getIn(last, true));
  }
  const isJson = text.trimStart().startsWith('{');
  const laidOut = formattedText(
    isJson ? JSON.stringify(document.toJS()) : document.toString({ lineWidth: 0 }),
  );
  if (!laidOut.ok) throw new Error('The renewal of an agreement wrote no YAML.');
  return laidOut.text;
}
