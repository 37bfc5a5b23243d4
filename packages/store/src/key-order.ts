import { StoreError } from './errors.ts';

/** A part of the key by which a list is ordered. */
interface RowPart<Row> {
  readonly type: 'bigint' | 'text';
  readonly direction: 'ASC' | 'DESC';
  readonly of: (row: Row) => number | string;
}

/** A part that rows of a table have. */
interface KeyPart<Row> extends RowPart<Row> {
  readonly sql: string;
}

/** The order of a list that is read page by page: pages follow each other by key, so that rows that come or go in between are neither shown twice nor skipped. */
export interface RowOrder<Row> {
  /** What the list is called; a cursor of one list is none of another. */
  readonly name: string;
  /** Together they name a row; the first parts weigh most. */
  readonly parts: readonly RowPart<Row>[];
}

/** The same of a table. */
export interface KeyOrder<Row> extends RowOrder<Row> {
  readonly parts: readonly KeyPart<Row>[];
}

/** Where a page begins. */
export interface KeyPage {
  /** The cursor that the page before gave. */
  readonly after?: string | undefined;
  /** Rows to leave out before the page, for a jump to a place. */
  readonly skip?: number;
  readonly limit: number;
}

/** The order as SQL, after ORDER BY. */
export function orderSql<Row>({ parts }: KeyOrder<Row>): string {
  return parts.map(({ sql, direction }) => `${sql} ${direction}`).join(', ');
}

/**
 * What a row must be to stand after a cursor, as SQL.
 *
 * @param values of the statement so far; those of the cursor are added
 * @throws StoreError `cursor-invalid`
 */
export function afterSql<Row>(order: KeyOrder<Row>, cursor: string | undefined, values: unknown[]): string {
  if (cursor === undefined) return 'true';
  const key = readCursor(order, cursor);
  const parts = order.parts.map(({ sql, type, direction }, place) => {
    const value = `$${values.push(key[place])}::${type}`;
    return { sql, value, beyond: `${sql} ${direction === 'ASC' ? '>' : '<'} ${value}` };
  });
  return parts.reduceRight(
    (rest, { sql, value, beyond }) =>
      `(${beyond}${rest === '' ? '' : ` OR (${sql} = ${value} AND ${rest})`})`,
    '',
  );
}

/** The same of rows at hand. @throws StoreError `cursor-invalid` */
export function isAfter<Row>(order: RowOrder<Row>, cursor: string | undefined): (row: Row) => boolean {
  if (cursor === undefined) return () => true;
  const key = readCursor(order, cursor) as readonly (number | string)[];
  return (row) => {
    for (const [place, { of, direction }] of order.parts.entries()) {
      const value = of(row);
      if (value !== key[place]) return value > key[place]! === (direction === 'ASC');
    }
    return false;
  };
}

/** The order of rows at hand, for `sort`. */
export function compareBy<Row>({ parts }: RowOrder<Row>): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const { of, direction } of parts) {
      const [one, other] = [of(a), of(b)];
      if (one !== other) return one < other === (direction === 'ASC') ? -1 : 1;
    }
    return 0;
  };
}

/** The cursor of the page that follows; null where this one is the last. */
export function nextOf<Row>(
  { name, parts }: RowOrder<Row>,
  rows: readonly Row[],
  limit: number,
): string | null {
  const last = rows.at(-1);
  if (last === undefined || rows.length < limit) return null;
  return Buffer.from(JSON.stringify([name, ...parts.map(({ of }) => of(last))])).toString('base64url');
}

function readCursor<Row>({ name, parts }: RowOrder<Row>, text: string): readonly unknown[] {
  try {
    const [list, ...key] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isKey = parts.every(({ type }, place) =>
      type === 'text' ? typeof key[place] === 'string' : Number.isSafeInteger(key[place]),
    );
    if (list === name && key.length === parts.length && isKey) return key;
  } catch {
    // Not JSON: no cursor of ours.
  }
  throw new StoreError(
    'cursor-invalid',
    `"${text.slice(0, 60)}" is no cursor of the list of ${name}.`,
    'Pass the "next" of the page before unchanged and with the same filters, or leave it out for the first page.',
  );
}
