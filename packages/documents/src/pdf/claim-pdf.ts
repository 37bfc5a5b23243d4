import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { ClaimDocument } from '../claim.ts';
import { FONT_FILES, FONTS } from './fonts.ts';
import { INK, QUIET, SIZE, STYLES } from './styles.ts';

/** Page margins, points. */
const MARGIN = 64;

/** A claim as a PDF on A4, dated by the claim, or by what it rests on while it is a draft: the same one gives the same bytes. */
export async function claimPdf(claim: ClaimDocument): Promise<Uint8Array> {
  pdfmake.setFonts(FONTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => FONT_FILES.has(path));
  return pdfmake.createPdf(definition(claim)).getBuffer();
}

function definition(claim: ClaimDocument): TDocumentDefinitions {
  const title = `Claim of credits, ${claim.agreement.title}, ${claim.period.id}`;
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, MARGIN],
    language: 'en',
    displayTitle: true,
    info: {
      ...{ title, creator: 'Tallystick', producer: 'Tallystick' },
      creationDate: new Date(claim.made ?? claim.evidence.asOf),
    },
    defaultStyle: { font: 'Roboto', fontSize: SIZE, lineHeight: 1.25, color: INK },
    styles: STYLES,
    content: content(claim),
  };
}

function content(claim: ClaimDocument): Content[] {
  const { agreement, objective, period, evidence, proof, made } = claim;
  return [
    {
      text: made === null ? 'Claim of credits (draft)' : 'Claim of credits',
      style: 'title',
      margin: [0, 0, 0, 2],
    },
    {
      text:
        made === null
          ? `To be made before ${claim.by}`
          : `Made ${made}; it was to be made before ${claim.by}`,
      style: 'lead',
      margin: [0, 0, 0, 18],
    },
    {
      columns: [party('From', claim.customer), party('To', claim.provider)],
      columnGap: 24,
      margin: [0, 0, 0, 18],
    },
    facts([
      ['Agreement', `${agreement.title} (${agreement.id}, version ${agreement.version})`],
      ['Promise', `${objective.title}: ${objective.promise}`],
      ['Period', `${period.id}, from ${period.from} to ${period.to}, in ${agreement.timeZone}`],
      ['Promised', claim.target],
      ['Attained', claim.attained ?? 'no figure'],
      ['Amount', `${claim.amount} ${claim.currency}`],
    ]),
    { text: 'How it was worked out', style: 'section', margin: [0, 18, 0, 4] },
    ...claim.working.map((text): Content => ({ text, margin: [0, 1, 0, 1] })),
    { text: 'Proof', style: 'section', margin: [0, 18, 0, 4] },
    {
      text: `It rests on ${evidence.records} records as of ${evidence.asOf}, by rules ${evidence.rules}. The bundle that goes with it lets you work it out again and check every record without us.`,
    },
    ...(proof === null ? [] : [{ text: proof, style: 'lead', margin: [0, 4, 0, 0] } as Content]),
  ];
}

function party(word: string, name: string): Content {
  return {
    stack: [
      { text: word, style: 'id' },
      { text: name, bold: true },
    ],
  };
}

function facts(rows: readonly (readonly [string, string])[]): Content {
  return {
    table: {
      widths: [90, '*'],
      body: rows.map(([name, value]) => [{ text: name, color: QUIET }, { text: value }]),
    },
    layout: 'noBorders',
  };
}
