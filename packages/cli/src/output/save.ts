import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, EXIT } from '../exit.ts';

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
  orSay(file, () => writeFileSync(file, content, { flag: 'wx' }));
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
    throw new CommandError(EXIT.usage, `${file}: ${reason((error as NodeJS.ErrnoException).code)}`);
  }
}

function reason(code: string | undefined): string {
  switch (code) {
    case 'EEXIST':
      return 'There is such a file already, and it stays as it is. Choose another name.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'Its folder does not exist. Make the folder, or choose another.';
    case 'EISDIR':
      return 'This is a folder. Name a file.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'It may not be written here. Choose another folder, or change its rights.';
    default:
      return `It cannot be written (${code}). Choose another place.`;
  }
}
