import type { Contract } from '@tallystick/agreement';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { FONT_FILES, FONTS } from './fonts.ts';
import { content } from './layout.ts';
import { INK, QUIET, SIZE, STYLES } from './styles.ts';

const CENTIMETRE = 72 / 2.54;

/**
 * The contract as a PDF on A4 pages: with an outline, its language and page numbers. It is dated by the first day on
 * which the version holds, so the same contract gives the same bytes.
 *
 * @example
 * writeFileSync('acme.pdf', await contractPdf(contractText(agreement, 'en')));
 */
export async function contractPdf(contract: Contract): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
  return pdfmake.createPdf(definition(contract)).getBuffer();
}

function definition(contract: Contract): TDocumentDefinitions {
  const { title, language, foot, holdsFrom } = contract;
  return {
    pageSize: 'A4',
    pageMargins: [2.5 * CENTIMETRE, 2.2 * CENTIMETRE, 2.5 * CENTIMETRE, 2.4 * CENTIMETRE],
    language,
    displayTitle: true,
    info: {
      title,
      creator: 'Tallystick',
      producer: 'Tallystick',
      creationDate: new Date(`${holdsFrom}T00:00:00Z`),
    },
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.25, color: INK },
    styles: STYLES,
    content: content(contract),
    footer: (page, pages) => ({
      margin: [2.5 * CENTIMETRE, 0.6 * CENTIMETRE, 2.5 * CENTIMETRE, 0],
      columns: [
        { text: foot, color: QUIET, fontSize: 8 },
        { text: `${page} / ${pages}`, color: QUIET, fontSize: 8, alignment: 'right', width: 'auto' },
      ],
    }),
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
  };
}
