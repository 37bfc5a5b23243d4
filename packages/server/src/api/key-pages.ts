import { type KeyOrder, nextOf } from '@tallystick/store';
import { z } from 'zod';

/** What a list takes that is read page by page, by key. @param most rows of a page */
export function keyPageQuery(most: number) {
  return {
    cursor: z.string().max(2_000).optional().describe('The `next` of the page before.'),
    skip: z.coerce
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(0)
      .describe(
        'Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it.',
      ),
    limit: z.coerce.number().int().min(1).max(most).default(50),
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
export function keyPageAfter<Row>(order: KeyOrder<Row>, rows: readonly Row[], { limit }: Asked) {
  return { next: nextOf(order, rows, limit) };
}

interface Asked {
  readonly cursor?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}
