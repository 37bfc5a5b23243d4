import { useSyncExternalStore } from 'react';

/** The reader's clock in whole seconds, ms; whoever uses it is drawn again when it moves. One timer serves all. */
export function useSecond(): number {
  return useSyncExternalStore(subscribe, secondNow);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const one of listeners) one();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function secondNow(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}
