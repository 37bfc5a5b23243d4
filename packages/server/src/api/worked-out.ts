import { HttpProblem } from '../http/problem.ts';

/** How many wait behind each that runs: a page that asks several at once is served, a flood is told to come back. */
const WAITING_EACH = 8;
/** How long one waits before it is told to come back, ms: who reads a bundle slowly must not hold the others for good. */
const LONGEST_WAIT_MS = 15_000;

/** Runs work that may read a whole ledger, when its turn comes. @throws HttpProblem with status 429 where too much waits already, or it waited too long */
export type WorkOut = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so many pieces of work run at a time, and the next ones wait in the order in which they came. @param what they are called in the answer to who is turned away. */
export function workOutAtMost(atATime: number, what: string): WorkOut {
  const waiting = new Set<() => void>();
  let underWay = 0;

  /** Resolves when a place is handed on. */
  function turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(tooMuch(what));
      }, LONGEST_WAIT_MS);
      waiting.add(begin);
    });
  }

  return async (work) => {
    if (underWay < atATime) underWay++;
    else if (waiting.size < atATime * WAITING_EACH) await turn();
    else throw tooMuch(what);
    try {
      return await work();
    } finally {
      // A place is handed on, and given back only when nobody waits: who comes now cannot get ahead.
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else underWay--;
    }
  };
}

function tooMuch(what: string): HttpProblem {
  const detail = `Too many ${what} are being worked out already. Ask again after the time in Retry-After.`;
  return new HttpProblem(429, 'Too much at once', detail, { headers: { 'retry-after': '2' } });
}
