/** `npm run demo`: builds what is out of date and starts the samples. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildPackages, buildPages, ROOT } from '../build.mjs';

console.error('\u2022 Building \u2026');
buildPackages();
buildPages();
const args = [join(ROOT, 'packages', 'cli', 'bin', 'tallystick.mjs'), 'demo', ...process.argv.slice(2)];
const demo = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
// Ctrl-C reaches the demo by itself; this process waits until it has closed its database.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => signal === 'SIGTERM' && demo.kill(signal));
demo.on('exit', (code) => process.exit(code ?? 0));
