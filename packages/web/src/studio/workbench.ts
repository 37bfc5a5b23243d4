import type { Kind, Protocol, Reply } from './worker/protocol.ts';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((done: number) => void) | undefined;
}

/** The worker that reads, edits and measures agreements beside the page, which stays free meanwhile. */
export class Workbench {
  readonly #worker = new Worker(new URL('./worker/studio.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      const one = this.#waiting.get(data.call);
      if (!one) return;
      if ('progress' in data) return one.onProgress?.(data.progress);
      this.#waiting.delete(data.call);
      if ('fault' in data) one.reject(new Error(data.fault));
      else one.resolve(data.answer as never); // the edge: the worker answers by the same protocol
    };
    this.#worker.onerror = ({ message }) => {
      const error = new Error(message || 'The part of the page that reads agreements did not start.');
      for (const one of this.#waiting.values()) one.reject(error);
      this.#waiting.clear();
    };
  }

  /** Asks the worker; answers come in the order of asking. */
  ask<K extends Kind>(
    kind: K,
    ask: Protocol[K]['ask'],
    onProgress?: (done: number) => void,
  ): Promise<Protocol[K]['answer']> {
    const call = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject, onProgress });
      this.#worker.postMessage({ call, kind, ask });
    });
  }

  end(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }
}
