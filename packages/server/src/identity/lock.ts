import {
  clearAttempts,
  countAttempt,
  dropAttempts,
  type LockRule,
  type TenantTransaction,
} from '@tallystick/store';
import { HttpProblem } from '../http/problem.ts';
import { hashOf } from './credentials.ts';

/** What attempts are counted by. */
export interface AttemptKeys {
  /** What is tried, such as `account ada@example.org`. */
  readonly account: string;
  /** Where it comes from. */
  readonly address: string;
}

/** NIST SP 800-63B-4 §3.2.2 allows a hundred failures in a row at most; from the sixth on they are minutes apart. */
const ACCOUNT: LockRule = {
  free: 5,
  firstMs: 30_000,
  longestMs: 15 * 60_000,
  forgetMs: 24 * 3_600_000,
};
/** Many people may share an address. */
const ADDRESS: LockRule = { ...ACCOUNT, free: 30, forgetMs: 3_600_000 };

/**
 * Counts an attempt before it is known whether it is right.
 *
 * @throws HttpProblem 429 while account or address are locked, be there such an account or not
 */
export async function admitAttempt(tx: TenantTransaction, keys: AttemptKeys, at: number): Promise<void> {
  const byAddress = await countAttempt(tx, hashOf(`address ${keys.address}`), ADDRESS, at);
  const lockedUntil = byAddress ?? (await countAttempt(tx, hashOf(keys.account), ACCOUNT, at));
  if (lockedUntil === undefined) return;
  const seconds = Math.max(1, Math.ceil((lockedUntil - at) / 1_000));
  throw new HttpProblem(
    429,
    'Too many attempts',
    `Attempts failed too often. Try again in ${seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`}.`,
    { headers: { 'retry-after': String(seconds) } },
  );
}

/** Takes the attempts back: one was right. Those that are forgotten by now go, too. */
export async function forgiveAttempts(tx: TenantTransaction, keys: AttemptKeys, at: number): Promise<void> {
  await dropAttempts(tx, at - ACCOUNT.forgetMs);
  await clearAttempts(tx, hashOf(keys.account), 'all');
  await clearAttempts(tx, hashOf(`address ${keys.address}`), 'one');
}
