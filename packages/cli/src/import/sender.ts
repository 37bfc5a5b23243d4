import { setTimeout as pause } from 'node:timers/promises';
import { CommandError, EXIT } from '../exit.ts';
import { refuseSomePage } from '../server-request.ts';
import { authorization } from '../server-token.ts';

/** The first and the longest pause between attempts, ms. */
const PAUSE_MS = { first: 250, longest: 15_000 } as const;
/** Answers after which the same request is worth sending again. */
const PASSING = new Set([408, 429, 500, 502, 503, 504]);

/** What the server says of one record. */
interface SentOutcome {
  readonly line: number;
  readonly outcome: 'accepted' | 'duplicate' | 'conflict' | 'refused';
  readonly problems?: readonly {
    readonly field: string;
    readonly message: string;
    readonly remedy: string;
  }[];
}

/** Sends to the evidence of one agreement, and tries again where that helps. */
export interface Sender {
  /** Asks whether the server and the agreement are there. @throws CommandError at once when they are not */
  greet(): Promise<void>;
  /** Sends a JSON array of records. @throws CommandError */
  sendRecords(text: string): Promise<readonly SentOutcome[]>;
  /** Sends the header line of a file, so that its rows can be read column by column. @throws CommandError */
  sendHeader(of: { readonly file: string; readonly header: string }): Promise<void>;
}

interface Target {
  readonly url: string;
  readonly agreement: string;
  /** How long to try again, ms. */
  readonly retryForMs: number;
  /** Tells the person at the terminal why it waits. */
  readonly say: (text: string) => void;
}

/** A sender to a server. */
export function createSender(target: Target): Sender {
  const base = `${target.url}/api/v1/agreements/${encodeURIComponent(target.agreement)}`;
  return {
    async greet() {
      // An empty array is a question: it changes nothing, and finds out whether the agreement is there.
      await request(target, `${base}/evidence`, json('POST', '[]'), 0);
    },
    async sendRecords(text) {
      const body = await request(target, `${base}/evidence`, json('POST', text), target.retryForMs);
      return (body as { outcomes: SentOutcome[] }).outcomes;
    },
    async sendHeader({ file, header }) {
      const address = `${base}/evidence-files/${encodeURIComponent(file)}`;
      await request(target, address, json('PUT', JSON.stringify({ header })), target.retryForMs);
    },
  };
}

function json(method: string, body: string): RequestInit {
  return { method, body, headers: { 'content-type': 'application/json', ...authorization() } };
}

/** Sends a request until it is answered for good, or the time for trying again is over. */
async function request(
  target: Target,
  address: string,
  init: RequestInit,
  retryForMs: number,
): Promise<unknown> {
  const giveUpAt = performance.now() + retryForMs;
  for (let pauseMs: number = PAUSE_MS.first; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MS.longest)) {
    const answer = await attempt(address, init);
    if (answer.kind === 'done') return answer.body;
    if (answer.kind === 'refused') throw refused(target, answer.detail);
    const waitMs = Math.max(answer.retryAfterMs, pauseMs * (0.5 + Math.random() / 2)); // Not all at one moment.
    if (performance.now() + waitMs > giveUpAt) throw gaveUp(answer.detail, retryForMs);
    if (pauseMs > PAUSE_MS.first) target.say(`${answer.detail} Trying again.`);
    await pause(waitMs);
  }
}

type Answer =
  | { readonly kind: 'done'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'later'; readonly detail: string; readonly retryAfterMs: number };

async function attempt(address: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, init);
    refuseSomePage(new URL(address).origin, response);
    const text = await response.text();
    if (response.ok) return { kind: 'done', body: text === '' ? undefined : JSON.parse(text) };
    const detail = detailOf(text) ?? `The server answers ${response.status}.`;
    if (!PASSING.has(response.status)) return { kind: 'refused', detail };
    return { kind: 'later', detail, retryAfterMs: retryAfterMs(response.headers.get('retry-after')) };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    const cause = (error as { cause?: { code?: string; message?: string } }).cause;
    const why = cause?.code ?? cause?.message ?? (error as Error).message;
    return { kind: 'later', detail: `No answer from ${new URL(address).origin} (${why}).`, retryAfterMs: 0 };
  }
}

/** How long a server asks to wait, ms: it says seconds, or an instant (RFC 9110 §10.2.3); 0 where it says nothing that is either. */
function retryAfterMs(text: string | null): number {
  if (text !== null && /^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}

function detailOf(text: string): string | undefined {
  try {
    const { detail } = JSON.parse(text) as { detail?: string };
    return detail;
  } catch {
    return undefined;
  }
}

function refused(target: Target, detail: string): CommandError {
  return new CommandError(EXIT.invalidInput, `${target.url} does not take this: ${detail}`);
}

function gaveUp(detail: string, triedForMs: number): CommandError {
  const remedy =
    triedForMs === 0
      ? 'Start the server with tallystick serve, or say with --url where it is.'
      : `It was tried for ${triedForMs / 1_000} s. What was acknowledged is kept: run the same command again.`;
  return new CommandError(EXIT.invalidInput, `${detail} ${remedy}`);
}
