/** Packs what the server sends of the pages, beside the files themselves: it sends a browser the one that it can read, and packs nothing when asked. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const PACKED = /\.(?:js|css|html|svg)$/u;
/** Smaller ones take a packet as they are, bytes. */
const LEAST = 1_000;
/** The steps above take twice as long each, for some parts of a hundred. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Packs every text of a folder that is longer than a packet. */
export function packPages(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!PACKED.test(name)) continue;
    const file = join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < LEAST) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, BROTLI));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
}
