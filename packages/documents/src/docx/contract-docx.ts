import type { Contract } from '@tallystick/agreement';
import { Document, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { withDate } from '../zip-dates.ts';
import { body } from './body.ts';
import { coreProperties } from './core-properties.ts';
import { NUMBERING, STYLES, TEXT_WIDTH } from './styles.ts';

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;
const MARGIN = 1418;

/**
 * The contract as a DOCX with Word's own headings, numbering, tables and page fields, on A4 pages. It is dated by the
 * first day on which the version holds, so the same contract gives the same bytes.
 *
 * @example
 * writeFileSync('acme.docx', await contractDocx(contractText(agreement, 'de')));
 */
export async function contractDocx(contract: Contract): Promise<Uint8Array> {
  const { language, title, foot, holdsFrom } = contract;
  const document = new Document({
    title,
    styles: STYLES(LOCALES[language]),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: footer(foot) },
        children: body(contract),
      },
    ],
  });
  const properties = {
    path: 'docProps/core.xml',
    data: coreProperties({ title, date: holdsFrom, language }),
  };
  return withDate(await Packer.toBuffer(document, undefined, [properties]), holdsFrom);
}

function footer(foot: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun(foot),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}
