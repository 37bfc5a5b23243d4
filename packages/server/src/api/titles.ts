import { promiseText } from '@tallystick/engine';
import { AGREEMENTS_ORDER, listAgreements, type TenantTransaction } from '@tallystick/store';
import { z } from 'zod';
import { type HeldAgreement, heldAgreement } from '../held-agreement.ts';
import { MOST_OF_PAGE } from '../http/paged-lists.ts';
import type { Api } from './api.ts';
import { keyPageAfter, keyPageNext, keyPageOf, keyPageQuery } from './key-pages.ts';
import { summarySchema } from './summary.ts';

const titlesSchema = summarySchema
  .pick({ id: true, title: true, version: true, provider: true, customer: true, timeZone: true })
  .extend({
    objectives: z
      .array(
        summarySchema.shape.objectives.element.pick({ id: true, title: true, promise: true, kind: true }),
      )
      .describe('Of every version that holds at any time, as the latest has them.'),
  });

/** What agreements and their objectives are called: what is looked through to find one, and names it where its id stands. */
export function titleRoutes({ app, read, now }: Api): void {
  app.get(
    '/titles',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary: 'What all agreements and their objectives are called, without figures.',
        querystring: z.object(keyPageQuery(MOST_OF_PAGE, MOST_OF_PAGE)),
        response: { 200: z.object({ agreements: z.array(titlesSchema), ...keyPageNext }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const page = await listAgreements(tx, keyPageOf(request.query));
        const agreements = [];
        for (const { id } of page) agreements.push(await titlesOf(tx, id, now()));
        return { agreements, ...keyPageAfter(AGREEMENTS_ORDER, page, request.query) };
      }),
  );
}

async function titlesOf(tx: TenantTransaction, id: string, now: number) {
  const held = (await heldAgreement(tx, id, now))!;
  const { parties, term } = held.agreement;
  return {
    id,
    title: held.stored.title,
    version: held.stored.version,
    provider: parties.provider.name,
    customer: parties.customer.name,
    timeZone: term.timeZone,
    objectives: objectivesOf(held),
  };
}

function objectivesOf({ versions }: HeldAgreement) {
  const all = new Map<string, z.infer<typeof titlesSchema>['objectives'][number]>();
  for (const { agreement } of versions) {
    for (const objective of agreement.objectives.values()) {
      const { id, title, indicator } = objective;
      const { kind } = agreement.indicators.get(indicator)!;
      all.set(id, { id, title, promise: promiseText(objective), kind });
    }
  }
  return [...all.values()];
}
