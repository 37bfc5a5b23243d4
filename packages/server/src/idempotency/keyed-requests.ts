import { createHash, type Hash, timingSafeEqual } from 'node:crypto';
import { Transform } from 'node:stream';
import {
  type AnsweredRequest,
  findAnswered,
  lockName,
  lockRequest,
  type Store,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpProblem } from '../http/problem.ts';
import { actorOf, tenantOf } from '../identity/actor.ts';
import { type HeldTransaction, holdTransaction } from './held-transaction.ts';
import { KEPT_MS, KEY_HEADER, readKey, type SentKey } from './request-key.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why a write takes no key: everyone that changes something takes one. */
    keyless?: string;
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Headers that belong to an answer, and not to the occasion on which it is sent. */
const KEPT_HEADERS = ['content-type', 'location', 'etag', 'cache-control', 'content-disposition'];

/** Routes of one agreement, but for its drafts. */
const OF_AGREEMENT = /\/agreements\/:id(?:\/(?!draft$)|$)/;

/** Transactions of requests. */
export interface KeyedRequests {
  read<Result>(request: FastifyRequest, work: (tx: TenantTransaction) => Promise<Result>): Promise<Result>;
  write<Result>(request: FastifyRequest, work: (tx: TenantTransaction) => Promise<Result>): Promise<Result>;
  /** Does something once the changes of a request are there for others to see. */
  afterwards(request: FastifyRequest, work: () => void): void;
}

/** What is known of a request with a key. */
interface Keyed {
  readonly key: SentKey;
  readonly body: Hash;
  readonly waiting: (() => void)[];
  fingerprint: Buffer;
  hasWritten: boolean;
  held?: Promise<HeldTransaction>;
}

/** Whether a write takes a key. */
export function takesKey({ method, config }: { readonly method: string; readonly config?: object }): boolean {
  const { action, keyless } = (config ?? {}) as { readonly action?: string; readonly keyless?: string };
  return !SAFE_METHODS.has(method) && keyless === undefined && action !== 'anyone';
}

/**
 * Lets writes under `scope` be sent again without being done again. All that such a request changes, and what it is answered, are one transaction, which is
 * committed just before the answer leaves: whenever the server dies, either both are there or neither is. What changed nothing, because it was refused or
 * because we failed, is not kept, and is tried anew when it is sent again.
 */
