import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accountFor } from '../embedded/account.ts';
import { findBinaries } from '../embedded/binaries.ts';
import { ensureCluster, serverEnvironment } from '../embedded/cluster.ts';
import { identity } from '../embedded/reachable.ts';
import { TEST_CACHE } from './directories.ts';

/** Puts a cluster that was never started into a data directory: a copy takes a tenth of what initdb takes. */
export function seedEmbedded(dataDir: string): void {
  seedEmbeddedCluster(join(dataDir, 'postgresql-18'));
}

/** The same for the folder of a cluster. */
export function seedEmbeddedCluster(clusterDir: string): void {
  const code = readFileSync(new URL('../embedded/cluster.ts', import.meta.url));
  const key = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const cached = join(TEST_CACHE, `cluster-18-${key}`, 'postgresql-18');
  const account = accountFor(cached);
  mkdirSync(dirname(cached), { recursive: true, mode: 0o755 });
  ensureCluster(cached, findBinaries(TEST_CACHE, account), account);
  copyFolder(cached, clusterDir);
}

/** The same for a PostgreSQL that the machine has. */
export function seedInstalled(folder: string, clusterDir: string): void {
  const cached = join(TEST_CACHE, 'cluster-15');
  if (!existsSync(cached)) {
    const account = accountFor(cached);
    const fresh = `${cached}.${process.pid}`;
    mkdirSync(fresh, { recursive: true, mode: 0o700 });
    if (account) chownSync(fresh, account.uid, account.gid);
    const initdb = ['-D', fresh, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale', 'C', '-N'];
    const options = { ...identity(account), cwd: '/', env: serverEnvironment(), encoding: 'utf8' } as const;
    const made = spawnSync(join(folder, 'bin', 'initdb'), initdb, options);
    if (made.status !== 0) throw new Error(made.stderr);
    try {
      renameSync(fresh, cached);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(cached)) throw error;
    }
  }
  copyFolder(cached, clusterDir);
}

/** Copies a folder with its owners. */
export function copyFolder(from: string, to: string): void {
  const copied = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
  if (copied.status !== 0) throw new Error(copied.stderr);
}
