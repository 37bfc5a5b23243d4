import type { PlainValue } from '../value.ts';
import { csvLine } from './csv.ts';
import type { Answer, Format, Part } from './inWorker.ts';
import { xlsxFile, xlsxRow } from './xlsx.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let format: Format = 'csv';
let lines: string[] = [];

/** Makes a file of the rows that it is told, beside the page. */
self.onmessage = ({ data }: MessageEvent<Part>) => {
  try {
    if (data.kind === 'begin') begin(data.format, data.heads);
    else if (data.kind === 'rows') for (const row of data.rows) add(row);
    else self.postMessage({ kind: 'file', file: fileOf() } satisfies Answer);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage({ kind: 'broken', message } satisfies Answer);
  }
};

function begin(asked: Format, heads: readonly string[]): void {
  format = asked;
  const values = heads.map((text) => ({ text, isNumber: false }));
  lines = [format === 'csv' ? csvLine(values) : xlsxRow(values, 1, 1)];
}

function add(row: readonly PlainValue[]): void {
  lines.push(format === 'csv' ? csvLine(row) : xlsxRow(row, lines.length + 1));
}

/** The byte order mark tells spreadsheets that the text is UTF-8. */
function fileOf(): Blob {
  if (format === 'csv') return new Blob(['\uFEFF', ...lines], { type: 'text/csv;charset=utf-8' });
  return new Blob([new Uint8Array(xlsxFile(lines))], { type: XLSX });
}
