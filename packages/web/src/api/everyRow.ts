/** A list that is fetched page by page. */
interface Pages<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly hasNextPage: boolean;
  readonly error: Error | null;
  readonly fetchNextPage: () => Promise<Pages<Page>>;
}

/** Every row of a list, those on pages too that nobody asked for yet. @throws what a request failed with */
export async function everyRow<Page, Row>(
  query: Pages<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<readonly Row[]> {
  let result = query;
  while (result.hasNextPage && !result.error) result = await result.fetchNextPage();
  if (result.error) throw result.error;
  return (result.data?.pages ?? []).flatMap((page) => [...rowsOf(page)]);
}
