import { seesAgreement } from '@tallystick/store';
import { z } from 'zod';
import { EVENT_ID, type EventHub, type Listener } from '../http/sse.ts';
import { actorOf } from '../identity/actor.ts';
import { type GuardOptions, isStillLetIn } from '../identity/guard.ts';
import type { RouteAction } from '../identity/permissions.ts';
import type { Api } from './api.ts';

/** Writes after which somebody may be let in no longer, or see less. */
const CHANGES_WHO_MAY: ReadonlySet<RouteAction | undefined> = new Set<RouteAction>([
  'anyone',
  'self',
  'people.manage',
  'organisation.manage',
  'settings.manage',
]);

/** Live updates: what the listener may see of it, and as long as it may. */
export function eventRoutes(
  { app, store, now }: Api,
  events: EventHub,
  identity: Omit<GuardOptions, 'store' | 'now'>,
): void {
  app.addHook('onResponse', async ({ method, routeOptions }) => {
    if (method !== 'GET' && CHANGES_WHO_MAY.has(routeOptions.config.action)) events.lookAgain();
  });
  app.get(
    '/events',
    {
      exposeHeadRoute: false, // Its answer has no end, and a HEAD would wait for it.
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'Live updates as server-sent events: `evaluated`, `changed` and `quality` name an agreement, `missed` says that some were lost.',
        querystring: z.object({
          since: z
            .string()
            .regex(EVENT_ID, 'Give the id of an event, or leave it out')
            .optional()
            .describe(
              'For the first connection: the event after which the listener looked, as its session says.',
            ),
        }),
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
      const { tenantId, through } = actorOf(request);
      const { sight } = request;
      const seesAll = sight.customer === undefined && sight.only === undefined;
      const listener: Listener = {
        credential: JSON.stringify([
          tenantId,
          through.kind,
          through.kind === 'open' ? '' : through.id,
          sight,
        ]),
        isStillLetIn: () => isStillLetIn(request, { ...identity, store, now }),
        sight: JSON.stringify([tenantId, sight]),
        sees: async (of) => {
          if (of.tenantId !== tenantId) return false;
          if (seesAll) return true;
          return store.withTenant(tenantId, (tx) => seesAgreement(tx, of.agreementId), {
            readOnly: true,
            sight,
          });
        },
      };
      events.connect(request, reply, listener, request.query.since);
    },
  );
}
