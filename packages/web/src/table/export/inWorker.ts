import type { PlainValue } from '../value.ts';
import type { Sheet } from './sheet.ts';

export type Format = 'csv' | 'xlsx';

/** What the worker is told: the heads, then rows, then that this is all. */
export type Part =
  | { readonly kind: 'begin'; readonly format: Format; readonly heads: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly PlainValue[])[] }
  | { readonly kind: 'end' };

/** What the worker says. */
export type Answer =
  | { readonly kind: 'file'; readonly file: Blob }
  | { readonly kind: 'broken'; readonly message: string };

/** Rows that are handed over in one go: few enough that the page answers meanwhile. */
const ROWS_AT_ONCE = 500;

/** A file of a sheet, made in a worker of this page. @throws Error where it cannot be made */
export async function fileOf(sheet: Sheet, format: Format): Promise<Blob> {
  const worker = new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' });
  const tell = (part: Part) => worker.postMessage(part);
  try {
    tell({ kind: 'begin', format, heads: sheet.heads });
    for (let from = 0; from < sheet.rows.length; from += ROWS_AT_ONCE) {
      tell({ kind: 'rows', rows: sheet.rows.slice(from, from + ROWS_AT_ONCE) });
      await new Promise((resolve) => setTimeout(resolve));
    }
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) =>
        data.kind === 'file' ? resolve(data.file) : reject(new Error(data.message));
      worker.onerror = ({ message }) =>
        reject(new Error(message || 'the part that writes files did not start'));
      tell({ kind: 'end' });
    });
  } finally {
    worker.terminate();
  }
}
