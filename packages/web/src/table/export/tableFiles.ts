import type { Column } from '../Table.tsx';
import { type Format, fileOf } from './inWorker.ts';
import { fileName, save } from './save.ts';
import { sheetOf } from './sheet.ts';

interface TableFile<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly format: Format;
}

/** Makes a file of a table and hands it to the reader. @throws Error where it cannot be made */
export async function saveTable<Row>({ title, columns, rows, format }: TableFile<Row>): Promise<void> {
  save(await fileOf(await sheetOf(columns, rows), format), fileName(title, format));
}
