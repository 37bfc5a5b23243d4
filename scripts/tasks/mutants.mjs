/**
 * `npm run test:mutants`: puts each seeded fault of tests/mutants/mutants.ts in force, one at a time, and
 * runs the tests that must notice. A fault that they let pass ends this with 1.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { MUTANTS } from '../../tests/mutants/mutants.ts';
import { ROOT } from '../build.mjs';

const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
const run = (tests, env = {}) =>
  spawnSync(vitest, ['run', '--bail=1', '--reporter=dot', ...tests], {
    cwd: ROOT,
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    encoding: 'utf8',
  });

const all = [...new Set(MUTANTS.flatMap(({ tests }) => tests))];
const sound = run(all);
if (sound.status !== 0) {
  console.error(`${sound.stdout}\nThe tests fail without any mutant; mend them first.`);
  process.exit(1);
}
let survived = 0;
for (const [number, { fault, file, tests }] of MUTANTS.entries()) {
  const { status, stdout } = run(tests, { TALLYSTICK_MUTANT: String(number) });
  const isKilled = status !== 0 && /Tests\s.*failed/.test(stdout);
  if (!isKilled) survived++;
  console.log(`${isKilled ? 'killed  ' : 'SURVIVED'}  ${fault} (${file})`);
}
console.log(`\n${MUTANTS.length - survived} of ${MUTANTS.length} mutants killed`);
process.exit(survived > 0 ? 1 : 0);
