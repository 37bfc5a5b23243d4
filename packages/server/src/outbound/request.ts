import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isInside } from './addresses.ts';

/** How long another server may take to answer, ms. */
const PATIENCE_MS = 10_000;
/** What another server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request that went nowhere, and why. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
}

/** What is asked of another server. */
export interface Message {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How much of the answer is read, bytes. */
  readonly mostBytes: number;
  /** Whether a longer answer is cut, and not an error. */
  readonly mayCut: boolean;
}

/**
 * Sends a request to an address that somebody typed in: never to a machine inside our own network unless that is allowed, by what the name comes to at the very
 * moment of connecting; follows no redirect, and gives up after ten seconds.
 *
 * @throws OutboundError
 */
export function ask(
  address: string,
  message: Message,
  options: { readonly allowInside: boolean },
): Promise<Answer> {
  const url = readAddress(address);
  // A host that is an address is not looked up, so it is checked here.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!options.allowInside && /^[\d.]+$|:/.test(host) && isInside(host)) throw refused(host);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(
      url,
      {
        method: message.method,
        headers:
          message.method === 'GET'
            ? message.headers
            : { ...message.headers, 'content-length': Buffer.byteLength(message.body) },
        signal: AbortSignal.timeout(PATIENCE_MS),
        lookup: (name, given, done) => {
          lookup(name, { ...given, all: true }, (error, found) => {
            if (error) return done(error, '', 0);
            const addresses = found as unknown as LookupAddress[];
            const allowed = options.allowInside
              ? addresses
              : addresses.filter((one) => !isInside(one.address));
            const [first] = allowed;
            if (!first) return done(refused(name), '', 0);
            if (given.all) return done(null, allowed as never, 0);
            return done(null, first.address, first.family);
          });
        },
      },
      (response) => {
        readAnswer(response, message).then(resolve, (error: unknown) => reject(toError(error)));
      },
    );
    request.on('error', (error) => reject(toError(error)));
    request.end(message.body);
  });
}

/** An address of the web. @throws OutboundError */
export function readAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new OutboundError('The address is none: https://… is expected.');
  if (url.username !== '' || url.password !== '')
    throw new OutboundError('The address holds a name or a password, which belong into no address.');
  return url;
}

async function readAnswer(response: IncomingMessage, { mostBytes, mayCut }: Message): Promise<Answer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size <= mostBytes) continue;
    if (!mayCut) throw new OutboundError(`The answer has more than ${mostBytes} bytes.`);
    break;
  }
  const { statusCode: status = 0, headers } = response;
  return { status, headers, body: Buffer.concat(chunks).toString('utf8', 0, Math.min(size, mostBytes)) };
}

function refused(host: string): OutboundError {
  return new OutboundError(
    `${host} lies inside our own network. Whoever runs the server allows that with --allow-internal-channels.`,
  );
}

function toError(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError')
    return new OutboundError(`No answer within ${PATIENCE_MS / 1_000} seconds.`);
  return new OutboundError(`No connection (${code ?? message}).`);
}
