import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { mutantPlugin } from './tests/mutants/apply.ts';

const mutant = process.env.TALLYSTICK_MUTANT;

/** Packages whose tests do no I/O, or none that outlives them: their files share modules, whose loading would take longer than most of their tests. */
const SHARED = '{agreement,connectors,documents,engine,holidays,ledger,phrases,time}';

/** One run for every package: the `source` condition lets tests import the TypeScript of other packages unbuilt. */
export default defineConfig({
  plugins: mutant === undefined ? [] : [mutantPlugin(mutant)],
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: [`packages/${SHARED}/src/**/*.test.ts`], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
          exclude: [`packages/${SHARED}/**`, '**/node_modules/**'],
        },
      },
    ],
    // Generous, since files run side by side: a limit is there for what hangs, and not for what is slow on a busy machine.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // One more than there are cores: while the tests of one wait for a server, a browser or the disk, those of another go on.
    maxWorkers: availableParallelism() + 1,
    // A mutant must reach every module: none comes from the cache of an earlier run.
    ...(mutant === undefined ? {} : { fsModuleCache: false }),
  },
});
