import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { agreementKey } from './queries.ts';

/** A dropped connection is told only when it lasts: browsers reconnect by themselves. */
const PATIENCE_MS = 4_000;
/** What is told of all agreements at once is asked for this often at most while evidence streams in. */
const OVERVIEW_EVERY_MS = 5_000;

let isLive = true;
let warning: ReturnType<typeof setTimeout> | undefined;
let refreshOverview: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Listens to the server's events and fetches again what a new evaluation has changed, until the function that it gives is called. */
export function listenForUpdates(queries: QueryClient): () => void {
  const events = new EventSource('/api/v1/events');
  events.addEventListener('open', () => {
    clearTimeout(warning);
    warning = undefined;
    if (!isLive) void queries.invalidateQueries(); // what happened meanwhile was not told
    say(true);
  });
  events.addEventListener('error', () => {
    warning ??= setTimeout(() => say(false), PATIENCE_MS);
  });
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
  return () => {
    clearTimeout(refreshOverview);
    refreshOverview = undefined;
    clearTimeout(warning);
    warning = undefined;
    events.close();
  };
}

/** Whether updates arrive as they happen. */
export function useLive(): boolean {
  return useSyncExternalStore(subscribe, () => isLive);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function say(live: boolean): void {
  if (isLive === live) return;
  isLive = live;
  for (const listener of listeners) listener();
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
