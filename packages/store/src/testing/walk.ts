import { type KeyOrder, type KeyPage, nextOf } from '../key-order.ts';

/** Everything of a list, page after page; between two pages something may happen. */
export async function walk<Row>(
  order: KeyOrder<Row>,
  list: (page: KeyPage) => Promise<readonly Row[]>,
  options: { readonly limit?: number; readonly between?: () => Promise<unknown> } = {},
): Promise<Row[]> {
  const { limit = 1, between } = options;
  const all: Row[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const rows = await list({ limit, ...(after === undefined ? {} : { after }) });
    all.push(...rows);
    after = nextOf(order, rows, limit);
    await between?.();
  }
  return all;
}
