import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How often a comment is sent so that proxies keep the connection open, ms. */
const HEARTBEAT_MS = 15_000;
/** How often it is looked whether those who listen still may, ms: sessions run out, and other processes end them. */
const LOOK_MS = 5_000;
/** The id of an event: the run of the server that sent it, and its number there. */
export const EVENT_ID = /^([0-9a-f]{12})-(\d{1,15})$/;

/** Most connections held at a time; the next one is asked to come back. */
export const MAX_LISTENERS = 1_000;
/** Events kept for those whose connection broke: who missed more is told so. */
export const KEPT_EVENTS = 1_000;
/** What waits for a listener that does not read, bytes; beyond it the connection ends, and is resumed by whoever is still there. */
const MOST_WAITING_BYTES = 256_000;
/** Told to a listener for whom something is lost: all that it knows may be out of date. */
const MISSED = 'event: missed\ndata: {}\n\n';

/** What an event is about. */
export interface EventOf {
  readonly tenantId: string;
  readonly agreementId: string;
}

/** Who listens. */
export interface Listener {
  /** The same for listeners that may hear of the same things. */
  readonly sight: string;
  /** Whether it may hear of something. */
  sees(of: EventOf): Promise<boolean>;
  /** The same for listeners of one session or token. */
  readonly credential: string;
  /** Whether it would be let in now, as it was. */
  isStillLetIn(): Promise<boolean>;
}

interface KeptEvent {
  readonly number: number;
  readonly text: string;
  readonly of: EventOf;
}

/** Live connections of browsers and programs (server-sent events), each of which can be taken up again where it broke. */
export class EventHub {
  readonly #listeners = new Map<FastifyReply, Listener>();
  readonly #timers: readonly NodeJS.Timeout[];
  /** Events of another run of the server are none of this one's. */
  readonly #run = randomBytes(6).toString('hex');
  readonly #kept: KeptEvent[] = [];
  #lastNumber = 0;
  /** Events go out one after another, so that nobody hears a later one first. */
  #turn: Promise<void> = Promise.resolve();

  /** Whether a look at who still may listen is waiting for its turn. */
  #isLooking = false;

  constructor() {
    const beat = setInterval(() => {
      for (const reply of this.#listeners.keys()) this.#write(reply, ': still here\n\n');
    }, HEARTBEAT_MS);
    const look = setInterval(() => this.lookAgain(), LOOK_MS);
    this.#timers = [beat.unref(), look.unref()];
  }

  /**
   * Keeps the answer of a request open and sends it every event from now on that it may hear of; those since the one that it names in `Last-Event-ID`, or else `since`, first. Where these are
   * not known any more it is sent `missed`.
   */
  connect(request: FastifyRequest, reply: FastifyReply, listener: Listener, begunAfter?: string): void {
    if (this.#listeners.size >= MAX_LISTENERS) {
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
    // An id at once, so that a connection that breaks before its first event can be taken up again too.
    const since = this.#numberOf(request.headers['last-event-id'] ?? begunAfter);
    const isLost = since === 'unknown';
    const from = typeof since === 'number' ? since : this.#lastNumber;
    reply.raw.write(`retry: 2000\nid: ${this.#run}-${from}\n\n${isLost ? MISSED : ''}`);
    this.#listeners.set(reply, listener);
    reply.raw.on('close', () => this.#listeners.delete(reply));
    const missed = this.#kept.filter(({ number }) => number > from);
    if (missed.length === 0) return;
    // Until it has these it hears nothing newer: that comes with them, or in a later turn.
    this.#inTurn(async () => {
      for (const event of missed) {
        if (await mayHear(listener, event.of)) this.#write(reply, event.text);
      }
    });
  }

  /** The id of the last event: who asks for something now and listens then hears what came between with it. */
  get lastId(): string {
    return `${this.#run}-${this.#lastNumber}`;
  }

  /** Tells those of an event who may hear of it; one of whom that cannot be found out is told nothing. */
  async send(event: string, data: unknown, of: EventOf): Promise<void> {
    const number = ++this.#lastNumber;
    const text = `id: ${this.#run}-${number}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#kept.push({ number, text, of });
    if (this.#kept.length > KEPT_EVENTS) this.#kept.shift();
    const listeners = [...this.#listeners];
    await this.#inTurn(async () => {
      const known = new Map<string, Promise<boolean>>();
      for (const [reply, listener] of listeners) {
        const sees = known.get(listener.sight) ?? mayHear(listener, of);
        known.set(listener.sight, sees);
        if (await sees) this.#write(reply, text);
      }
    });
  }

  /** Ends the connections of those who would not be let in any more, before anything else is told: whoever comes again is told why. */
  lookAgain(): void {
    if (this.#isLooking || this.#listeners.size === 0) return;
    this.#isLooking = true;
    void this.#inTurn(async () => {
      this.#isLooking = false;
      const known = new Map<string, Promise<boolean>>();
      for (const [reply, listener] of this.#listeners) {
        const { credential } = listener;
        const may = known.get(credential) ?? isStillLetIn(listener);
        known.set(credential, may);
        if (!(await may)) this.#end(reply);
      }
    });
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const reply of this.#listeners.keys()) this.#end(reply);
  }

  #end(reply: FastifyReply): void {
    this.#listeners.delete(reply);
    reply.raw.end();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }

  #write(reply: FastifyReply, text: string): void {
    if (!this.#listeners.has(reply)) return;
    if (reply.raw.writableLength > MOST_WAITING_BYTES) reply.raw.destroy();
    else reply.raw.write(text);
  }

  /** Which event a listener heard last; undefined for one that comes for the first time. */
  #numberOf(id: string | string[] | undefined): number | 'unknown' | undefined {
    if (id === undefined || id === '') return undefined;
    const [, run, digits = ''] = EVENT_ID.exec(String(id)) ?? [];
    const number = Number(digits);
    const oldest = this.#kept[0]?.number ?? this.#lastNumber + 1;
    const isKnown = run === this.#run && number >= oldest - 1 && number <= this.#lastNumber;
    return isKnown ? number : 'unknown';
  }
}

/** Whoever cannot be looked at stays: where the database is away, nothing is told either. */
function isStillLetIn(listener: Listener): Promise<boolean> {
  return listener.isStillLetIn().catch(() => true);
}

function mayHear(listener: Listener, of: EventOf): Promise<boolean> {
  return listener.sees(of).catch(() => false);
}
