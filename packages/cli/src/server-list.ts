import { askServer } from './server-request.ts';

/**
 * Asks a server for a list, page by page until its end. What stands beside the list is that of the first page.
 *
 * @param list what the list is called in the answer
 * @throws CommandError with what the server says
 */
export async function askForAll<Page extends object>(
  url: string,
  path: string,
  list: keyof Page & string,
): Promise<Page> {
  const pageAt = async (next: number | string) => {
    const from = typeof next === 'number' ? `skip=${next}` : `cursor=${encodeURIComponent(next)}`;
    const at = `${path}${path.includes('?') ? '&' : '?'}${from}`;
    return (await (await askServer(url, at)).json()) as Page & { readonly next: number | string | null };
  };
  const { next: second, ...first } = await pageAt(0);
  const items = [...(first as Record<string, readonly unknown[]>)[list]!];
  for (let next = second; next !== null; ) {
    const page = await pageAt(next);
    items.push(...(page as unknown as Record<string, readonly unknown[]>)[list]!);
    ({ next } = page);
  }
  return { ...first, [list]: items } as unknown as Page; // The edge: the contract is held by the server's own schemas.
}
