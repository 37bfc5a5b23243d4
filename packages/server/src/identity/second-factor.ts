import { randomBytes } from 'node:crypto';
import { type TenantTransaction, takeRecoveryCode, takeStep } from '@tallystick/store';
import { Secret, TOTP } from 'otpauth';
import { hashOf } from './credentials.ts';
import { type ServerKey, seal, unseal } from './server-key.ts';

/** Codes for the day on which the phone is lost. */
const RECOVERY_CODES = 10;
const STEP_S = 30;

/** A new secret: its sealed form for the database, its text and its address for an authenticator app. */
export function newSecondFactor(
  key: ServerKey,
  of: { readonly tenantId: string; readonly personId: string; readonly email: string },
): { readonly sealed: Buffer; readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 });
  const { base32 } = secret;
  const uri = new TOTP({ issuer: 'Tallystick', label: of.email, secret, period: STEP_S }).toString();
  return { sealed: seal(key, base32, belongsTo(of.tenantId, of.personId)), secret: base32, uri };
}

/** Whether a code is right at an instant; each is taken once, and one before and after the present one for clocks that differ. */
export async function isRightCode(
  tx: TenantTransaction,
  key: ServerKey,
  given: {
    readonly personId: string;
    readonly sealed: Uint8Array;
    readonly code: string;
    readonly at: number;
  },
): Promise<boolean> {
  const base32 = unseal(key, given.sealed, belongsTo(tx.tenantId, given.personId));
  if (base32 === undefined) return false;
  const totp = new TOTP({ secret: Secret.fromBase32(base32), period: STEP_S });
  const delta = totp.validate({ token: given.code, timestamp: given.at, window: 1 });
  if (delta === null) return false;
  return takeStep(tx, given.personId, Math.floor(given.at / 1_000 / STEP_S) + delta);
}

/** Takes a recovery code, however it is typed. */
export function isRecoveryCode(
  tx: TenantTransaction,
  personId: string,
  code: string,
  at: number,
): Promise<boolean> {
  return takeRecoveryCode(tx, personId, hashOf(plain(code)), at);
}

/** New recovery codes of 80 bits: their texts to show once, and their hashes. */
export function newRecoveryCodes(): { readonly codes: string[]; readonly hashes: Buffer[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    randomBytes(10)
      .toString('hex')
      .replace(/(.{5})(?=.)/g, '$1-'),
  );
  return { codes, hashes: codes.map((code) => hashOf(plain(code))) };
}

function plain(code: string): string {
  return code.toLowerCase().replaceAll(/[^0-9a-f]/g, '');
}

function belongsTo(tenantId: string, personId: string): string {
  return `second factor of ${tenantId} ${personId}`;
}
