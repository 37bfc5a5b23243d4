/** `npm run dev`: the server from source, restarted on change, and the pages with hot reload. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../build.mjs';

const main = join(ROOT, 'packages', 'cli', 'src', 'main.ts');
const server = spawn(
  process.execPath,
  ['--watch', '--conditions=source', main, 'demo', '--port', '4400', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
const pages = spawn(join(ROOT, 'node_modules', '.bin', 'vite'), [], {
  cwd: join(ROOT, 'packages', 'web'),
  stdio: 'inherit',
});
for (const child of [server, pages]) child.on('exit', (code) => process.exit(code ?? 0));
