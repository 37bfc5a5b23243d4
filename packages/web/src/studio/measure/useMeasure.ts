import { useEffect, useRef, useState } from 'react';
import { compareOnServer } from '../../api/what-if.ts';
import { Workbench } from '../workbench.ts';
import type { Compared } from '../worker/protocol.ts';

/** Ledgers with more records than this stay on the server: a browser would take minutes, and memory that it may not have. */
export const BROWSER_RECORDS = 400_000;

/** Measures texts from the evidence of one agreement. */
export interface Measure {
  readonly state:
    | { readonly kind: 'idle' }
    | { readonly kind: 'loading'; readonly done: number }
    /** `records` is 0 where the server measures. */
    | { readonly kind: 'ready'; readonly records: number; readonly characters: number }
    | { readonly kind: 'failed'; readonly message: string };
  /** Whether the ledger is too long for a browser, so that the server measures. */
  readonly isOnServer: boolean;
  /** The first text is what the server has. */
  readonly compare: (texts: readonly string[]) => Promise<Compared>;
  readonly start: () => void;
}

interface MeasureOptions {
  readonly agreement: string;
  readonly text: string;
  /** Records in the ledger. */
  readonly records: number;
  readonly asOf: string;
  /** Ledgers up to this many records are read without being asked for. */
  readonly unasked: number;
}

/** Reads the ledger of an agreement into a worker of its own, once, and measures from there; or has the server do it. */
export function useMeasure({ agreement, text, records, asOf, unasked }: MeasureOptions): Measure {
  const isOnServer = records > BROWSER_RECORDS;
  const [state, setState] = useState<Measure['state']>({ kind: 'idle' });
  const [isAsked, setAsked] = useState(records <= unasked);
  const bench = useRef<Workbench | undefined>(undefined);
  const readFor = useRef(text);

  useEffect(() => {
    if (!isAsked) return;
    if (isOnServer) return setState({ kind: 'ready', records: 0, characters: 0 });
    const made = new Workbench();
    bench.current = made;
    let isGone = false;
    setState({ kind: 'loading', done: 0 });
    let shownAt = 0;
    const onProgress = (done: number) => {
      // A frame or so apart: the page has other things to do than to count.
      const now = performance.now();
      if (isGone || now - shownAt < 100) return;
      shownAt = now;
      setState({ kind: 'loading', done });
    };
    made.ask('load', { agreement, text: readFor.current }, onProgress).then(
      (loaded) => !isGone && setState({ kind: 'ready', ...loaded }),
      (error: Error) => !isGone && setState({ kind: 'failed', message: error.message }),
    );
    return () => {
      isGone = true;
      made.end();
    };
  }, [agreement, isAsked, isOnServer]);

  return {
    state,
    isOnServer,
    start: () => setAsked(true),
    compare: async (texts) => {
      if (bench.current) return bench.current.ask('compare', { agreement, texts, asOf });
      const started = performance.now();
      const comparison = await compareOnServer(agreement, texts.slice(1));
      return { ok: true, comparison, tookMs: performance.now() - started, byHistory: [] };
    },
  };
}
