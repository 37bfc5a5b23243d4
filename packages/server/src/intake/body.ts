import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { HttpProblem } from '../http/problem.ts';

/**
 * The bytes of a request as they come, unpacked where `Content-Encoding: gzip` says so. Only what was asked for is unpacked, so a small
 * body that unpacks to a huge one costs no more than what its reader takes.
 *
 * @throws HttpProblem 415 for another encoding; while reading, 400 for damaged gzip
 */
export function bytesOf(request: IncomingMessage): AsyncIterator<Buffer, undefined> {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new HttpProblem(
      415,
      'Unknown content encoding',
      `Bodies are taken as they are or packed with gzip, not with "${encoding.slice(0, 60)}".`,
    );
  }
  if (encoding === 'identity') return chunks(request.iterator({ destroyOnReturn: false }));
  const unpacked = createGunzip();
  // Not `pipeline`: that would cut the connection, on which the answer still has to go out.
  request.pipe(unpacked);
  request.once('error', (error) => unpacked.destroy(error));
  return chunks(unpacked[Symbol.asyncIterator]());
}

async function* chunks(source: AsyncIterator<Buffer>): AsyncGenerator<Buffer, undefined> {
  try {
    for (;;) {
      const next = await source.next();
      if (next.done) return undefined;
      yield next.value;
    }
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('Z_')) throw error;
    throw new HttpProblem(
      400,
      'The body is not gzip',
      'Content-Encoding says gzip, but the bytes are damaged or end early. Send them again, or as they are.',
    );
  } finally {
    await source.return?.();
  }
}

/**
 * Reads a whole body.
 *
 * @param options.hold called with the size of each piece before it is kept; may throw.
 * @throws HttpProblem 413 when it is longer than the limit, 408 when it takes too long
 */
export async function readBody(
  request: IncomingMessage,
  options: { readonly limitBytes: number; readonly limitMs: number; readonly hold: (bytes: number) => void },
): Promise<Buffer> {
  const { limitBytes, limitMs, hold } = options;
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) throw tooLarge(limitBytes);
  const bytes = bytesOf(request);
  const deadline = performance.now() + limitMs;
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const next = await before(deadline - performance.now(), bytes.next());
    if (next === LATE) throw slow(`The body did not come within ${limitMs / 1_000} s.`);
    if (next.done) return Buffer.concat(pieces);
    size += next.value.length;
    if (size > limitBytes) throw tooLarge(limitBytes);
    hold(next.value.length);
    pieces.push(next.value);
  }
}

/**
 * Lets what is still on its way of a body come, and drops it, for half a second at most: a connection that ends on top of bytes that nobody read may take the answer
 * with it (RFC 9112, 9.6).
 */
export async function dropRest(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  const over = new Promise<void>((resolve) => {
    for (const event of ['end', 'error', 'close'] as const) request.once(event, () => resolve());
  });
  request.resume();
  await before(DROPPED_MS, over);
}

const DROPPED_MS = 500;

/** What {@link before} gives when the time is over. */
export const LATE = Symbol('late');

/** What a promise gives, or {@link LATE}; the promise goes on and may be waited for again. */
export async function before<Value>(ms: number, promise: Promise<Value>): Promise<Value | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms), LATE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {}); // Whoever waits again hears of it; nobody may.
  }
}

/** 408 for a sender that keeps us waiting. */
export function slow(what: string): HttpProblem {
  return new HttpProblem(408, 'The body came too slowly', `${what} Send it again.`);
}

function tooLarge(limitBytes: number): HttpProblem {
  return new HttpProblem(
    413,
    'The body is too large',
    `A body has at most ${limitBytes} bytes, unpacked. Send fewer records at once, or a stream of lines (application/x-ndjson), which may be of any length.`,
  );
}
