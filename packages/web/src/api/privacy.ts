import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiPath, read, readAll } from './request.ts';

/** Somebody whom records are about, under a pseudonym. */
export interface DataSubject {
  readonly id: string;
  readonly knownSince: string;
  readonly erasedAt: string | null;
  readonly records: number;
  readonly agreements: readonly string[];
  readonly classes: readonly string[];
  readonly lastAt: string | null;
}

/** What must not be erased for now. */
export interface LegalHold {
  readonly id: string;
  readonly kind: 'person' | 'class';
  readonly target: string;
  readonly reason: string;
  readonly placedAt: string;
}

/** How long a class of personal data is kept. */
/** How long an agreement says that a class is kept of its records. */
export interface AgreedClass {
  readonly agreement: string;
  readonly class: string;
  readonly title: string;
  /** As the agreement writes it: `3 years`. */
  readonly retention: string;
}

export interface RetentionClass {
  readonly id: string;
  readonly title: string;
  /** Null: until somebody asks. */
  readonly keepDays: number | null;
}

/** The personal fields of a source, by name. */
export type PersonalMarks = Readonly<Record<string, { readonly person: string; readonly class: string }>>;

interface People {
  readonly people: readonly DataSubject[];
  readonly next: number | null;
}

export const dataSubjectsQuery = (state: 'readable' | 'erased') =>
  infiniteQueryOptions({
    queryKey: ['privacy', 'people', state],
    queryFn: ({ pageParam, signal }) =>
      read<People>(apiPath(['data-subjects'], { state, skip: pageParam }), signal),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });

export const dataSubjectQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'person', id],
    queryFn: ({ signal }) =>
      read<DataSubject & { readonly holds: readonly LegalHold[] }>(apiPath(['data-subjects', id]), signal),
  });

export const holdsQuery = () =>
  queryOptions({
    queryKey: ['privacy', 'holds'],
    queryFn: ({ signal }) => readAll<{ holds: readonly LegalHold[] }>('/legal-holds', 'holds', signal),
  });

export const retentionQuery = () =>
  queryOptions({
    queryKey: ['privacy', 'retention'],
    queryFn: ({ signal }) =>
      read<{
        classes: readonly RetentionClass[];
        agreed: readonly AgreedClass[];
        nextAt: string | null;
      }>('/retention-classes', signal),
  });

export const personalFieldsQuery = (agreement: string) =>
  queryOptions({
    queryKey: ['privacy', 'fields', agreement],
    queryFn: ({ signal }) =>
      read<{
        sources: Readonly<Record<string, PersonalMarks>>;
        etags: Readonly<Record<string, string>>;
      }>(apiPath(['agreements', agreement, 'personal-fields']), signal),
  });
