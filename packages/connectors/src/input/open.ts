import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CHUNK_BYTES } from '../limits.ts';
import { Fault, InputFault } from '../problem.ts';

/** The bytes of an input, unpacked when they are gzip. */
export interface OpenInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many bytes the file has as it lies there, packed or not; undefined when that is not known. */
  readonly totalBytes: number | undefined;
  /** How many of them have been read so far. */
  bytesRead(): number;
}

/**
 * Opens a file, or standard input for `-` (rules IN-1 to IN-3). What is gzip is told by its first two bytes, never
 * by the name. With `stream` the bytes come from there and `path` is only the name for messages.
 */
export async function openInput(path: string, stream?: AsyncIterable<Uint8Array>): Promise<OpenInput> {
  const totalBytes = stream || path === '-' ? undefined : await sizeOf(path);
  let read = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream ?? bytesOf(path)) {
      read += chunk.length;
      yield chunk;
    }
  }
  return { chunks: unpacked(counted()), totalBytes, bytesRead: () => read };
}

/** What a failed read means to the person who asked for it. */
export function readFault(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') {
    return new Fault('damaged-gzip', 'The compressed data ends early.', 'Copy or download the file again.');
  }
  if (code.startsWith('Z_')) {
    return new Fault('damaged-gzip', 'The compressed data is damaged.', 'Copy or download the file again.');
  }
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new Fault(
    'cannot-read',
    `The input cannot be read: ${reason}.`,
    'Check its name and who may read it.',
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

async function sizeOf(path: string): Promise<number | undefined> {
  const found = await stat(path);
  if (found.isDirectory()) {
    throw new InputFault(
      new Fault('cannot-read', 'The input cannot be read: it is a folder.', 'Name the files in it.'),
    );
  }
  // Pipes and devices say 0.
  return found.isFile() ? found.size : undefined;
}

function bytesOf(path: string): AsyncIterable<Uint8Array> {
  return path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
}

async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    let start: Uint8Array = new Uint8Array(0);
    while (start.length < 2) {
      const next = await chunks.next();
      if (next.done) break;
      start = start.length === 0 ? next.value : Buffer.concat([start, next.value]);
    }
    const isGzip = start[0] === 0x1f && start[1] === 0x8b;
    if (isGzip) yield* gunzipped(start, chunks);
    else if (start.length > 0) yield start;
    yield* chunks;
  } finally {
    // Whoever stops early stops here, perhaps before the chunks were handed on.
    await chunks.return(undefined);
  }
}

async function* gunzipped(start: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  async function* packed(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* rest;
  }
  const source = Readable.from(packed(), { objectMode: false });
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // An error of the source must reach whoever reads the unpacked bytes.
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
