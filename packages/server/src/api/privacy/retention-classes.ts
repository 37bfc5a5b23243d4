import {
  appendAudit,
  expiredDataSubjects,
  listRetentionClasses,
  putRetentionClass,
  type RetentionClass,
  readRetentionDue,
  setRetentionDue,
} from '@tallystick/store';
import { formatInstant } from '@tallystick/time';
import { z } from 'zod';
import { etagSchema, refuseStale, withEtag } from '../../http/if-match.ts';
import { auditOf } from '../../identity/audit.ts';
import { agreedRetention } from '../../privacy/agreed-retention.ts';
import { RETENTION_EVERY_MS } from '../../privacy/retention.ts';
import type { Api } from '../api.ts';
import { classId } from './personal-fields.ts';

const keepDays = z
  .number()
  .int()
  .min(1)
  .max(36_500)
  .nullable()
  .describe('Days after what it is about happened; null: until somebody asks.');
const classSchema = z.object({ etag: etagSchema, id: classId, title: z.string(), keepDays });

/** How long each class of personal data is kept. */
export function retentionClassRoutes({ app, read, write, now }: Api): void {
  app.get(
    '/retention-classes',
    {
      config: { action: 'person.manage' },
      schema: {
        summary: 'The classes of personal data, and when what is kept too long is erased next.',
        response: {
          200: z.object({
            classes: z.array(classSchema),
            agreed: z
              .array(
                z.object({
                  agreement: z.string(),
                  class: z.string(),
                  title: z.string(),
                  retention: z.string().describe('As the agreement writes it: `3 years`.'),
                }),
              )
              .describe(
                'What agreements say of classes, which goes before what stands here, for their records.',
              ),
            nextAt: z.string().nullable(),
          }),
        },
      },
    },
    async (request) =>
      read(request, async (tx) => {
        const dueAt = await readRetentionDue(tx);
        return {
          classes: (await listRetentionClasses(tx)).map((one) => withEtag(shown(one))),
          agreed: (await agreedRetention(tx)).map(({ agreementId, class: of, title, retention }) => ({
            ...{ agreement: agreementId, class: of, title, retention },
          })),
          nextAt: dueAt === undefined ? null : formatInstant(dueAt),
        };
      }),
  );

  app.put(
    '/retention-classes/:class',
    {
      config: { action: 'personal.mark' },
      schema: {
        summary:
          'Says how long a class of personal data is kept. What that ends is erased a day later at the earliest.',
        params: z.object({ class: classId }),
        body: z.object({
          title: z.string().trim().min(1).max(200),
          keepDays,
          reason: z.string().trim().min(3).max(2_000),
        }),
        response: {
          200: classSchema.extend({
            erases: z
              .number()
              .int()
              .describe('How many people will be erased then as things stand, counted up to 200.'),
            firstAt: z.string(),
          }),
        },
      },
    },
    async (request) => {
      const { reason, ...rest } = request.body;
      const { class: id } = request.params;
      return write(request, async (tx) => {
        const before = (await listRetentionClasses(tx)).find((one) => one.id === id);
        refuseStale(request, before && shown(before));
        const at = now();
        const firstAt = at + RETENTION_EVERY_MS;
        await putRetentionClass(tx, { id, ...rest });
        await setRetentionDue(tx, firstAt);
        await appendAudit(
          tx,
          auditOf(request, at, {
            ...{ action: 'retention.changed', target: `class ${id}`, reason },
            ...{ before: before ? { ...before } : null, after: { id, ...rest } },
          }),
        );
        const erases = (await expiredDataSubjects(tx, firstAt, await agreedRetention(tx))).length;
        return { ...withEtag(shown({ id, ...rest })), erases, firstAt: formatInstant(firstAt) };
      });
    },
  );
}

function shown({ id, title, keepDays: days }: RetentionClass) {
  return { id, title, keepDays: days };
}
