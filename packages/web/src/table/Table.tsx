// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are shown as cards, which takes the table's own roles away
import type { ReactNode } from 'react';
import { Shown } from './Shown.tsx';
import styles from './table.module.css';
import type { CellValue } from './value.ts';

/** A column: its head, and what stands in it for a row. */
export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  /** What stands in it exactly: files hold it, and rows are ordered and searched by it. Null of a column of buttons, which files leave out. */
  readonly value: ((row: Row) => CellValue) | null;
  /** How it is shown, where that is more than the value. */
  readonly cell?: (row: Row) => ReactNode;
  /** Numbers stand at the right edge. */
  readonly align?: 'right';
  /** Names the row; one column of a table has it. */
  readonly isRowHead?: boolean;
}

interface TableProps<Row> {
  /** What the table holds, for those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Marks a row as the one that the page is about. */
  readonly isCurrent?: (row: Row) => boolean;
}

/** A table that becomes a list of cards on a phone; the roles keep it a table for assistive technology. */
export function Table<Row>({ caption, columns, rows, rowKey, isCurrent }: TableProps<Row>) {
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} role="columnheader" scope="col" data-align={column.align}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" data-current={isCurrent?.(row) || undefined}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const inside = (
    <>
      <span className={styles.label} aria-hidden>
        {column.head}
      </span>
      <span className={styles.value}>
        {column.cell ? column.cell(row) : column.value && <Shown value={column.value(row)} />}
      </span>
    </>
  );
  return column.isRowHead ? (
    <th role="rowheader" scope="row" data-align={column.align}>
      {inside}
    </th>
  ) : (
    <td role="cell" data-align={column.align}>
      {inside}
    </td>
  );
}
