import { appendAudit, putReading, READING_LANGUAGES, readReading } from '@tallystick/store';
import { isZone } from '@tallystick/time';
import { z } from 'zod';
import { auditOf } from '../../identity/audit.ts';
import type { Api } from '../api.ts';
import { personOf } from './person.ts';

/** In which language and time zone somebody reads. */
export const readingSchema = z.object({
  language: z.enum(READING_LANGUAGES).nullable().describe('Null: as the browser is set.'),
  timeZone: z
    .string()
    .min(1)
    .max(64)
    .refine(isZone, 'A name of the time zone database is expected, such as Europe/Berlin.')
    .nullable()
    .describe('A name of the time zone database; null: as the browser is set.'),
});

/** What oneself reads in. */
export function readingRoutes({ app, write, now }: Api): void {
  app.put(
    '/account/reading',
    {
      config: { action: 'self' },
      schema: {
        summary: 'Chooses the language and the time zone that oneself reads in, on every device.',
        body: readingSchema,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const personId = personOf(request);
      await write(request, async (tx) => {
        const before = await readReading(tx, personId);
        await putReading(tx, personId, request.body);
        const change = { before: before ? { ...before } : null, after: { ...request.body } };
        await appendAudit(
          tx,
          auditOf(request, now(), { action: 'reading.chosen', target: `person ${personId}`, ...change }),
        );
      });
      return reply.status(204).send(null);
    },
  );
}
