import { listSourceLimits, type SourceLimits, type Store } from '@tallystick/store';
import type { Item } from './outcome.ts';

/** How long what was set is believed, ms: other servers of the database hold to a change after that. */
const BELIEVED_MS = 5_000;
/** Agreements whose limits are kept in mind at most. */
const KEPT = 10_000;

/** Limits by source; sources without are held to what is usual. */
export type LimitsBySource = ReadonlyMap<string, SourceLimits>;

/** Whose limits. */
interface Of {
  readonly tenantId: string;
  readonly agreementId: string;
}

/** Knows what administrators let sources send, without asking the database each time. */
export class SourceLimitsReader {
  readonly #store: Store;
  readonly #clockMs: () => number;
  readonly #known = new Map<string, { readonly at: number; readonly limits: Promise<LimitsBySource> }>();

  /** @param clockMs a clock that only goes forward, ms */
  constructor(store: Store, clockMs: () => number) {
    this.#store = store;
    this.#clockMs = clockMs;
  }

  /** What holds for an agreement. Where the database cannot say, nothing: it takes no records then either. */
  of({ tenantId, agreementId }: Of): Promise<LimitsBySource> {
    const key = `${tenantId} ${agreementId}`;
    const known = this.#known.get(key);
    const at = this.#clockMs();
    if (known && at - known.at < BELIEVED_MS) return known.limits;
    const limits = this.#read(tenantId, agreementId).catch((): LimitsBySource => {
      this.#known.delete(key);
      return new Map();
    });
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(key, { at, limits });
    return limits;
  }

  /** Believes nothing of an agreement any more: its limits were changed. */
  forget({ tenantId, agreementId }: Of): void {
    this.#known.delete(`${tenantId} ${agreementId}`);
  }

  async #read(tenantId: string, agreementId: string): Promise<LimitsBySource> {
    const set = await this.#store.withTenant(tenantId, (tx) => listSourceLimits(tx, agreementId), {
      readOnly: true,
    });
    return new Map(set.map((one) => [one.source, one]));
  }
}

/** A record as it was read, or refused where it is larger than its source may send. */
export function heldToSize(item: Item, limits: LimitsBySource): Item {
  if (!('record' in item)) return item;
  const { source, data, raw = '' } = item.record;
  const most = limits.get(source)?.recordBytes ?? null;
  if (most === null) return item;
  const bytes = Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(raw);
  if (bytes <= most) return item;
  const problem = {
    field: 'record',
    message: `the record has ${bytes} bytes of data and original text, and the source "${source}" may send ${most}`,
    remedy: 'Send what the agreement reads alone, or ask an administrator to let the source send more.',
  };
  return { line: item.line, problems: [problem] };
}
