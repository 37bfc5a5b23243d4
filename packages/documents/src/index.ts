/** Contract text, made by the agreement package, as files of word processors and printers. */
export { contractDocx } from './docx/contract-docx.ts';
export { contractPdf } from './pdf/contract-pdf.ts';
