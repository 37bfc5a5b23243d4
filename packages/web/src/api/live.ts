import type { QueryClient } from '@tanstack/react-query';
import { keepConnected } from './connection.ts';
import { agreementKey } from './queries.ts';
import { BASE } from './request.ts';

/** While evidence streams in, what is told of all agreements at once is asked for this often at most; the first time at once. */
const OVERVIEW_EVERY_MS = 5_000;

/** Lists in which an agreement stands beside others. */
const LISTS = ['agreements', 'credits', 'open-clocks', 'alerts', 'reviews'] as const;

let nextOverview: ReturnType<typeof setTimeout> | undefined;
let isOverviewOld = false;

/**
 * Listens to the server's events and fetches again what a new evaluation or somebody else has changed, until the function that it gives is called.
 *
 * @param hears.may whether the reader's roles show anything that the server tells of
 * @param hears.since the event after which the page was begun
 */
export function listenForUpdates(
  queries: QueryClient,
  { may, since }: { readonly may: boolean; readonly since: string | null },
): () => void {
  const path = `${BASE}/events`;
  const first = since === null ? path : `${path}?since=${encodeURIComponent(since)}`;
  const leave = keepConnected(may ? { first, path } : undefined, {
    begin: (events) => listen(queries, events),
    again: () => void queries.invalidateQueries(),
    // The session may have ended: then the page asks to sign in.
    refused: () => void queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return () => {
    clearTimeout(nextOverview);
    nextOverview = undefined;
    isOverviewOld = false;
    leave();
  };
}

function listen(queries: QueryClient, events: EventSource): void {
  const refetch = (event: MessageEvent<unknown>) => {
    const id = agreementOf(event.data);
    for (const list of LISTS) void queries.invalidateQueries({ queryKey: [list] });
    refetchOverview(queries);
    void queries.invalidateQueries(id === undefined ? {} : { queryKey: agreementKey(id) });
  };
  events.addEventListener('evaluated', refetch);
  events.addEventListener('changed', refetch);
  events.addEventListener('missed', () => void queries.invalidateQueries());
  events.addEventListener('quality', () => {
    void queries.invalidateQueries({ queryKey: ['quality'] });
    void queries.invalidateQueries({ queryKey: ['alerts'] });
  });
}

/** At once where nothing came for a while, else once the while is over. */
function refetchOverview(queries: QueryClient): void {
  if (nextOverview !== undefined) {
    isOverviewOld = true;
    return;
  }
  void queries.invalidateQueries({ queryKey: ['portfolio'] });
  nextOverview = setTimeout(() => {
    nextOverview = undefined;
    if (!isOverviewOld) return;
    isOverviewOld = false;
    refetchOverview(queries);
  }, OVERVIEW_EVERY_MS);
}

/** The agreement that an event names; undefined where it is not understood, so that everything is fetched. */
function agreementOf(data: unknown): string | undefined {
  try {
    const parsed: unknown = JSON.parse(String(data));
    const named =
      typeof parsed === 'object' && parsed !== null && 'agreement' in parsed ? parsed.agreement : undefined;
    return typeof named === 'string' ? named : undefined;
  } catch {
    return undefined;
  }
}
