import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { unwritten } from './unwritten.ts';

/** Writes to standard output and waits until it is taken; a reader that closes the pipe early (`head`) is no error. @throws CommandError where it cannot be written */
export async function write(content: string | Uint8Array | Iterable<string>): Promise<void> {
  const chunks = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
  try {
    await pipeline(Readable.from(chunks), process.stdout, { end: false });
  } catch (error) {
    const told = unwritten(error);
    if (told) throw told;
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
