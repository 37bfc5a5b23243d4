import type { MortalPostgres } from './mortal-postgres.ts';
import type { Running } from './processes.ts';

/** What is killed, one after the other. */
export const BLOWS = ['the server', 'a worker', 'a process of PostgreSQL', 'PostgreSQL'] as const;

/** Processes that are killed, and how others take their place. */
export interface Victims {
  readonly postgres: Pick<MortalPostgres, 'kill' | 'start' | 'killBackend'>;
  server: Running;
  readonly workers: Running[];
  readonly serve: () => Promise<Running>;
  readonly work: () => Promise<Running>;
}

/** Kills what the round says, and starts it again. @param random gives a whole number below its argument */
export async function strike(
  round: number,
  victims: Victims,
  random: (below: number) => number,
): Promise<void> {
  const { postgres, workers } = victims;
  switch (BLOWS[round % BLOWS.length]!) {
    case 'the server':
      await victims.server.kill();
      victims.server = await victims.serve();
      break;
    case 'a worker': {
      const which = random(workers.length);
      await workers[which]!.kill();
      workers[which] = await victims.work();
      break;
    }
    case 'a process of PostgreSQL':
      await postgres.killBackend(random);
      break;
    case 'PostgreSQL':
      await postgres.kill();
      await postgres.start();
      break;
  }
}
