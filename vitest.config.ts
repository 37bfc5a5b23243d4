import { defineConfig } from 'vitest/config';
import { mutantPlugin } from './tests/mutants/apply.ts';

const mutant = process.env.TALLYSTICK_MUTANT;

/** One run for every package: the `source` condition lets tests import the TypeScript of other packages unbuilt. */
export default defineConfig({
  plugins: mutant === undefined ? [] : [mutantPlugin(mutant)],
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    // Generous, since files run side by side: a limit is there for what hangs, and not for what is slow on a busy machine.
    testTimeout: 90_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Every core: the runner keeps one free unless told, which on two cores halves it.
    maxWorkers: '100%',
    // A mutant must reach every module: none comes from the cache of an earlier run.
    ...(mutant === undefined ? {} : { fsModuleCache: false }),
  },
});
