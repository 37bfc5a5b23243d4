import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: what is drawn as one scrolls is then drawn whole. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

let isPrinting = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) listen('addEventListener');
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) listen('removeEventListener');
  };
}

function listen(how: 'addEventListener' | 'removeEventListener'): void {
  window[how]('beforeprint', begin);
  window[how]('afterprint', end);
}

/** The browser takes its picture when the event is over, so everything has to stand by then. */
function begin(): void {
  say(true);
}

function end(): void {
  say(false);
}

function say(printing: boolean): void {
  isPrinting = printing;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}
