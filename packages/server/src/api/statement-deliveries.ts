import {
  agreementAt,
  appendAudit,
  listStatementDeliveries,
  retryStatementDelivery,
  type StoredStatementDelivery,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { loadAgreement } from '../agreements.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { auditOf } from '../identity/audit.ts';
import { addressOfRole, rolesToTell } from '../statements/recipients.ts';
import type { Api } from './api.ts';

const deliverySchema = z.object({
  statement: z.number().int(),
  revision: z.number().int(),
  role: z.string(),
  state: z.enum(['pending', 'sent', 'failed']),
  attempts: z.number().int(),
  said: z.string().describe('What the mail server answered last, or why there was no answer.'),
  queuedAt: z.string(),
  sentAt: z.string().nullable(),
});

/** To whom statements go, what became of it, and another try of what was given up. */
export function statementDeliveryRoutes(
  { app, read, write, afterwards, now }: Api,
  onQueued: () => void,
): void {
  app.get(
    '/agreements/:id/statement-deliveries',
    {
      config: { action: 'statement.make', list: 'deliveries' },
      schema: {
        summary: 'To whom the statements of an agreement go, and what became of each, the newest first.',
        params: z.object({ id: z.string() }),
        response: {
          200: z.object({
            to: z
              .array(z.object({ role: z.string(), address: z.string().nullable() }))
              .describe(
                'The roles of `reporting.statement.to`; the address is null where it is no mail address.',
              ),
            deliveries: z.array(deliverySchema),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const stored = await agreementAt(tx, id, now());
        if (!stored) throw notFound(`agreement "${id}"`);
        const { agreement } = loadAgreement(stored);
        return {
          to: rolesToTell(agreement).map((role) => ({
            role,
            address: addressOfRole(agreement, role) ?? null,
          })),
          deliveries: (await listStatementDeliveries(tx, id)).map(deliveryView),
        };
      }),
  );

  app.post(
    '/agreements/:id/statement-deliveries/retry',
    {
      config: { action: 'statement.make' },
      schema: {
        summary: 'Tries once more to send a revision to a role, where that was given up.',
        params: z.object({ id: z.string() }),
        body: z.object({
          statement: z.number().int().min(1).max(2_147_483_647),
          revision: z.number().int().min(1).max(2_147_483_647),
          role: z.string().max(200),
        }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { statement: number, revision, role } = request.body;
      await write(request, async (tx) => {
        const at = now();
        if (!(await retryStatementDelivery(tx, { agreementId: id, number, revision, role }, at))) {
          const why = `No sending of revision ${revision} of statement ${number} to "${role}" was given up.`;
          throw new HttpProblem(409, 'Not possible now', why);
        }
        const target = `statement ${id}/${number}`;
        await appendAudit(
          tx,
          auditOf(request, at, { action: 'statement.sent-again', target, after: { revision, role } }),
        );
      });
      afterwards(request, onQueued);
      return reply.status(204).send(null);
    },
  );
}

function deliveryView(one: StoredStatementDelivery): z.infer<typeof deliverySchema> {
  const { number, revision, role, state, attempts, said, queuedAt, sentAt } = one;
  return {
    ...{ statement: number, revision, role, state, attempts, said },
    queuedAt: formatInstant(queuedAt),
    sentAt: sentAt === null ? null : formatInstant(sentAt),
  };
}
