import { Skeleton } from '@mantine/core';
import { keepPreviousData, type QueryKey, useQueries, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { QueryState } from '../app/QueryState.tsx';
import type { Column } from './Table.tsx';
import { TableFrame } from './TableFrame.tsx';
import { useAtRest } from './useAtRest.ts';

/** A part of the rows, and how many there are in all. */
export interface Part<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** What asks for a page. */
export interface PageQuery<Page> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Page>;
}

interface PagedTableProps<Row, Page> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The query of a page by its place, from 0. */
  readonly pageQuery: (page: number) => PageQuery<Page>;
  readonly partOf: (page: Page) => Part<Row>;
  readonly perPage: number;
  /** Every row, for files. */
  readonly allRows: () => Promise<readonly Row[]>;
  /** Stands where there is no row. */
  readonly empty: ReactNode;
}

/** The pages in view. */
interface View {
  readonly first: number;
  readonly last: number;
}

const FIRST: View = { first: 0, last: 0 };
const isSameView = (one: View, other: View) => one.first === other.first && one.last === other.last;

/** A table of any length whose rows are fetched as they come into view and stay there; what changed on the server changes in the rows that are seen. */
export function PagedTable<Row, Page>(props: PagedTableProps<Row, Page>) {
  const { caption, columns, rowKey, pageQuery, partOf, perPage, allRows, empty } = props;
  const [view, setView] = useAtRest(FIRST, isSameView);
  const onView = useCallback(
    ({ from, to }: { readonly from: number; readonly to: number }) =>
      setView({ first: Math.floor(from / perPage), last: Math.floor(to / perPage) }),
    [perPage, setView],
  );
  const start = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData });
  const pages = Array.from({ length: view.last - view.first + 1 }, (_, place) => view.first + place);
  const parts = useQueries({
    queries: pages.map((page) => pageQuery(page)),
    combine: (results) => new Map(results.map(({ data }, place) => [pages[place], data && partOf(data)])),
  });
  return (
    <QueryState query={start} skeleton={<Skeleton height={420} />}>
      {(page) => {
        const first = partOf(page);
        const partAt = (place: number) => parts.get(place) ?? (place === 0 ? first : undefined);
        if (first.total === 0) return empty;
        return (
          <TableFrame
            caption={caption}
            columns={columns}
            count={first.total}
            rowAt={(index) => partAt(Math.floor(index / perPage))?.rows[index % perPage]}
            rowKey={rowKey}
            isCurrent={undefined}
            rowsForFiles={allRows}
            arranging={undefined}
            onView={onView}
          />
        );
      }}
    </QueryState>
  );
}
