import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes to standard output and waits until it is taken; a reader that closes the pipe early (`head`) is no error. */
export async function write(content: string | Uint8Array | Iterable<string>): Promise<void> {
  const chunks = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}

/** Writes a value as JSON for other tools. */
export async function writeJson(value: unknown): Promise<void> {
  await write(jsonText(value));
}

/** A value as JSON with a line for each entry, and a line feed at the end. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
