import { infiniteQueryOptions } from '@tanstack/react-query';
import type { SpanView } from './contract.ts';
import { apiPath, read } from './request.ts';

/** A clock of an open ticket. */
export interface OpenClock {
  readonly agreement: string;
  readonly agreementTitle: string;
  readonly timeZone: string;
  readonly objective: string;
  readonly objectiveTitle: string;
  readonly subject: string;
  readonly cycle: number;
  /** `breached`: it ran out and the ticket is still open. */
  readonly state: 'running' | 'paused' | 'breached';
  readonly atRisk: boolean;
  readonly started: string;
  /** Null while paused. */
  readonly due: string | null;
  /** The instant that the lengths are of. */
  readonly asOf: string;
  /** Whether that instant stands still. */
  readonly pinned: boolean;
  readonly calendar: string | null;
  readonly elapsedMs: number;
  readonly targetMs: number | null;
  /** When the clock runs between then and the due instant. */
  readonly open: readonly SpanView[];
}

export interface OpenClockPage {
  /** By the clock of the server. */
  readonly at: string;
  readonly clocks: readonly OpenClock[];
  readonly next: string | null;
  readonly counts: { readonly running: number; readonly paused: number; readonly breached: number };
  /** Agreements whose time stands still, left out. */
  readonly samplesLeftOut: number;
}

export interface OpenClockFilter {
  readonly agreement?: string;
  readonly state?: OpenClock['state'];
  readonly samples: 'with' | 'without';
}

/** How often clocks are asked for where nothing is heard of them, ms: what ran out goes on running. */
const REFRESH_MS = 60_000;

export const openClocksQuery = (filter: OpenClockFilter) =>
  infiniteQueryOptions({
    queryKey: ['open-clocks', filter],
    initialPageParam: '',
    queryFn: async ({ signal, pageParam }) => {
      const page = await read<OpenClockPage>(
        apiPath(['open-clocks'], { ...filter, cursor: pageParam || undefined }),
        signal,
      );
      // The reader's clock may be wrong: what counts is how far the server's is from it.
      return { ...page, aheadMs: Date.parse(page.at) - Date.now() };
    },
    getNextPageParam: (page) => page.next,
    refetchInterval: REFRESH_MS,
  });
