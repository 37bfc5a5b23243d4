import type { Speaker } from '@tallystick/phrases/speaker';
import type { Content } from 'pdfmake/interfaces.js';
import { QUIET } from './styles.ts';

/** Page margins of a letter, points. */
export const LETTER_MARGIN = 64;

/** Who writes to whom. */
export function parties(
  { from, to }: { readonly from: string; readonly to: string },
  { t }: Speaker,
): Content {
  return {
    columns: [party(t('From', { context: 'sender' }), from), party(t('To', { context: 'receiver' }), to)],
    columnGap: 24,
    margin: [0, 0, 0, 18],
  };
}

function party(word: string, name: string): Content {
  return {
    stack: [
      { text: word, style: 'id' },
      { text: name, bold: true },
    ],
  };
}

/** What a letter is about, a line each: what it is, and which. */
export function facts(rows: readonly (readonly [string, string])[]): Content {
  return {
    table: {
      widths: [90, '*'],
      body: rows.map(([name, value]) => [{ text: name, color: QUIET }, { text: value }]),
    },
    layout: 'noBorders',
  };
}

/** Which agreement it is of. */
export function agreementText(
  { title, id, version }: { readonly title: string; readonly id: string; readonly version: number },
  { t }: Speaker,
): string {
  return t('{{title}} ({{id}}, version {{version}})', { title, id, version: String(version) });
}
