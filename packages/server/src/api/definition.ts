import { definitionOf, LANGUAGES } from '@tallystick/agreement';
import { parseInstant } from '@tallystick/time';
import { z } from 'zod';
import { storedReport } from '../evaluation/read-report.ts';
import { heldAgreement } from '../held-agreement.ts';
import { notFound } from '../http/problem.ts';
import type { Api } from './api.ts';
import { clauseSchema, clauseView } from './clause-schema.ts';

/** What a promise means, in the words of its contract. */
export function definitionRoutes({ app, read, now }: Api): void {
  app.get(
    '/agreements/:id/objectives/:objective/definition',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'What a promise means, as the contract says it: the clauses that decide its figure and what a miss of it costs.',
        params: z.object({ id: z.string(), objective: z.string() }),
        querystring: z.object({
          period: z
            .string()
            .max(60)
            .optional()
            .describe('As the version says whose period it is; now without it.'),
          language: z.enum(LANGUAGES).default('en'),
        }),
        response: { 200: z.object({ version: z.number().int(), clauses: z.array(clauseSchema) }) },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const { id, objective } = request.params;
        const { period, language } = request.query;
        const evaluation = period === undefined ? undefined : await storedReport(tx, id);
        const measured = evaluation?.report.objectives
          .find((one) => one.id === objective)
          ?.periods.find((one) => one.period === period);
        if (period !== undefined && !measured)
          throw notFound(`period "${period}" of objective "${objective}" in "${id}"`);
        const held = await heldAgreement(tx, id, measured ? parseInstant(measured.from) : now());
        const clauses = held ? definitionOf(held.agreement, objective, language) : [];
        if (!held || clauses.length === 0) throw notFound(`objective "${objective}" in "${id}"`);
        return {
          version: held.agreement.version,
          clauses: clauses.map(clauseView),
        };
      }),
  );
}
