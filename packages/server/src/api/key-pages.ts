import { compareBy, isAfter, nextOf, type RowOrder } from '@tallystick/store';
import { z } from 'zod';
import { wholeNumberOr } from '../http/whole-number.ts';

/** What a list takes that is read page by page, by key. @param most rows of a page. @param usual those of a page unless others are asked for */
export function keyPageQuery(most: number, usual = 50) {
  return {
    cursor: z.string().max(2_000).optional().describe('The `next` of the page before.'),
    skip: wholeNumberOr(0, 0, 1_000_000).describe(
      'Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it.',
    ),
    limit: wholeNumberOr(usual, 1, most),
  };
}

/** What leads from one page to the next. */
export const keyPageNext = {
  next: z.string().nullable().describe('The `cursor` of the next page; null at the end.'),
};

/** Where a page begins, as the store takes it. */
export function keyPageOf({ cursor, skip, limit }: Asked) {
  return { after: cursor, skip, limit };
}

/** The cursor of the page that follows. */
export function keyPageAfter<Row>(order: RowOrder<Row>, rows: readonly Row[], { limit }: Asked) {
  return { next: nextOf(order, rows, limit) };
}

/** A page of rows that are worked out, and in no table, with what leads to the following one. */
export function keyPageOfRows<Row>(order: RowOrder<Row>, rows: readonly Row[], asked: Asked) {
  const { cursor, skip, limit } = asked;
  const left = rows.filter(isAfter(order, cursor)).sort(compareBy(order));
  const page = left.slice(skip, skip + limit);
  return { page, ...keyPageAfter(order, page, asked) };
}

interface Asked {
  readonly cursor?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}
