import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip, createGzip } from 'node:zlib';
import { StoreError } from '../errors.ts';

/** The format of archives; another one is refused. */
export const ARCHIVE_FORMAT = 'tallystick-backup/1';

/** The first line of an archive. */
export interface ArchiveHeader {
  readonly format: typeof ARCHIVE_FORMAT;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The migrations that its database had. */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly tenants: readonly string[];
}

/** A line of an archive after the first: rows of a table follow its line until its end. */
export type ArchiveLine =
  | {
      readonly kind: 'table';
      readonly tenant: string;
      readonly table: string;
      readonly columns: readonly string[];
    }
  | { readonly kind: 'row'; readonly text: string }
  | { readonly kind: 'end of table'; readonly rows: number };

/** Writes an archive: packed lines of JSON, with a checksum over all of them in the last. */
export interface ArchiveWriter {
  line(text: string): Promise<void>;
  /** Writes the checksum, brings all to disk, and gives the file its name; gives the checksum. */
  finish(): Promise<string>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/** Begins an archive under a name of its own, so that no half of one is ever taken for a whole. @param signal has the next line fail */
export function writeArchive(path: string, signal?: AbortSignal): ArchiveWriter {
  const partial = `${path}.partial-${process.pid}`;
  const hash = createHash('sha256');
  const packed = createGzip({ level: 6 });
  const out = createWriteStream(partial, { mode: 0o600 });
  const failed = new Promise<never>((_resolve, reject) => {
    packed.on('error', reject);
    out.on('error', reject);
  });
  failed.catch(() => {}); // Heard at the next line.
  packed.pipe(out);
  const write = async (text: string) => {
    if (!packed.write(`${text}\n`)) await Promise.race([once(packed, 'drain'), failed]);
  };
  return {
    line: async (text) => {
      if (text.includes('\n')) throw new Error('a line of a backup holds a line feed');
      signal?.throwIfAborted();
      hash.update(text).update('\n');
      await write(text);
    },
    finish: async () => {
      const sha256 = hash.digest('hex');
      await write(JSON.stringify({ kind: 'end', sha256 }));
      packed.end();
      await Promise.race([once(out, 'close'), failed]);
      const file = openSync(partial, 'r+');
      fsyncSync(file);
      closeSync(file);
      renameSync(partial, path);
      return sha256;
    },
    discard: async () => {
      packed.destroy();
      out.destroy();
      if (!out.closed) await once(out, 'close'); // It may still be on its way to be opened, and so to be made.
      rmSync(partial, { force: true });
    },
  };
}

/**
 * Reads an archive line by line. Whoever uses what it gives must not make it last before the generator has ended: only then is the checksum
 * known to hold.
 *
 * @throws StoreError `backup-damaged`, `backup-unreadable`
 */
export async function* readArchive(path: string): AsyncGenerator<ArchiveHeader | ArchiveLine, string> {
  const hash = createHash('sha256');
  let isFirst = true;
  let sha256: string | undefined;
  let rowsLeft = false;
  for await (const text of linesOf(path)) {
    if (sha256 !== undefined) throw damaged(path, 'something follows its end');
    if (isFirst) {
      isFirst = false;
      yield headerOf(path, text);
    } else if (rowsLeft && !text.startsWith('{"kind":"end of table"')) {
      yield { kind: 'row', text };
    } else {
      const line = parse(path, text) as ArchiveLine | { kind: 'end'; sha256: string };
      if (line.kind === 'end') {
        sha256 = line.sha256;
        continue;
      }
      rowsLeft = line.kind === 'table';
      yield line;
    }
    hash.update(text).update('\n');
  }
  const found = hash.digest('hex');
  if (sha256 === undefined) throw damaged(path, 'it ends early');
  if (sha256 !== found) throw damaged(path, 'its checksum is not that of its content');
  return found;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = file.pipe(createGunzip());
  file.on('error', (error) => unpacked.destroy(error));
  try {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    // Not by node:readline, which takes U+2028 for the end of a line as well.
    for await (const chunk of unpacked) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') throw damaged(path, 'its last line has no end');
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith('Z_')) throw damaged(path, message);
    throw new StoreError(
      'backup-unreadable',
      `The backup ${path} cannot be read (${code ?? message}).`,
      'Check the path.',
      {
        cause: error,
      },
    );
  } finally {
    file.destroy();
  }
}

function headerOf(path: string, text: string): ArchiveHeader {
  const header = parse(path, text) as ArchiveHeader;
  if (header?.format === ARCHIVE_FORMAT) return header;
  throw new StoreError(
    'backup-unreadable',
    `${path} is no backup of the format ${ARCHIVE_FORMAT}.`,
    'Use a file that tallystick backup wrote, and a version of Tallystick that knows its format.',
  );
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(path, 'a line of it is not JSON');
  }
}

function damaged(path: string, why: string): StoreError {
  return new StoreError(
    'backup-damaged',
    `The backup ${path} is damaged: ${why}.`,
    'Nothing was restored. Use another backup.',
  );
}
