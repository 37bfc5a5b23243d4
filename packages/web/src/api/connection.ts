import { useSyncExternalStore } from 'react';

/** A dropped connection is told only when it lasts: a server that is started anew is back at once. */
const PATIENCE_MS = 2_000;
/** Before each further attempt, ms; the last one holds for all that follow. */
const WAITS_MS = [250, 500, 1_000, 2_000] as const;
/** Part of a wait that is left to chance, so that browsers do not all come back in the same moment. */
const BY_CHANCE = 0.3;
/** The pulse by which a machine that slept is noticed, and how late it may be, ms. */
const PULSE_MS = 5_000;
const SLEPT_MS = 20_000;

/** What becomes of a connection. */
export interface Connected {
  /** Adds the listeners of a new connection. */
  readonly begin: (events: EventSource) => void;
  /** It is there again: what happened meanwhile was not told. */
  readonly again: () => void;
  /** The server refused it, or something between answers in its place. */
  readonly refused: () => void;
}

/** Where the events are, and where what came since the page was begun comes first. */
export interface Address {
  readonly first: string;
  readonly path: string;
}

let lostAt: number | undefined;
let tryNow: (() => void) | undefined;
const listeners = new Set<() => void>();

/**
 * Keeps a connection to the server's events, or where `address` is left out, an eye on the network alone: takes it up again when it breaks, when the network is back and
 * when the machine has slept, until the function that it gives is called.
 */
export function keepConnected(address: Address | undefined, connected: Connected): () => void {
  let events: EventSource | undefined;
  let attempts = 0;
  let hasBeenOpen = false;
  let next: ReturnType<typeof setTimeout> | undefined;
  let warning: ReturnType<typeof setTimeout> | undefined;
  let pulse = Date.now();

  const leave = () => {
    clearTimeout(next);
    events?.close();
    events = undefined;
  };
  const found = () => {
    clearTimeout(warning);
    warning = undefined;
    attempts = 0;
    if (hasBeenOpen || lostAt !== undefined) connected.again();
    hasBeenOpen = true;
    say(undefined);
  };
  const connect = () => {
    leave();
    if (address === undefined) return found();
    const opened = new EventSource(hasBeenOpen ? address.path : address.first);
    events = opened;
    opened.addEventListener('open', found);
    opened.addEventListener('error', () => {
      if (events === opened) lost(opened.readyState === EventSource.CLOSED);
    });
    connected.begin(opened);
  };
  const lost = (isRefused: boolean) => {
    leave();
    const since = Date.now();
    warning ??= setTimeout(() => say(since), PATIENCE_MS);
    if (isRefused && attempts === 0) connected.refused();
    const wait = WAITS_MS[Math.min(attempts++, WAITS_MS.length - 1)]!;
    next = setTimeout(connect, wait * (1 - BY_CHANCE * Math.random()));
  };
  const offline = () => {
    leave();
    say(Date.now());
  };
  const beat = setInterval(() => {
    const now = Date.now();
    // What is told to a machine that sleeps is lost, and its connection may look open for minutes.
    if (now - pulse > PULSE_MS + SLEPT_MS && navigator.onLine) connect();
    pulse = now;
  }, PULSE_MS);

  addEventListener('online', connect);
  addEventListener('offline', offline);
  tryNow = connect;
  if (navigator.onLine) connect();
  else offline();
  return () => {
    removeEventListener('online', connect);
    removeEventListener('offline', offline);
    clearInterval(beat);
    clearTimeout(warning);
    leave();
    tryNow = undefined;
  };
}

/** Since when updates do not arrive as they happen, ms; undefined while they do. */
export function useLostAt(): number | undefined {
  return useSyncExternalStore(subscribe, () => lostAt);
}

/** Takes the connection up now, for whoever does not want to wait. */
export function connectNow(): void {
  tryNow?.();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was lost first stays: figures are no newer than that. */
function say(at: number | undefined): void {
  if (at !== undefined && lostAt !== undefined) return;
  if (at === lostAt) return;
  lostAt = at;
  for (const listener of listeners) listener();
}
