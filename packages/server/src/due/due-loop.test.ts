import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type DueLoopOptions, dueLoop } from './due-loop.ts';

function started(round: DueLoopOptions['round']) {
  const failures: unknown[] = [];
  const loop = dueLoop({
    round,
    longestTimerMs: 1_000,
    now: () => 5_000,
    onFailure: (error) => failures.push(error),
  });
  return { loop, failures };
}

describe('a loop of what is due', () => {
  test('rests until it is woken', async () => {
    let rounds = 0;
    const { loop } = started(async () => {
      rounds++;
      return undefined;
    });
    await turn();
    expect(rounds).toBe(0);
    await loop.idle();
    expect(rounds).toBe(1);
    await loop.stop();
  });

  test('goes one round more for all who wake it during one, so that none is missed', async () => {
    let rounds = 0;
    const { loop } = started(async () => {
      rounds++;
      if (rounds === 1) {
        loop.wake();
        loop.wake();
      }
      return undefined;
    });
    await loop.idle();
    expect(rounds).toBe(2);
    await loop.stop();
  });

  test('comes to rest though the clock stands and something stays due, and takes it up again by itself', async () => {
    let rounds = 0;
    let heard = () => {};
    const again = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const { loop } = started(async () => {
      rounds++;
      // Longer than the timer that the round before left, which must not ask for a further one meanwhile.
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (rounds === 3) heard();
      return rounds < 3 ? 5_000 : undefined;
    });
    await loop.idle();
    expect(rounds).toBe(1);
    await loop.idle();
    expect(rounds).toBe(2);
    await again;
    await loop.idle();
    await loop.stop();
  });

  test('tells the first of several failures in a row, and tries again at the next wake', async () => {
    let fails = true;
    let rounds = 0;
    const { loop, failures } = started(async () => {
      rounds++;
      if (fails) throw new Error(`failure ${rounds}`);
      return undefined;
    });
    await loop.idle();
    await loop.idle();
    expect(failures).toEqual([new Error('failure 1')]);
    fails = false;
    await loop.idle();
    fails = true;
    await loop.idle();
    expect(failures).toEqual([new Error('failure 1'), new Error('failure 4')]);
    await loop.stop();
  });

  test('tells a long round that it was stopped, waits for its end, and goes no other', async () => {
    let rounds = 0;
    const { loop } = started(async (isStopped) => {
      rounds++;
      while (!isStopped()) await turn();
      return 5_000;
    });
    loop.wake();
    await turn();
    await loop.stop();
    loop.wake();
    await turn();
    expect(rounds).toBe(1);
  });
});
