import { setTimeout as pause } from 'node:timers/promises';
import type { ServerProcess, Start } from './process.ts';

/** Pauses between two attempts, ms: backends of one that was killed let go of its memory within moments; room on a disk takes longer. */
const PAUSES_MS = { first: 100, longest: 5_000 } as const;

/**
 * Starts PostgreSQL again, at the same address, when it ends by itself: killed for want of memory, by hand, by a fault. It recovers from its
 * log as after a crash; connections that were open are lost, and the pool makes new ones. It is tried until it is asked to stop: what stands in the way, such as
 * a full disk, may go away.
 *
 * @param given.again starts it, on the same files and socket
 */
export function keepRunning(
  first: ServerProcess,
  given: { readonly again: () => Promise<Start>; readonly log: (line: string) => void },
): ServerProcess {
  let current = first;
  let stopping = false;
  const watch = async (): Promise<string> => {
    for (;;) {
      const lastLines = await current.gone;
      if (stopping) return lastLines;
      given.log(`the embedded PostgreSQL ended by itself and is started again: ${lastLine(lastLines)}`);
      const next = await restart();
      if (next === undefined) return lastLines;
      current = next;
      if (stopping) await current.stop(); // It was asked to end while it started.
    }
  };
  const restart = async (): Promise<ServerProcess | undefined> => {
    let told = '';
    for (
      let pauseMs: number = PAUSES_MS.first;
      !stopping;
      pauseMs = Math.min(2 * pauseMs, PAUSES_MS.longest)
    ) {
      const start = await given.again();
      if (start.kind === 'ready') return start.server;
      const why = lastLine(start.log);
      if (!isLocked(start.log) && why !== told)
        given.log(`the embedded PostgreSQL does not start, trying on: ${why}`);
      told = why;
      await pause(pauseMs);
    }
    return undefined;
  };
  const gone = watch();
  return {
    gone,
    stop: async () => {
      stopping = true;
      await current.stop();
      await gone;
    },
  };
}

/** PostgreSQL's words for "someone has this directory": its lock file, or shared memory of a server that was killed. */
export function isLocked(log: string): boolean {
  return /lock file ".*" already exists|pre-existing shared memory block/.test(log);
}

function lastLine(log: string): string {
  return log.trim().split('\n').at(-1) ?? '';
}
