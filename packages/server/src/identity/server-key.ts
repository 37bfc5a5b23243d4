import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

export { seal, unseal } from '@tallystick/store';

const KEY_BYTES = 32;

/** The key under which secrets that the server must read again are stored. */
export type ServerKey = Buffer;

/**
 * Reads the server's key from its file, and makes one where there is none yet. Without it second factors must be set up anew, so it belongs into a
 * backup, and not beside that of the database.
 *
 * @throws Error when the file is no key, or others may read it
 */
export function readServerKey(path: string): ServerKey {
  if (!existsSync(path)) {
    const fresh = randomBytes(KEY_BYTES);
    try {
      const handle = openSync(path, 'wx', 0o600);
      try {
        writeFileSync(handle, `${fresh.toString('base64url')}\n`);
      } catch (error) {
        rmSync(path, { force: true }); // Half a key is none, and would stand in the way of the next start.
        throw error;
      } finally {
        closeSync(handle);
      }
      return fresh;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // Another worker was faster.
    }
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
    throw new Error(
      `${path} holds the server's key and others may read it. Take their rights: chmod 600 ${path}`,
    );
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (key.length !== KEY_BYTES) throw new Error(`${path} holds no key: 32 bytes in base64url are expected.`);
  return key;
}
