import { agreementAt, appendAudit, getLifecycle, lockLifecycle, putCheck } from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { HttpProblem, notFound } from '../../http/problem.ts';
import { actorOf } from '../../identity/actor.ts';
import { auditOf } from '../../identity/audit.ts';
import type { CheckItem } from '../../lifecycle/checklist.ts';
import { checklistOf } from '../../lifecycle/checks.ts';
import type { Api } from '../api.ts';
import { agreementParams, reason } from './parts.ts';

/** An item of the implementation checklist. */
export const checkSchema = z.object({
  item: z.string(),
  title: z.string(),
  remedy: z.string(),
  state: z.enum(['done', 'waived', 'open']),
  said: z.object({ who: z.string(), at: z.string(), words: z.string() }).nullable(),
});

/** What is seen to between agreed and active. */
export function checkRoutes({ app, write, now }: Api): void {
  app.put(
    '/agreements/:id/checklist/:item',
    {
      config: { action: 'agreement.steer' },
      schema: {
        summary: 'Says that an item of the checklist is done, goes without, or is open again.',
        params: agreementParams.extend({ item: z.string().min(1).max(300) }),
        body: z.object({ verdict: z.enum(['done', 'waived', 'open']), words: reason }),
        response: { 200: z.object({ checklist: z.array(checkSchema) }) },
      },
    },
    async (request) => {
      const { id, item } = request.params;
      const { verdict, words } = request.body;
      const at = now();
      return write(request, async (tx) => {
        await lockLifecycle(tx, id);
        const lifecycle = await getLifecycle(tx, id);
        const stored = await agreementAt(tx, id, at);
        if (!lifecycle || !stored) throw notFound(`agreement "${id}"`);
        if (lifecycle.state !== 'agreed')
          throw new HttpProblem(
            409,
            'Not possible now',
            `"${id}" is ${lifecycle.state}; the checklist is for what is agreed and not active yet.`,
          );
        const before = (await checklistOf(tx, id, at)).find((one) => one.item === item);
        if (!before) throw notFound(`item "${item}" of the checklist of "${id}"`);
        const person = actorOf(request).id;
        await putCheck(
          tx,
          { agreementId: id, version: stored.version },
          { item, verdict, person, at, words },
        );
        await appendAudit(
          tx,
          auditOf(request, at, {
            ...{ action: 'checklist.said', target: `agreement ${id}`, reason: words },
            ...{ before: { item, state: before.state }, after: { item, state: verdict } },
          }),
        );
        tx.hint('agreement', id);
        return { checklist: (await checklistOf(tx, id, at)).map((one) => checkView(one, new Map())) };
      });
    },
  );
}

/** An item as the API tells it. */
export function checkView(
  { item, title, remedy, state, said }: CheckItem,
  names: ReadonlyMap<string, string>,
): z.infer<typeof checkSchema> {
  const who = said && {
    who: names.get(said.person) ?? said.person,
    at: formatInstant(said.at),
    words: said.words,
  };
  return { item, title, remedy, state, said: who ?? null };
}
