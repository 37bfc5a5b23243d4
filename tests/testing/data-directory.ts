import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder for an embedded database, which root's PostgreSQL account may enter, and how to remove it. */
export function freshDataDirectory(): { readonly path: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'tallystick-test-'));
  chmodSync(home, 0o755);
  return { path: join(home, 'data'), remove: () => rmSync(home, { recursive: true, force: true }) };
}
