import { contractText, LANGUAGES } from '@tallystick/agreement';
import { z } from 'zod';
import { heldAgreement } from '../held-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { clauseSchema, clauseView } from './clause-schema.ts';
import { pastInstantOf } from './instant.ts';

/** An agreement as people read it. */
export function contractRoutes({ app, read, now }: Api): void {
  app.get(
    '/agreements/:id/contract',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'The contract that an agreement is, in whole sentences: the version that holds now or held then, section by section.',
        params: z.object({ id: z.string() }),
        querystring: z.object({
          language: z.enum(LANGUAGES).default('en'),
          asOf: z
            .string()
            .optional()
            .describe('The version that held at an instant that has come, ISO 8601.'),
        }),
        response: {
          200: z.object({
            version: z.number().int(),
            lead: z.array(z.string()),
            sections: z.array(
              z.object({ number: z.number().int(), heading: z.string(), clauses: z.array(clauseSchema) }),
            ),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id } = request.params;
        const asOf = pastInstantOf('asOf', request.query.asOf, now());
        const held = await heldAgreement(tx, id, asOf ?? now());
        if (!held) throw notFound(`agreement "${id}"`);
        const { lead, sections } = contractText(held.agreement, request.query.language);
        return {
          version: held.agreement.version,
          lead: [...lead],
          sections: sections.map(({ number, heading, clauses }) => ({
            number,
            heading,
            clauses: clauses.map(clauseView),
          })),
        };
      }),
  );
}
