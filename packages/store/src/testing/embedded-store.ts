import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../open.ts';

/** A store on an embedded server and a fresh data directory of its own; `remove` closes it and deletes the data. */
export interface TestStore {
  readonly store: Store;
  readonly dataDir: string;
  remove(): Promise<void>;
}

/** The copy of the binaries that all tests on this machine share. */
export const TEST_CACHE = join(tmpdir(), `tallystick-test-runtime-${process.getuid?.() ?? 0}`);

/** Opens a store for tests. */
export async function openTestStore(): Promise<TestStore> {
  const dataDir = makeTestDirectory();
  const store = await openStore({ dataDir, cacheDir: TEST_CACHE });
  return {
    store,
    dataDir,
    remove: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A fresh directory that any account may enter, as a data directory must be. */
export function makeTestDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-test-'));
  chmodSync(directory, 0o755);
  return directory;
}
