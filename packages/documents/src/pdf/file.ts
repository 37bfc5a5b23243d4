import pdfmake from 'pdfmake';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT_FILES, FONTS } from './fonts.ts';
import { INK, QUIET, SIZE, STYLES } from './styles.ts';

/** What stands in a PDF, and how its pages are where that is not as usual. */
export interface PdfOptions
  extends Pick<
    TDocumentDefinitions,
    'pageMargins' | 'pageOrientation' | 'defaultStyle' | 'footer' | 'pageBreakBefore'
  > {
  readonly title: string;
  readonly language: string;
  /** What it is dated by: the clock's own time would make other bytes of the same document. */
  readonly date: string;
  readonly content: Content;
}

/** A PDF on A4 pages, with its title and language. It is made of what it is given and the fonts that come with us: nothing is fetched. */
export async function pdfFile({ title, date, ...options }: PdfOptions): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    displayTitle: true,
    info: { title, creator: 'Tallystick', producer: 'Tallystick', creationDate: new Date(date) },
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.25, color: INK },
    styles: STYLES,
    ...options,
  };
  return pdfmake.createPdf(definition).getBuffer();
}

/** What stands at the foot of each page: what it is of, and which page it is. @param margins left and right, and above it, points */
export function footer(
  text: string,
  margins: { readonly sides: number; readonly above: number },
): DynamicContent {
  const { sides, above } = margins;
  return (page, pages) => ({
    margin: [sides, above, sides, 0],
    columns: [
      { text, color: QUIET, fontSize: 8 },
      { text: `${page} / ${pages}`, color: QUIET, fontSize: 8, alignment: 'right', width: 'auto' },
    ],
  });
}
