import { knownSearch } from '../../app/known/knownSearch.ts';

/** Which record the page shows. */
export interface RecordSearch {
  readonly source: string;
  readonly id: string;
  readonly knownAt?: string | undefined;
}

/** Reads the address; a part that is missing finds no record, and the page says so. */
export function recordSearch(search: Record<string, unknown>): RecordSearch {
  return { source: String(search.source ?? ''), id: String(search.id ?? ''), ...knownSearch(search) };
}
