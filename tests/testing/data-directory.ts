import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeTestDirectory } from '../../packages/store/src/testing/directories.ts';

/** A fresh folder for an embedded database, which root's PostgreSQL account may enter, and how to remove it. */
export function freshDataDirectory(): { readonly path: string; remove(): void } {
  const home = makeTestDirectory();
  return { path: join(home, 'data'), remove: () => rmSync(home, { recursive: true, force: true }) };
}
