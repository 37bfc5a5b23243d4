// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the rows are shown as cards, which takes the table's own roles away
import { type ReactElement, type Ref, useEffect } from 'react';
import styles from './table.module.css';
import { useColumnWidths } from './useColumnWidths.ts';
import { useVirtualRows } from './useVirtualRows.ts';

/** A row to be drawn: its place among all, and what takes its height. */
export interface RowToDraw {
  readonly index: number;
  readonly measure: Ref<HTMLTableRowElement>;
}

/** What a long table says of its rows. */
export interface RowsInViewProps {
  /** What scrolls, around the table. */
  readonly frame: HTMLElement;
  /** Tells the tables of one page apart. */
  readonly name: string;
  readonly count: number;
  /** How many columns there are. */
  readonly columns: number;
  /** Of a row that was never shown, px. */
  readonly usualHeight: number;
  /** Undefined for a row that is not here yet. */
  readonly draw: (row: RowToDraw) => ReactElement | undefined;
  readonly onView?: ((range: { readonly from: number; readonly to: number }) => void) | undefined;
}

/** The rows that are seen, with room for those before, between and after them. */
export function RowsInView({ columns, draw, onView, ...rest }: RowsInViewProps) {
  const { virtualizer, onFocus, onBlur } = useVirtualRows(rest);
  useColumnWidths(rest.frame, columns);
  const items = virtualizer.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => onView?.({ from, to }), [onView, from, to]);
  const drawn = items.flatMap(({ index, start, size, key }, place) => {
    const gap = start - (items[place - 1]?.end ?? 0);
    const row = draw({ index, measure: virtualizer.measureElement });
    return [
      ...(gap > 0 ? [<Gap key={`before ${index}`} height={gap} columns={columns} />] : []),
      row ?? <Awaited key={key} height={size} columns={columns} index={index} />,
    ];
  });
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody role="rowgroup" onFocus={({ target }) => onFocus(target)} onBlur={onBlur}>
      {drawn}
      {after > 0 && <Gap height={after} columns={columns} />}
    </tbody>
  );
}

/** Room for rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    <tr aria-hidden className={styles.gap} style={{ height }}>
      <td colSpan={columns} />
    </tr>
  );
}

interface AwaitedProps {
  readonly height: number;
  readonly columns: number;
  readonly index: number;
}

/** A row that is on its way. */
function Awaited({ height, columns, index }: AwaitedProps) {
  return (
    <tr role="row" aria-rowindex={index + 2} className={styles.awaited} style={{ height }}>
      <td role="cell" colSpan={columns}>
        …
      </td>
    </tr>
  );
}
