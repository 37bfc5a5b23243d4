import { queryOptions } from '@tanstack/react-query';
import { t } from '../i18n/text.ts';
import { agreementKey } from './queries.ts';
import { apiPath, RequestError, read, readAll } from './request.ts';
import { write } from './write.ts';

/** The text that somebody goes on from, and what it is. */
export interface ServerDraft {
  readonly text: string;
  /** In words: `version 2`, `the draft saved as revision 3`. */
  readonly basis: string;
  /** Of the draft of one's party; null where the text is a version or a proposal. */
  readonly revision: number | null;
}

/** A draft of one's party, without its text. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  /** The version that it changes; null for a new agreement. */
  readonly basedOn: number | null;
  readonly editedAt: string;
}

interface DraftList {
  readonly drafts: readonly DraftSummary[];
}

export const draftsQuery = () =>
  queryOptions({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => readAll<DraftList>('/drafts', 'drafts', signal),
  });

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'draft'],
    queryFn: ({ signal }) => fetchDraft(id, signal),
    // It is changed here: what is typed must not be overtaken by what comes again.
    refetchOnWindowFocus: false,
    staleTime: 0,
  });

/** One's own draft; where there is none, the version that holds, or what was proposed last. */
async function fetchDraft(id: string, signal: AbortSignal): Promise<ServerDraft> {
  const at = (...more: string[]) => apiPath(['agreements', id, ...more]);
  const { drafts } = await readAll<DraftList>('/drafts', 'drafts', signal);
  if (drafts.some((one) => one.id === id)) {
    const { text, revision } = await read<{ text: string; revision: number }>(at('draft'), signal);
    return { text, revision, basis: basisOf(revision) };
  }
  const { version, proposals } = await read<{
    readonly version: number | null;
    readonly proposals: readonly { readonly number: number }[];
  }>(at('lifecycle'), signal);
  if (version !== null) {
    const { text } = await read<{ text: string }>(at('versions', String(version)), signal);
    return { text, revision: null, basis: t('version {{version}}', { version }) };
  }
  const last = Math.max(...proposals.map(({ number }) => number));
  const { text } = await read<{ text: string }>(at('proposals', String(last)), signal);
  return { text, revision: null, basis: t('proposal {{number}}', { number: last }) };
}

/** What a text is that was saved as a draft. */
export function basisOf(revision: number): string {
  return t('the draft saved as revision {{revision}}', { revision });
}

interface LifecycleList {
  readonly agreements: readonly { readonly id: string }[];
}

export interface ToSave {
  readonly text: string;
  readonly title: string;
  /** Of the draft that is written over; null where there is none. */
  readonly revision: number | null;
  /** Whether nobody has an agreement of this id yet. */
  readonly isNew: boolean;
}

/** Saves the draft of one's party; the other does not see it. @returns its revision. @throws RequestError */
export async function saveDraft(id: string, { text, title, revision, isNew }: ToSave): Promise<number> {
  const path = apiPath(['agreements', id]);
  const { agreements } = isNew
    ? await readAll<LifecycleList>('/lifecycles', 'agreements')
    : { agreements: [] };
  if (agreements.some((one) => one.id === id)) {
    throw new RequestError(
      409,
      t('Taken'),
      t('There is an agreement with the id "{{id}}" already. Give this one another.', { id }),
    );
  }
  const headers = revision === null ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` };
  const saved = await write<{ revision: number }>('PUT', `${path}/draft`, { text, title }, headers);
  return saved.revision;
}

/** Puts the saved draft before the other party. @throws RequestError with what speaks against it. */
export async function proposeDraft(id: string, words: string): Promise<number> {
  const made = await write<{ number: number }>('POST', apiPath(['agreements', id, 'proposals']), { words });
  return made.number;
}
