/** `npm run bench`: how fast we are, as ratios against named peers in the same run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../build.mjs';

for (const bench of ['business-time', 'evaluation']) {
  console.log(`\n\u2022 ${bench}`);
  const args = ['--conditions=source', join(ROOT, 'bench', `${bench}.ts`)];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
