import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The copy of the embedded binaries that all tests of this account share. */
export const TEST_CACHE = join(tmpdir(), `tallystick-test-runtime-${process.getuid?.() ?? 0}`);

/** The file system that Linux keeps in memory. */
const MEMORY = '/dev/shm';

/** How much room there must be in it, and in memory, bytes: a dozen databases that tests fill at a time. */
const ROOM = 6 * 2 ** 30;

const NAME = /^tallystick-test-(\d+)-/;

/**
 * A fresh directory that any account may enter, as a data directory must be. It lies in memory where there is room: a database is a thousand files, and
 * making and dropping them on a disk takes longer than most of what is tested with it.
 */
export function makeTestDirectory(): string {
  const directory = mkdtempSync(join(parent(), `tallystick-test-${process.pid}-`));
  chmodSync(directory, 0o755);
  return directory;
}

function parent(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  removeAbandoned();
  const { bavail, bsize } = statfsSync(MEMORY);
  return Math.min(bavail * bsize, process.availableMemory()) >= ROOM ? MEMORY : tmpdir();
}

/** Gives the memory back that tests hold which were killed, and so did not tidy up. */
function removeAbandoned(): void {
  for (const name of readdirSync(MEMORY)) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    const abandoned = join(MEMORY, name);
    const owner = statSync(abandoned, { throwIfNoEntry: false })?.uid; // Another process may remove it at the same time.
    if (owner === process.getuid?.() && !holdsMount(abandoned))
      rmSync(abandoned, { recursive: true, force: true });
  }
}

/** Whether a test that was killed had a disk of its own in it: that cannot be removed, and is no fault of the test that runs now. */
function holdsMount(directory: string): boolean {
  const dev = (path: string) => statSync(path, { throwIfNoEntry: false })?.dev;
  const own = dev(directory);
  return globSync(join(directory, '*')).some((inside) => dev(inside) !== own);
}
