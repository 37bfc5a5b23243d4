import { seesAgreement } from '@tallystick/store';
import { z } from 'zod';
import type { EventHub } from '../http/sse.ts';
import { actorOf } from '../identity/actor.ts';
import type { Api } from './api.ts';

/** Live updates: what the listener may see of it. */
export function eventRoutes({ app, store }: Api, events: EventHub): void {
  app.get(
    '/events',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'Live updates as server-sent events: `evaluated` and `quality` name an agreement, `missed` says that some were lost.',
        headers: z.looseObject({
          'last-event-id': z
            .string()
            .max(100)
            .optional()
            .describe('The last one that was heard: those after it come first.'),
        }),
      },
    },
    (request, reply) => {
      const { tenantId } = actorOf(request);
      const { sight } = request;
      const seesAll = sight.customer === undefined && sight.only === undefined;
      events.connect(request, reply, {
        sight: JSON.stringify([tenantId, sight]),
        sees: async (of) => {
          if (of.tenantId !== tenantId) return false;
          if (seesAll) return true;
          return store.withTenant(tenantId, (tx) => seesAgreement(tx, of.agreementId), {
            readOnly: true,
            sight,
          });
        },
      });
    },
  );
}
