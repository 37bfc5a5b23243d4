/** Contract text, which the agreement package makes, credit notes, claims and statements as files: PDF, DOCX, XLSX and HTML. */

export { CLAIM_FORMAT, type ClaimDocument } from './claim.ts';
export { CREDIT_NOTE_FORMAT, type CreditNote } from './credit-note.ts';
export { contractDocx } from './docx/contract-docx.ts';
export { claimPdf } from './pdf/claim-pdf.ts';
export { contractPdf } from './pdf/contract-pdf.ts';
export { creditNotePdf } from './pdf/credit-note-pdf.ts';
export { statementPdf } from './pdf/statement-pdf.ts';
export {
  STATEMENT_FORMAT,
  type StatementChanges,
  type StatementCircumstances,
  type StatementContent,
  type StatementDocument,
} from './statement.ts';
export { statementHtml } from './statement-html.ts';
export { creditKind } from './statement-words.ts';
export { statementXlsx } from './xlsx/statement-xlsx.ts';
