import type { StatusView } from './view.ts';

/** How long a page is handed out as it is, ms: however many ask, it is worked out once in that time. */
export const STATUS_KEPT_MS = 15_000;
/** Addresses that are kept. Those that lead nowhere are not: whoever tries many would push out the others. */
const MOST_KEPT = 500;

/** Pages as they were worked out last. */
export class StatusCache {
  readonly #kept = new Map<
    string,
    { readonly until: number; readonly view: Promise<StatusView | undefined> }
  >();

  /** @param address of a tenant: `home/web-shop` @param now ms */
  async get(
    address: string,
    now: number,
    workOut: () => Promise<StatusView | undefined>,
  ): Promise<StatusView | undefined> {
    const kept = this.#kept.get(address);
    if (kept && now < kept.until) return kept.view;
    const view = workOut();
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(address, { until: now + STATUS_KEPT_MS, view });
    try {
      const found = await view;
      if (!found) this.#kept.delete(address);
      return found;
    } catch (error) {
      this.#kept.delete(address);
      throw error;
    }
  }

  /** Has pages worked out anew, after a change of what they say. */
  clear(): void {
    this.#kept.clear();
  }
}
