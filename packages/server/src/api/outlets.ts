import { appendAudit, type TenantTransaction } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../http/problem.ts';
import { auditOf } from '../identity/audit.ts';
import type { Action } from '../identity/permissions.ts';
import type { Api } from './api.ts';

/** A place outside to which something is sent: a channel of alerts, or a webhook. */
interface Outlet {
  readonly id: string;
  readonly name: string;
}

/** A kind of places outside, and how they are kept. */
export interface OutletKind<One extends Outlet> {
  readonly noun: 'channel' | 'webhook';
  readonly action: Action;
  readonly list: (tx: TenantTransaction) => Promise<readonly One[]>;
  readonly drop: (tx: TenantTransaction, id: string) => Promise<unknown>;
  /** Of one that is taken away, what the log keeps. */
  readonly kept: (one: One) => Readonly<Record<string, string>>;
}

/** One of them. @throws HttpProblem 404 */
export async function foundOutlet<One extends Outlet>(
  tx: TenantTransaction,
  { noun, list }: OutletKind<One>,
  id: string,
): Promise<One> {
  const one = (await list(tx)).find((each) => each.id === id);
  if (!one) throw notFound(`${noun} "${id}"`);
  return one;
}

/** Takes one away. */
export function outletRemoval<One extends Outlet>(
  { app, write, now }: Api,
  kind: OutletKind<One>,
  { summary }: { readonly summary: string },
): void {
  const { noun, action } = kind;
  app.delete(
    `/${noun}s/:${noun}`,
    {
      config: { action },
      schema: {
        summary,
        params: z.object({ [noun]: z.string().max(100) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await write(request, async (tx) => {
        const one = await foundOutlet(tx, kind, request.params[noun]!);
        await kind.drop(tx, one.id);
        const what = { action: `${noun}.removed`, target: `${noun} ${one.id}`, before: kind.kept(one) };
        await appendAudit(tx, auditOf(request, now(), what));
      });
      return reply.status(204).send(null);
    },
  );
}

/** What sending needs. @throws HttpProblem 409 where this server has no key */
export function neededKey<Settings>(settings: Settings | undefined): Settings {
  if (settings) return settings;
  const detail =
    'This server has no key to seal addresses with. Start it with TALLYSTICK_KEY_FILE, or with a database of its own.';
  throw new HttpProblem(409, 'Not possible now', detail);
}

/** What the log says of something that was sent, or is to be. */
export const sentShape = {
  attempts: z.number().int(),
  said: z.string().describe('What the other side answered last, or why there was no answer.'),
  queuedAt: z.string(),
  sentAt: z.string().nullable(),
};

/** The same of a row of the log. */
export function sentView(one: {
  readonly attempts: number;
  readonly said: string;
  readonly queuedAt: number;
  readonly sentAt: number | null;
}) {
  const { attempts, said, queuedAt, sentAt } = one;
  return {
    ...{ attempts, said, queuedAt: formatInstant(queuedAt) },
    sentAt: sentAt === null ? null : formatInstant(sentAt),
  };
}
