#!/usr/bin/env node
/** Starts the command with a Node.js that it supports: this one, or the one that the repository's scripts fetched. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const isSupported = major > 22 || (major === 22 && minor >= 18);
/** Reading evidence makes much short-lived garbage: a small young generation, an old one that is cleared before it doubles, and one arena of the C library keep memory low. */
const FRUGAL = {
  args: ['--max-semi-space-size=4', '--heap-growing-percent=100'],
  env: { MALLOC_ARENA_MAX: '1' },
};

if (!existsSync(main)) {
  console.error('tallystick is not built yet. Run "npm run build" in the repository first.');
  process.exit(2);
}
const node = isSupported ? process.execPath : fetchedNode();
if (!node) {
  console.error(`tallystick needs Node.js 22.18 or newer; this is ${process.versions.node}.`);
  process.exit(2);
}
if (process.argv[2] === 'evaluate') handOver(FRUGAL);
else if (isSupported) await import(main);
else handOver({ args: [], env: {} });

/**
 * Runs the command in a Node.js with these flags: in the place of this process where the system can put it there,
 * else as a child, which gets our signals and whose end is ours.
 */
function handOver({ args, env }) {
  const command = [...args, main, ...process.argv.slice(2)];
  const environment = { ...env, ...process.env };
  if (process.execve && process.platform !== 'win32') process.execve(node, [node, ...command], environment);
  const child = spawn(node, command, { stdio: 'inherit', env: environment });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

function fetchedNode() {
  const toolchain = fileURLToPath(new URL('../../../.toolchain', import.meta.url));
  if (!existsSync(toolchain)) return undefined;
  const homes = readdirSync(toolchain).map((home) =>
    join(toolchain, home, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
  );
  return homes.find((path) => existsSync(path));
}
