import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import type { Account } from './account.ts';

/**
 * The first directory on the way from the root down to `directory` that the account can't enter, or
 * `undefined` when it can enter all. We try it as that account, so access lists and mounts count too.
 */
export function firstClosedDirectory(directory: string, account: Account | undefined): string | undefined {
  const way = [directory];
  for (let at = directory; dirname(at) !== at; at = dirname(at)) way.unshift(dirname(at));
  const script = 'for d; do cd "$d" 2>/dev/null || { printf %s "$d"; exit 0; }; done';
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', ...way], { ...identity(account), cwd: '/' });
  const closed = tried.stdout?.toString() ?? '';
  return closed === '' ? undefined : closed;
}

/** The spawn options that hand a child process to an account. */
export function identity(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}
