import { type ReactNode, useMemo } from 'react';
import { arranged } from './arrange.ts';
import { TableFrame } from './TableFrame.tsx';
import { useArrangement } from './useArrangement.ts';
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

/** So few rows are seen at a glance: there is nothing to order or to filter. */
const FEW = 8;

interface TableProps<Row> {
  /** What the table holds, for those who cannot see it, and for the names of its files. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Marks a row as the one that the page is about. */
  readonly isCurrent?: (row: Row) => boolean;
  /** Fetches the rows that are not here yet, for files; left out where `rows` are all. */
  readonly allRows?: () => Promise<readonly Row[]>;
  /** Lets readers order and filter the rows where they are many, and is what the address calls the table by. */
  readonly name?: string;
}

/**
 * A table that becomes a list of cards on a phone, and of which readers take files. A long one scrolls in itself and draws the rows that are seen.
 */
export function Table<Row>({ caption, columns, rows, rowKey, isCurrent, allRows, name }: TableProps<Row>) {
  const { arrangement, arrange } = useArrangement(name);
  const shown = useMemo(() => arranged(rows, columns, arrangement), [rows, columns, arrangement]);
  return (
    <TableFrame
      caption={caption}
      columns={columns}
      count={shown.length}
      rowAt={(index) => shown[index]}
      rowKey={rowKey}
      isCurrent={isCurrent}
      rowsForFiles={async () => (allRows ? arranged(await allRows(), columns, arrangement) : shown)}
      arranging={
        name !== undefined && rows.length > FEW ? { arrangement, arrange, whole: rows.length } : undefined
      }
    />
  );
}
