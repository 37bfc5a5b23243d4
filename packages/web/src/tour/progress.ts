import { useSyncExternalStore } from 'react';

/** Where this browser keeps that the tour was taken or declined. */
const KEPT_AS = 'tallystick-tour';

let step: number | undefined;
const listeners = new Set<() => void>();

/** The step of the tour that is shown, from 0; undefined where none is. */
export function useTourStep(): number | undefined {
  return useSyncExternalStore(listen, () => step);
}

/** Goes to a step of the tour; without one it ends, and is not offered again in this browser. */
export function showStep(next: number | undefined): void {
  step = next;
  if (next === undefined) {
    try {
      localStorage.setItem(KEPT_AS, 'seen');
    } catch {
      // A browser that keeps nothing offers it again.
    }
  }
  for (const listener of listeners) listener();
}

/** Whether this browser has not seen the tour yet. */
export function isNew(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) === null;
  } catch {
    return false;
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
