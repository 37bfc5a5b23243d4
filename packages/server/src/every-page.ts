import { type KeyPage, nextOf, type RowOrder } from '@tallystick/store';

/** All rows of a list that the store gives page by page, for what must not miss one. @param limit rows of a page, as many as the list gives at most */
export async function everyPage<Row>(
  order: RowOrder<Row>,
  limit: number,
  page: (of: KeyPage) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let after: string | undefined;
  do {
    const rows = await page({ after, limit });
    found.push(...rows);
    after = nextOf(order, rows, limit) ?? undefined;
  } while (after !== undefined);
  return found;
}
