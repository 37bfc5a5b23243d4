// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are shown as cards, which takes the table's own roles away
import { counted, t } from '../i18n/text.ts';
import type { Arrangement } from './arrange.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import type { Format } from './export/inWorker.ts';
import { Find } from './Find.tsx';
import { LONG, LongRows } from './LongRows.tsx';
import type { Column } from './Table.tsx';
import { TableRow } from './TableRow.tsx';
import styles from './table.module.css';
import { useFrame } from './useFrame.ts';
import { usePrinting } from './usePrinting.ts';

/** Heights of a row before it was measured, px: in a line, and of each cell of a card. */
const LINE = 45;
const CARD_CELL = 30;
/** Width of the frame up to which rows are cards, px; as in table.module.css. */
const CARDS = 620;
/** Rows that are printed at most; files hold all. */
const PRINTED = 5_000;

/** How readers arrange a table: what stands, how to say it otherwise, and how many rows there are without it. */
export interface Arranging {
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly whole: number;
}

export interface TableFrameProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly count: number;
  /** Undefined of a row that is not here yet. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowKey: (row: Row) => string;
  readonly isCurrent: ((row: Row) => boolean) | undefined;
  readonly rowsForFiles: () => Promise<readonly Row[]>;
  readonly arranging: Arranging | undefined;
  /** Told which rows are in view, of rows that come as they are seen. */
  readonly onView?: (range: { readonly from: number; readonly to: number }) => void;
}

/** The table itself with what stands around it: search, files, and how many rows there are. */
export function TableFrame<Row>(props: TableFrameProps<Row>) {
  const { caption, columns, count, rowAt, rowKey, isCurrent, rowsForFiles, arranging, onView } = props;
  const [frame, findFrame] = useFrame();
  const isPrinting = usePrinting();
  const isLong = count > LONG;
  const drawn = Math.min(count, PRINTED);
  const save = async (format: Format) => {
    const { saveTable } = await import('./export/tableFiles.ts');
    await saveTable({ title: caption, columns, rows: await rowsForFiles(), format });
  };
  return (
    <div>
      {arranging && (arranging.whole > LONG || arranging.arrangement.find !== undefined) && (
        <Find caption={caption} count={count} {...arranging} />
      )}
      <div
        ref={findFrame}
        className={styles.frame}
        {...(isLong ? { 'data-long': true, role: 'region', tabIndex: 0, 'aria-label': caption } : {})}
      >
        <table className={styles.table} role="table" {...(isLong ? { 'aria-rowcount': count + 1 } : {})}>
          <caption className="visually-hidden">{caption}</caption>
          <thead role="rowgroup" data-arranged={arranging ? true : undefined}>
            <tr role="row" {...(isLong ? { 'aria-rowindex': 1 } : {})}>
              {columns.map((column) => (
                <ColumnHead key={column.key} column={column} arranging={arranging} />
              ))}
            </tr>
          </thead>
          {isLong && !isPrinting ? (
            frame && (
              <LongRows
                frame={frame}
                name={caption}
                count={count}
                columns={columns.length}
                usualHeight={frame.clientWidth <= CARDS ? CARD_CELL * columns.length : LINE}
                draw={({ index, measure }) => {
                  const row = rowAt(index);
                  if (row === undefined) return undefined;
                  return (
                    <TableRow
                      key={rowKey(row)}
                      columns={columns}
                      row={row}
                      isCurrent={isCurrent?.(row)}
                      index={index}
                      measure={measure}
                    />
                  );
                }}
                onView={onView}
              />
            )
          ) : (
            <tbody role="rowgroup">
              {Array.from({ length: drawn }, (_, index) => {
                const row = rowAt(index);
                return (
                  row !== undefined && (
                    <TableRow key={rowKey(row)} columns={columns} row={row} isCurrent={isCurrent?.(row)} />
                  )
                );
              })}
            </tbody>
          )}
        </table>
      </div>
      <div className={styles.foot}>
        <span>
          {isLong && counted(count, '{{count}} row', '{{count}} rows')}
          {isPrinting && drawn < count && ` (${t('the first {{drawn}} are printed', { drawn })})`}
        </span>
        {count > 0 && (
          <ExportMenu
            of={caption}
            offers={[
              { says: 'CSV', make: () => save('csv') },
              { says: t('Excel (XLSX)'), make: () => save('xlsx') },
            ]}
          />
        )}
      </div>
    </div>
  );
}
