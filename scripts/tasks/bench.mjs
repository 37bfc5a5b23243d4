/**
 * `npm run bench`: how fast we are, as ratios against named peers in the same run. Every file of bench/ is one,
 * but for report.ts, which keeps the results; `npm run bench -- NAME …` runs some.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../build.mjs';

const all = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.ts') && file !== 'report.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown[0]}". There are: ${all.join(', ')}.`);
  process.exit(2);
}

for (const bench of wanted.length > 0 ? wanted : all) {
  console.log(`\n\u2022 ${bench}`);
  const args = ['--conditions=source', '--expose-gc', join(ROOT, 'bench', `${bench}.ts`)];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
