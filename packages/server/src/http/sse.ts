import type { FastifyReply, FastifyRequest } from 'fastify';

/** How often a comment is sent so that proxies keep the connection open, ms. */
const HEARTBEAT_MS = 15_000;
/** Most connections held at a time; the next one is asked to come back. */
export const MAX_LISTENERS = 1_000;

/** What an event is about. */
export interface EventOf {
  readonly tenantId: string;
  readonly agreementId: string;
}

/** Whether a listener may hear of something. */
type Sees = (of: EventOf) => Promise<boolean>;

/** Live connections of browsers (server-sent events). */
export class EventHub {
  readonly #replies = new Map<FastifyReply, Sees>();
  readonly #timer: NodeJS.Timeout;
  #lastId = 0;

  constructor() {
    this.#timer = setInterval(() => this.#writeAll(': still here\n\n'), HEARTBEAT_MS);
    this.#timer.unref();
  }

  /** Keeps the answer of a request open and sends it every event from now on that it may hear of. */
  connect(request: FastifyRequest, reply: FastifyReply, sees: Sees): void {
    if (this.#replies.size >= MAX_LISTENERS) {
      reply.status(503).header('retry-after', '30').send();
      return;
    }
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'close', // Nothing follows on it, so that a server that ends need not wait for it.
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    this.#replies.set(reply, sees);
    request.raw.on('close', () => this.#replies.delete(reply));
  }

  /** Tells those of an event who may hear of it; one of whom that cannot be found out is told nothing. */
  async send(event: string, data: unknown, of: EventOf): Promise<void> {
    this.#lastId++;
    const text = `id: ${this.#lastId}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const [reply, sees] of [...this.#replies]) {
      if ((await sees(of).catch(() => false)) && this.#replies.has(reply)) reply.raw.write(text);
    }
  }

  close(): void {
    clearInterval(this.#timer);
    for (const reply of this.#replies.keys()) reply.raw.end();
    this.#replies.clear();
  }

  #writeAll(text: string): void {
    for (const reply of this.#replies.keys()) reply.raw.write(text);
  }
}
