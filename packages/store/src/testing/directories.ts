import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The copy of the embedded binaries that all tests of this account share. */
export const TEST_CACHE = join(tmpdir(), `tallystick-test-runtime-${process.getuid?.() ?? 0}`);

/** A fresh directory that any account may enter, as a data directory must be. */
export function makeTestDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-test-'));
  chmodSync(directory, 0o755);
  return directory;
}
