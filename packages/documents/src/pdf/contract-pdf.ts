import type { Contract } from '@tallystick/agreement';
import { footer, pdfFile } from './file.ts';
import { content } from './layout.ts';

const CENTIMETRE = 72 / 2.54;

/**
 * The contract as a PDF on A4 pages: with an outline, its language and page numbers. It is dated by the first day on
 * which the version holds, so the same contract gives the same bytes.
 *
 * @example
 * writeFileSync('acme.pdf', await contractPdf(contractText(agreement, 'en')));
 */
export async function contractPdf(contract: Contract): Promise<Uint8Array> {
  const { title, language, foot, holdsFrom } = contract;
  return pdfFile({
    title,
    language,
    date: `${holdsFrom}T00:00:00Z`,
    pageMargins: [2.5 * CENTIMETRE, 2.2 * CENTIMETRE, 2.5 * CENTIMETRE, 2.4 * CENTIMETRE],
    content: content(contract),
    footer: footer(foot, { sides: 2.5 * CENTIMETRE, above: 0.6 * CENTIMETRE }),
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel === 1 && getFollowingNodesOnPage().length === 0,
  });
}
