import { knownSearch } from '../../app/known/knownSearch.ts';

/** What the address of a subject's page says beside its path. */
export interface SubjectSearch {
  /** Incident of an availability subject that the reader came for. */
  readonly cause?: string;
  readonly knownAt?: string | undefined;
}

/** Reads the address; what it does not understand is left out. */
export function subjectSearch(search: Record<string, unknown>): SubjectSearch {
  return {
    ...(search.cause === undefined ? {} : { cause: String(search.cause) }),
    ...knownSearch(search),
  };
}
