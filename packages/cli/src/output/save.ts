import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, EXIT } from '../exit.ts';
import { whyUnwritten } from './unwritten.ts';

/**
 * Puts a file in its place at once: whoever is stopped half-way still has the old one. What is no file, such as a
 * pipe, is written to.
 * @throws CommandError where it cannot be written.
 */
export function save(file: string, content: string | Uint8Array): void {
  orSay(file, () => {
    const held = statSync(file, { throwIfNoEntry: false });
    if (held && !held.isFile()) writeFileSync(file, content);
    else replace(held ? realpathSync(file) : file, content, held?.mode);
  });
}

/** Writes a file where none is yet. @throws CommandError where there is one, which stays as it is. */
export function saveNew(file: string, content: string | Uint8Array): void {
  orSay(file, () => {
    const handle = openSync(file, 'wx');
    try {
      writeFileSync(handle, content);
    } catch (error) {
      rmSync(file, { force: true }); // Half of it would be taken for the whole, and be in the way of the next try.
      throw error;
    } finally {
      closeSync(handle);
    }
  });
}

function replace(file: string, content: string | Uint8Array, mode: number | undefined): void {
  const beside = join(dirname(file), `.tallystick-${process.pid}.tmp`);
  try {
    writeFileSync(beside, content, { mode });
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

function orSay(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new CommandError(EXIT.usage, `${file}: ${whyUnwritten((error as NodeJS.ErrnoException).code)}`);
  }
}
