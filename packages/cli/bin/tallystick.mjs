#!/usr/bin/env node
/** Starts the command with a Node.js that it supports: this one, or the one that the repository's scripts fetched. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (!existsSync(main)) {
  console.error('tallystick is not built yet. Run "npm run build" in the repository first.');
  process.exit(2);
}
if (major > 22 || (major === 22 && minor >= 18)) {
  await import(main);
} else {
  const node = fetchedNode();
  if (!node) {
    console.error(`tallystick needs Node.js 22.18 or newer; this is ${process.versions.node}.`);
    process.exit(2);
  }
  const done = spawnSync(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(done.status ?? 1);
}

function fetchedNode() {
  const toolchain = fileURLToPath(new URL('../../../.toolchain', import.meta.url));
  if (!existsSync(toolchain)) return undefined;
  const homes = readdirSync(toolchain).map((home) =>
    join(toolchain, home, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
  );
  return homes.find((path) => existsSync(path));
}
