/** The server of the benchmark of arrivals, in a process of its own as servers are. Its parent gives it orders by messages, one at a time. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME_TENANT, startServer } from '@tallystick/server';
import { createAppender, putAgreement } from '@tallystick/store';
import { ticketAgreement } from '../samples/ticket-agreement.ts';
import { NOW, ticket } from './ticket.ts';

/** What the parent wants done: an agreement that holds so many records; that nothing is at work any more; the end. */
export type Order =
  | { readonly kind: 'hold'; readonly id: string; readonly held: number }
  | { readonly kind: 'rest' }
  | { readonly kind: 'end' };

/** What it is told: where the server and its database are, once; then that an order is done. */
export type Answer =
  | {
      readonly kind: 'ready';
      readonly url: string;
      readonly host: string;
      readonly port: number;
      readonly database: string;
    }
  | { readonly kind: 'done' };

const folder = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
chmodSync(folder, 0o755);
const server = await startServer({
  location: { dataDir: join(folder, 'data') },
  ...{ host: '127.0.0.1', port: 0, version: 'bench', access: 'open', now: () => NOW },
});
const { host, port, database } = server.store.pool.options;
tell({ kind: 'ready', url: server.url, host: host!, port: port!, database: database! });

process.on('message', async (order: Order) => {
  if (order.kind === 'hold') await hold(order);
  await server.idle();
  if (order.kind === 'end') {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    process.disconnect();
    return;
  }
  tell({ kind: 'done' });
});

// A parent that was ended takes it along.
process.on('disconnect', () => process.exit());

async function hold({ id, held }: { readonly id: string; readonly held: number }): Promise<void> {
  await server.store.withTenant(HOME_TENANT, (tx) =>
    putAgreement(tx, { id, title: id, text: ticketAgreement(id) }),
  );
  const appender = createAppender(server.store);
  const records = Array.from({ length: held }, (_, number) => {
    const one = ticket(number);
    return { ...one, receivedAt: one.occurredAt };
  });
  for (let from = 0; from < held; from += 1_000)
    await appender.append(HOME_TENANT, id, records.slice(from, from + 1_000));
}

function tell(answer: Answer): void {
  process.send!(answer);
}
