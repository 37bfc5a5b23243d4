import type { QueryClient } from '@tanstack/react-query';
import { keepConnected } from './connection.ts';
import { agreementKey } from './queries.ts';
import { BASE } from './request.ts';

/** What is told of all agreements at once is asked for this often at most while evidence streams in. */
const OVERVIEW_EVERY_MS = 5_000;

let refreshOverview: ReturnType<typeof setTimeout> | undefined;

/**
 * Listens to the server's events and fetches again what a new evaluation has changed, until the function that it gives is called.
 *
 * @param mayHear whether the reader's roles show anything that the server tells of.
 */
export function listenForUpdates(queries: QueryClient, mayHear: boolean): () => void {
  const leave = keepConnected(mayHear ? `${BASE}/events` : undefined, {
    begin: (events) => listen(queries, events),
    again: () => void queries.invalidateQueries(),
    // The session may have ended: then the page asks to sign in.
    refused: () => void queries.invalidateQueries({ queryKey: ['session'] }),
  });
  return () => {
    clearTimeout(refreshOverview);
    refreshOverview = undefined;
    leave();
  };
}

function listen(queries: QueryClient, events: EventSource): void {
  events.addEventListener('evaluated', (event) => {
    const id = agreementOf(event.data);
    void queries.invalidateQueries({ queryKey: ['agreements'] });
    void queries.invalidateQueries({ queryKey: ['credits'] });
    void queries.invalidateQueries({ queryKey: ['open-clocks'] });
    void queries.invalidateQueries({ queryKey: ['alerts'] });
    void queries.invalidateQueries({ queryKey: ['reviews'] });
    refreshOverview ??= setTimeout(() => {
      refreshOverview = undefined;
      void queries.invalidateQueries({ queryKey: ['portfolio'] });
    }, OVERVIEW_EVERY_MS);
    void queries.invalidateQueries(id === undefined ? {} : { queryKey: agreementKey(id) });
  });
  events.addEventListener('missed', () => void queries.invalidateQueries());
  events.addEventListener('quality', () => {
    void queries.invalidateQueries({ queryKey: ['quality'] });
    void queries.invalidateQueries({ queryKey: ['alerts'] });
  });
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
