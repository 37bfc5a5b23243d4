/** How the packages and the pages are built; both steps skip what is up to date. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packPages } from './pack-pages.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Compiles the workspaces to their `dist` folders (TypeScript's build mode skips unchanged ones). */
export function buildPackages() {
  runTool('tsc', ['-b']);
}

/** Bundles the pages into packages/web/dist, unless that is newer than everything it is made of. */
export function buildPages() {
  const web = join(ROOT, 'packages', 'web');
  const built = join(web, 'dist', 'index.html');
  const sources = [
    'packages/web',
    'packages/time',
    'packages/holidays',
    'packages/agreement',
    'packages/engine',
    'packages/ledger',
    'packages/phrases',
    'packages/proof',
  ];
  const newest = Math.max(
    statSync(join(ROOT, 'scripts', 'pack-pages.mjs')).mtimeMs,
    ...sources.map((source) => newestChange(join(ROOT, source))),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  runTool('vite', ['build', '--logLevel', 'warn'], web);
  runTool('vite', ['build', '--logLevel', 'warn', '--config', 'vite.offline.config.ts'], web);
  packPages(join(web, 'dist'));
}

/** Runs a command of node_modules/.bin to its end; a failure ends this process with its exit code. */
export function runTool(name, args, cwd = ROOT, env = process.env) {
  const result = spawnSync(join(ROOT, 'node_modules', '.bin', name), args, { cwd, env, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function newestChange(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'dist' || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs);
  }
  return newest;
}