export function keyRequests(
  scope: FastifyInstance,
  { store, now }: { readonly store: Store; readonly now: () => number },
): KeyedRequests {
  const all = new WeakMap<FastifyRequest, Keyed>();

  scope.addHook('preParsing', async (request, _reply, payload) => {
    const header = request.headers[KEY_HEADER];
    const { config } = request.routeOptions;
    if (header === undefined || !takesKey({ method: request.method, config })) return payload;
    const key = readKey(String(header), actorOf(request));
    const body = createHash('sha256');
    all.set(request, { key, body, waiting: [], hasWritten: false, fingerprint: Buffer.alloc(0) });
    return payload.pipe(
      new Transform({
        transform: (piece: Buffer, _encoding, done) => {
          body.update(piece);
          done(null, piece);
        },
      }),
    );
  });

  scope.addHook('preValidation', async (request, reply) => {
    const keyed = all.get(request);
    if (!keyed) return;
    const { method, url, headers } = request;
    const parts = [method, url, headers['if-match'] ?? '', keyed.body.digest('hex')];
    keyed.fingerprint = keyed.key.fingerprint(parts);
    const found = await store.withTenant(tenantOf(request), (tx) => findAnswered(tx, keyed.key, now()), {
      readOnly: true,
    });
    if (!found) return;
    all.delete(request);
    return repeat(reply, keyed, found);
  });

  scope.addHook('onSend', async (request, reply, payload) => {
    const keyed = all.get(request);
    all.delete(request);
    const held = await keyed?.held?.catch(() => undefined);
    if (!keyed || !held) return payload;
    if (!keyed.hasWritten || reply.statusCode >= 500) {
      await held.drop();
      return payload;
    }
    const answer = keyed.key.seal({
      status: reply.statusCode,
      headers: keptHeaders(reply),
      body: textOf(payload),
    });
    const { sender, keyHash } = keyed.key;
    const expiresAt = now() + KEPT_MS;
    await held.keep({ sender, keyHash, fingerprint: keyed.fingerprint, answer, expiresAt });
    for (const work of keyed.waiting) work();
    return payload;
  });

  return {
    read: async (request, work) => {
      const held = await all.get(request)?.held;
      if (held) return held.run(work); // What it has written is not committed yet.
      return store.withTenant(tenantOf(request), work, { readOnly: true, sight: request.sight });
    },
    write: async (request, work) => {
      const keyed = all.get(request);
      const alone = async (tx: TenantTransaction) => {
        await changeAlone(tx, request);
        const result = await work(tx);
        tellOthers(tx, request);
        return result;
      };
      if (!keyed) return store.withTenant(tenantOf(request), alone, { sight: request.sight });
      keyed.held ??= begin(request, keyed.key);
      const result = await (await keyed.held).run(alone);
      keyed.hasWritten = true;
      return result;
    },
    afterwards: (request, work) => {
      const keyed = all.get(request);
      if (keyed?.held) keyed.waiting.push(work);
      else work();
    },
  };

  /** Nobody else works on this request, and nobody has. */
  async function begin(request: FastifyRequest, key: SentKey): Promise<HeldTransaction> {
    const held = await holdTransaction(store, { tenantId: tenantOf(request), sight: request.sight });
    try {
      const isOurs = await held.run(async (tx) => {
        return (await lockRequest(tx, key)) && (await findAnswered(tx, key, now())) === undefined;
      });
      if (isOurs) return held;
    } catch (error) {
      await held.drop();
      throw error;
    }
    await held.drop();
    throw new HttpProblem(
      409,
      'It is being worked on',
      `A request under this ${KEY_HEADER} has not been answered yet. Send it again in a moment to get its answer.`,
      { headers: { 'retry-after': '1' } },
    );
  }
}

/** Changes of one thing come one after another, so that what `If-Match` asks for still holds when it is changed. */
async function changeAlone(tx: TenantTransaction, { method, url }: FastifyRequest): Promise<void> {
  if (method === 'PUT' || method === 'PATCH') await lockName(tx, `change ${url.split('?')[0]}`);
}

/** Has pages that show an agreement look again when somebody wrote something of it. A draft is of one party alone. */
function tellOthers(tx: TenantTransaction, { routeOptions: { url = '' }, params }: FastifyRequest): void {
  if (!OF_AGREEMENT.test(url)) return;
  tx.hint('written', (params as { readonly id: string }).id); // held by the pattern of the route
}

/** Answers as the first time. @throws HttpProblem 422 when it is not the same request */
function repeat(reply: FastifyReply, { key, fingerprint }: Keyed, found: AnsweredRequest): FastifyReply {
  const answer = timingSafeEqual(fingerprint, found.fingerprint) ? key.open(found.answer) : undefined;
  if (!answer) {
    const detail = `This ${KEY_HEADER} came with another request before. Make a new one for each change, and send the same one only with the same request.`;
    throw new HttpProblem(422, 'The key was used before', detail);
  }
  return reply
    .status(answer.status)
    .headers({ ...answer.headers, 'idempotency-replayed': 'true' })
    .send(answer.body === '' ? null : answer.body);
}

function keptHeaders(reply: FastifyReply): Record<string, string> {
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name);
    return value === undefined ? [] : [[name, String(value)] as const];
  });
  return Object.fromEntries(kept);
}

/** @throws Error where a route answers with what cannot be kept */
function textOf(payload: unknown): string {
  if (payload === null || payload === undefined) return '';
  if (typeof payload === 'string') return payload;
  throw new Error('A write answers with text, or is keyless: add config: { keyless: why }.');
}
