import type { FastifyReply, FastifyRequest } from 'fastify';

/** How often a comment is sent so that proxies keep the connection open, ms. */
const HEARTBEAT_MS = 15_000;
/** Most connections held at a time; the next one is asked to come back. */
export const MAX_LISTENERS = 1_000;

/** Live connections of browsers (server-sent events). */
export class EventHub {
  readonly #replies = new Set<FastifyReply>();
  readonly #timer: NodeJS.Timeout;
  #lastId = 0;

  constructor() {
    this.#timer = setInterval(() => this.#writeAll(': still here\n\n'), HEARTBEAT_MS);
    this.#timer.unref();
  }

  /** Keeps the answer of a request open and sends it every event from now on. */
  connect(request: FastifyRequest, reply: FastifyReply): void {
    if (this.#replies.size >= MAX_LISTENERS) {
      reply.status(503).header('retry-after', '30').send();
      return;
    }
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    this.#replies.add(reply);
    request.raw.on('close', () => this.#replies.delete(reply));
  }

  send(event: string, data: unknown): void {
    this.#lastId++;
    this.#writeAll(`id: ${this.#lastId}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  close(): void {
    clearInterval(this.#timer);
    for (const reply of this.#replies) reply.raw.end();
    this.#replies.clear();
  }

  #writeAll(text: string): void {
    for (const reply of this.#replies) reply.raw.write(text);
  }
}
