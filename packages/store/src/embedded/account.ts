import { readFileSync, statSync } from 'node:fs';
import { StoreError } from '../errors.ts';

/** An unprivileged account of this machine. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that root hands PostgreSQL to, in this order, when the data does not name its owner yet. */
const USUAL_ACCOUNTS = ['tallystick', 'postgres', 'nobody'];

/**
 * Who runs PostgreSQL: `undefined` means "whoever we are". PostgreSQL refuses to run as root, and initdb wants
 * the account to be listed in /etc/passwd; a cluster that exists can only be run by its owner.
 *
 * @throws StoreError `no-account` when we are root and find no such account;
 *   `data-directory-unusable` when the cluster's owner is someone we can't become.
 */
export function accountFor(clusterDir: string): Account | undefined {
  const ownUid = process.getuid?.();
  const ownerUid = ownerOf(clusterDir);
  if (ownUid !== 0) {
    if (ownerUid !== undefined && ownerUid !== ownUid) {
      throw new StoreError(
        'data-directory-unusable',
        `${clusterDir} belongs to the account ${nameOf(ownerUid)}, not to the one that runs this process (uid ${ownUid}).`,
        `Run as that account or as root, or hand the directory over: chown -R ${ownUid} ${clusterDir}`,
      );
    }
    return undefined;
  }
  const accounts = readAccounts();
  if (ownerUid !== undefined) {
    const owner = accounts.find((account) => account.uid === ownerUid && account.uid !== 0);
    if (owner) return owner;
    throw new StoreError(
      'data-directory-unusable',
      `${clusterDir} belongs to ${nameOf(ownerUid)}, which PostgreSQL cannot run as.`,
      `Hand it to an unprivileged account of this machine, for example: chown -R nobody ${clusterDir}`,
    );
  }
  for (const name of USUAL_ACCOUNTS) {
    const account = accounts.find((candidate) => candidate.name === name && candidate.uid !== 0);
    if (account) return account;
  }
  throw new StoreError(
    'no-account',
    'PostgreSQL does not run as root, and /etc/passwd lists no account to hand it to.',
    `Add one (useradd --system tallystick), run this process as an ordinary user, or set DATABASE_URL.`,
  );
}

function ownerOf(directory: string): number | undefined {
  return statSync(directory, { throwIfNoEntry: false })?.uid;
}

function nameOf(uid: number): string {
  return readAccounts().find((account) => account.uid === uid)?.name ?? `with uid ${uid}`;
}

function readAccounts(): Account[] {
  let text: string;
  try {
    text = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  const accounts: Account[] = [];
  for (const line of text.split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (name && uid && gid) accounts.push({ name, uid: Number(uid), gid: Number(gid) });
  }
  return accounts;
}
