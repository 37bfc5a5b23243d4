import type { Contract, ContractClause, ContractSection, SignatureBlock } from '@tallystick/agreement';
import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { CLAUSE_NUMBERS } from './styles.ts';
import { ruledTable, signatureTable } from './tables.ts';

type Block = Paragraph | Table;

/** The paragraphs and tables of a contract, in order. */
export function body({ title, lead, sections, signing, signatures, clauseWord }: Contract): readonly Block[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...lead.map((text) => new Paragraph({ style: 'Lead', text })),
    ...sections.flatMap((one) => section(one, clauseWord)),
    new Paragraph({ text: signing, spacing: { before: 480, after: 240 }, keepNext: true }),
    signatureTable(signatures.map(signature)),
  ];
}

function section({ heading, clauses }: ContractSection, clauseWord: string): readonly Block[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: CLAUSE_NUMBERS, level: 0 },
      text: heading,
    }),
    ...clauses.flatMap((one) => clause(one, clauseWord)),
  ];
}

function clause({ id, title, sentences, table }: ContractClause, clauseWord: string): readonly Block[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      numbering: { reference: CLAUSE_NUMBERS, level: 1 },
      text: title,
    }),
    ...(id === undefined ? [] : [new Paragraph({ style: 'ClauseId', text: `${clauseWord} ${id}` })]),
    ...sentences.map((text, place) => {
      const leadsToTable = table !== undefined && place === sentences.length - 1;
      return new Paragraph({ style: 'ClauseText', text, keepNext: leadsToTable });
    }),
    ...(table ? [ruledTable(table)] : []),
  ];
}

/** What one party fills in and signs. */
function signature({ party, role, signatories, lines }: SignatureBlock): readonly Paragraph[] {
  const people = signatories.length > 0 ? signatories : [{ name: '' }];
  return [
    new Paragraph({ children: [new TextRun({ text: party, bold: true })], keepNext: true }),
    new Paragraph({ style: 'TableHead', text: role, keepNext: true }),
    ...people.flatMap((person) => [
      ...lines.map(
        (label) =>
          new Paragraph({
            style: 'TableHead',
            text: label,
            spacing: { before: 760 },
            border: { top: { style: 'single', size: 4, color: '000000', space: 2 } },
            keepNext: true,
          }),
      ),
      new Paragraph({ text: [person.name, person.position].filter(Boolean).join(', ') }),
    ]),
  ];
}
