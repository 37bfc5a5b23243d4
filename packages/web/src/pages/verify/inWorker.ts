import type { Verdict } from '@tallystick/proof';
import type { Verify } from './VerifyPanel.tsx';

/** What the worker says. */
export type Answer =
  | { readonly kind: 'progress'; readonly records: number }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'broken'; readonly message: string };

/** Verifies in a worker of this page. */
export const inWorker: Verify = (question, onProgress) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    const end = (finish: () => void) => {
      worker.terminate();
      finish();
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind === 'progress') onProgress(data.records);
      else if (data.kind === 'verdict') end(() => resolve(data.verdict));
      else end(() => reject(new Error(data.message)));
    };
    worker.onerror = ({ message }) =>
      end(() => reject(new Error(message || 'the checking part did not start')));
    worker.postMessage(question);
  });
