/** Contract text, made by the agreement package, and credit notes as files of word processors and printers. */
export { CREDIT_NOTE_FORMAT, type CreditNote } from './credit-note.ts';
export { contractDocx } from './docx/contract-docx.ts';
export { contractPdf } from './pdf/contract-pdf.ts';
export { creditNotePdf } from './pdf/credit-note-pdf.ts';
