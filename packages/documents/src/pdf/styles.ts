import type { StyleDictionary } from 'pdfmake/interfaces.js';

/** Size of running text, points. */
export const SIZE = 10;
export const INK = '#1b1f24';
export const QUIET = '#59636e';
export const LINE = '#c4cad1';

export const STYLES: StyleDictionary = {
  title: { fontSize: 20, bold: true, lineHeight: 1.1 },
  lead: { color: QUIET },
  section: { fontSize: 13, bold: true },
  clause: { bold: true },
  id: { fontSize: 7.5, color: QUIET },
  head: { fontSize: 8.5, color: QUIET },
};
