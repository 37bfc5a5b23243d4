import { queryOptions } from '@tanstack/react-query';
import { apiPath, read } from './request.ts';
import { write } from './write.ts';

/** What a source may send; null for what is usual. */
export interface Limits {
  readonly recordsPerSecond: number | null;
  /** Of one record, its data and original text, bytes. */
  readonly recordBytes: number | null;
}

/** Limits that somebody set for a source. */
export interface SetLimits extends Limits {
  readonly source: string;
  readonly etag: string;
  readonly at: string;
  readonly by: string | null;
}

/** How much the sources of an agreement may send. */
interface SourceLimits {
  readonly usual: { readonly recordsPerSecond: number; readonly burstRecords: number };
  readonly set: readonly SetLimits[];
}

const path = (agreement: string) => apiPath(['agreements', agreement, 'source-limits']);

export const sourceLimitsQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['source-limits', agreement],
    queryFn: ({ signal }) => read<SourceLimits>(path(agreement), signal),
  });

/** What is asked for of a source, and why. @property etag of what was set before, which must not have changed meanwhile */
interface Setting extends Limits {
  readonly agreement: string;
  readonly source: string;
  readonly etag: string | undefined;
  readonly reason: string;
}

/** Limits a source, in place of what was set for it before; with null for both it may send what is usual. @throws RequestError */
export async function setLimits({ agreement, source, etag, ...body }: Setting): Promise<void> {
  const conditions: Record<string, string> = etag === undefined ? {} : { 'if-match': etag };
  await write('PUT', `${path(agreement)}${apiPath([source])}`, body, conditions);
}
