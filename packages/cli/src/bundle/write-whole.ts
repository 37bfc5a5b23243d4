import { createWriteStream, rmSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError, EXIT } from '../exit.ts';

/**
 * Writes a file that is there whole or not at all: under another name first, and on disk before it takes its own. What was written so far goes away when the person at the
 * terminal ends the command. What is no file, such as a pipe, is written to.
 */
export async function writeWhole(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
  const isOther = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  const part = isOther ? file : `${file}.part`;
  const discard = () => {
    if (!isOther) rmSync(part, { force: true });
  };
  const giveUp = (signal: NodeJS.Signals) => {
    discard();
    process.kill(process.pid, signal); // Ours was taken off by now: the process ends as it would have.
  };
  for (const signal of SIGNALS) process.once(signal, giveUp);
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part));
    if (isOther) return;
    const handle = await open(part);
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    discard();
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error; // Not about the file.
    throw new CommandError(
      EXIT.invalidInput,
      `${file}: It cannot be written (${code}). Check the path and the space.`,
    );
  } finally {
    for (const signal of SIGNALS) process.off(signal, giveUp);
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
