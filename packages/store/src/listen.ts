import { Client, type ClientConfig } from 'pg';
import { CHANNEL, type Hint } from './hints.ts';

/** What a listener hears: that something changed, or that it is time to look, heard or not. */
export type Heard = Hint | { readonly kind: 'poll' };

/** How often listeners are told to look when nothing else is said, in milliseconds. */
export const POLL_MS = 2_000;

/**
 * Calls `hear` when another process changed something. Messages get lost (a connection breaks, a pooler has no NOTIFY), so there is also a
 * `poll` at a steady pace and after each reconnection; whoever listens looks for itself each time.
 *
 * @param options.except whose messages are left out: those of this process, which tells itself
 * @returns a function that ends the listening
 */
export function listen(
  config: ClientConfig,
  hear: (heard: Heard) => void,
  options: { readonly pollMs?: number; readonly log?: (line: string) => void; readonly except?: string } = {},
): () => Promise<void> {
  const log = options.log ?? (() => {});
  let client: Client | undefined;
  let connecting: Promise<void> | undefined;
  let ended = false;

  const connect = async () => {
    const fresh = new Client({ ...config, application_name: 'tallystick listener' });
    fresh.on('notification', (message) => {
      const hint = parseHint(message.payload, options.except);
      if (hint && !ended) hear(hint);
    });
    fresh.on('error', (error) => lose(fresh, error));
    fresh.on('end', () => lose(fresh, new Error('the server closed the connection')));
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${CHANNEL}`);
      if (ended) return await fresh.end();
      client = fresh;
      hear({ kind: 'poll' });
    } catch (error) {
      lose(fresh, error as Error);
      await fresh.end().catch(() => {}); // It may never have been connected.
    }
  };
  const lose = (lost: Client, error: Error) => {
    if (ended || (client !== undefined && client !== lost)) return;
    if (client === lost) log(`the listening connection was lost, polling until it is back: ${error.message}`);
    client = undefined;
  };
  const reconnect = () => {
    connecting ??= connect().finally(() => {
      connecting = undefined;
    });
  };
  reconnect();
  const timer = setInterval(() => {
    if (client === undefined) reconnect();
    hear({ kind: 'poll' });
  }, options.pollMs ?? POLL_MS);

  return async () => {
    ended = true;
    clearInterval(timer);
    await connecting;
    await client?.end();
    client = undefined;
  };
}

function parseHint(payload: string | undefined, except: string | undefined): Hint | undefined {
  try {
    const { from, ...hint } = JSON.parse(payload ?? '') as Partial<Hint> & { from?: string };
    if (from !== undefined && from === except) return undefined;
    const isHint = hint.kind !== undefined && hint.tenantId !== undefined && hint.agreementId !== undefined;
    return isHint ? (hint as Hint) : undefined;
  } catch {
    return undefined; // Someone else's message on a channel of the same name.
  }
}
