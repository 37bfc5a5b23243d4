import type { Column } from './Table.tsx';
import { compareKeys, orderKey, searchText } from './value.ts';

/** How a reader has arranged a table. */
export interface Arrangement {
  readonly sort?: { readonly column: string; readonly isDescending: boolean };
  /** Text that a row holds in any of its columns. */
  readonly find?: string;
  /** Text that a row holds in a column, by the column's key. */
  readonly where: Readonly<Record<string, string>>;
}

/** The rows that an arrangement keeps, in its order. Rows without a value come last either way; equal ones keep their order. */
export function arranged<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { sort, find, where }: Arrangement,
): readonly Row[] {
  const values = new Map(columns.map(({ key, value }) => [key, value]));
  const asked = Object.entries(where).flatMap(([column, text]) => {
    const value = values.get(column);
    return value ? [{ value, text: text.toLowerCase() }] : [];
  });
  const words = find?.toLowerCase();
  const kept = rows.filter(
    (row) =>
      asked.every(({ value, text }) => searchText(value(row)).includes(text)) &&
      (words === undefined || columns.some(({ value }) => value && searchText(value(row)).includes(words))),
  );
  const by = sort && values.get(sort.column);
  if (!sort || !by) return kept;
  const sign = sort.isDescending ? -1 : 1;
  return kept
    .map((row) => ({ row, key: orderKey(by(row)) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ row }) => row);
}

/** An arrangement as the address holds it: `promises:sort=-attained&find=web&in.status=missed`; undefined where nothing is arranged. */
export function arrangementText(table: string, { sort, find, where }: Arrangement): string | undefined {
  const parts = new URLSearchParams();
  if (sort) parts.set('sort', `${sort.isDescending ? '-' : ''}${sort.column}`);
  if (find) parts.set('find', find);
  for (const [column, text] of Object.entries(where)) parts.set(`in.${column}`, text);
  const text = parts.toString();
  return text === '' ? undefined : `${table}:${text}`;
}

/** What the address says of a table; nothing where it speaks of another one. */
export function readArrangement(table: string, text: string | undefined): Arrangement {
  if (text === undefined || !text.startsWith(`${table}:`)) return { where: {} };
  const parts = new URLSearchParams(text.slice(table.length + 1));
  const [sort, find] = [parts.get('sort'), parts.get('find')];
  const where = [...parts].flatMap(([key, value]) => (key.startsWith('in.') ? [[key.slice(3), value]] : []));
  return {
    ...(sort ? { sort: { column: sort.replace('-', ''), isDescending: sort.startsWith('-') } } : {}),
    ...(find ? { find } : {}),
    where: Object.fromEntries(where),
  };
}
