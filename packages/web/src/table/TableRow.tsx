// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are shown as cards, which takes the table's own roles away
import { memo, type Ref } from 'react';
import { Shown } from './Shown.tsx';
import type { Column } from './Table.tsx';
import styles from './table.module.css';

interface TableRowProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly row: Row;
  readonly isCurrent: boolean | undefined;
  /** Place among all rows, of a table that draws some. */
  readonly index?: number;
  readonly measure?: Ref<HTMLTableRowElement>;
}

/** A row of a table. */
export const TableRow = memo(PlainRow) as typeof PlainRow;

function PlainRow<Row>({ columns, row, isCurrent, index, measure }: TableRowProps<Row>) {
  return (
    <tr
      ref={measure}
      role="row"
      data-current={isCurrent || undefined}
      {...(index === undefined ? {} : { 'data-index': index, 'aria-rowindex': index + 2 })}
    >
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </tr>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const { head, value, cell, align, isRowHead } = column;
  const inside = (
    <>
      <span className={styles.label} aria-hidden>
        {head}
      </span>
      <span className={styles.value}>{cell ? cell(row) : value && <Shown value={value(row)} />}</span>
    </>
  );
  return isRowHead ? (
    <th role="rowheader" scope="row" data-align={align}>
      {inside}
    </th>
  ) : (
    <td role="cell" data-align={align}>
      {inside}
    </td>
  );
}
