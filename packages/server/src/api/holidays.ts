import { publicHolidays } from '@tallystick/holidays';
import { z } from 'zod';
import { HttpProblem } from '../http/problem.ts';
import type { Api } from './api.ts';

const date = z.iso.date();

/** Public holidays, for browsers that read drafts: the dates of the world are too much to send them all. */
export function holidayRoutes({ app }: Api): void {
  app.get(
    '/holidays',
    {
      config: { action: 'agreement.read' },
      schema: {
        summary:
          'The public holidays of a country or region within days, as an agreement would take them in.',
        querystring: z.object({
          country: z
            .string()
            .regex(/^[A-Z]{2}$/, 'Give two capital letters')
            .describe('ISO 3166, such as DE.'),
          region: z.string().max(30).optional(),
          from: date,
          to: date,
        }),
        response: {
          200: z.object({ dates: z.array(z.object({ date: z.string(), name: z.string().optional() })) }),
        },
      },
    },
    async (request) => {
      const { country, region, from, to } = request.query;
      const answer = publicHolidays({ country, ...(region === undefined ? {} : { region }) }, { from, to });
      if (answer.ok) return { dates: [...answer.dates] };
      throw new HttpProblem(422, 'No such holidays', `${answer.message} ${answer.remedy}`);
    },
  );
}
