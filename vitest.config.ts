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
    testTimeout: 30_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // A mutant must reach every module: none comes from the cache of an earlier run.
    ...(mutant === undefined ? {} : { fsModuleCache: false }),
  },
});
