import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSigningKey } from '@tallystick/ledger';
import type { StoreLocation } from '@tallystick/store';
import type { Finding } from './findings.ts';

/** A key that a server reads from a file. */
interface KeyFile {
  readonly check: 'signing key' | 'server key';
  /** The variable that names its file. */
  readonly variable: 'TALLYSTICK_SIGNING_KEY_FILE' | 'TALLYSTICK_KEY_FILE';
  /** Its file beside an embedded database. */
  readonly usual: string;
  /** What is said of it where it is good; undefined where the text is no such key. */
  readonly read: (text: string) => string | undefined;
  /** What is not done without it. */
  readonly without: string;
}

const KEYS: readonly KeyFile[] = [
  {
    ...{ check: 'signing key', variable: 'TALLYSTICK_SIGNING_KEY_FILE', usual: 'signing.key' },
    read: (text) => {
      const key = parseSigningKey(text);
      return key?.verifier.use === 'note' ? `ledgers are signed as ${key.verifier.name}` : undefined;
    },
    without: 'no ledger is signed, and there are no checkpoints and no bundles',
  },
  {
    ...{ check: 'server key', variable: 'TALLYSTICK_KEY_FILE', usual: 'server.key' },
    read: (text) =>
      Buffer.from(text.trim(), 'base64url').length === SERVER_KEY_BYTES
        ? 'personal fields, second factors and secrets of channels can be sealed'
        : undefined,
    without: 'records with personal fields are refused, and nobody can set up a second factor',
  },
];

const SERVER_KEY_BYTES = 32;

/** Whether the keys that a server works with are there, and for nobody else. They are read; nothing in them is told. */
export function keyFindings(location: StoreLocation): Finding[] {
  return KEYS.map((key) => keyFinding(key, location));
}

function keyFinding({ check, variable, usual, read, without }: KeyFile, location: StoreLocation): Finding {
  const file = process.env[variable] || ('dataDir' in location ? join(location.dataDir, usual) : undefined);
  if (file === undefined) {
    const remedy = `Name one file of it for all servers of the database: ${variable}=FILE.`;
    return { check, state: 'warning', found: `there is none: ${without}`, remedy };
  }
  if (!existsSync(file)) {
    const remedy = `tallystick serve makes it. If there was one, put it back before: a new one is another key.`;
    return { check, state: 'warning', found: `${file} is not there yet`, remedy };
  }
  try {
    const said = read(readFileSync(file, 'utf8'));
    if (said === undefined) {
      const remedy = 'Put back the one that it held, or name another file.';
      return { check, state: 'wrong', found: `${file} holds no ${check}`, remedy };
    }
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
      return { check, state: 'wrong', found: `others may read ${file}`, remedy: `Run chmod 600 ${file}` };
    return { check, state: 'well', found: said };
  } catch (error) {
    const found = `${file} cannot be read (${(error as NodeJS.ErrnoException).code})`;
    return { check, state: 'wrong', found, remedy: 'Run it as the user who runs the server.' };
  }
}
