import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const roboto = (style: string) => resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);

/**
 * The fonts of printed contracts: files of the pdfmake package, whose version is pinned, and never those of the
 * machine; so the same contract gives the same bytes anywhere. They have Latin, Greek and Cyrillic letters.
 */
export const FONTS = {
  Roboto: {
    normal: roboto('Regular'),
    bold: roboto('Medium'),
    italics: roboto('Italic'),
    bolditalics: roboto('MediumItalic'),
  },
};

/** The only files that making a PDF reads. */
export const FONT_FILES: ReadonlySet<string> = new Set(Object.values(FONTS.Roboto));
