import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes to standard output and waits until it is taken; a reader that closes the pipe early (`head`) is no error. */
export async function write(chunks: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
