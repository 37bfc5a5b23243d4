import { HttpProblem } from '../http/problem.ts';

/** Runs work that may read a whole ledger. @throws HttpProblem with status 429 while enough of it is under way. */
export type WorkOut = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so many pieces of work run at a time. @param what they are called in the answer to who is turned away. */
export function workOutAtMost(atATime: number, what: string): WorkOut {
  let underWay = 0;
  return async (work) => {
    if (underWay >= atATime) {
      throw new HttpProblem(
        429,
        'Too much at once',
        `${atATime} ${what} are being worked out already. Ask again after the time in Retry-After.`,
        { headers: { 'retry-after': '2' } },
      );
    }
    underWay++;
    try {
      return await work();
    } finally {
      underWay--;
    }
  };
}
