import type { ContractClause } from '@tallystick/agreement';
import { z } from 'zod';

/** A clause as the contract says it. */
export const clauseSchema = z.object({
  number: z.string().describe('Of the clause in the contract text.'),
  id: z.string().nullable(),
  title: z.string(),
  sentences: z.array(z.string()),
  table: z.object({ head: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
});

/** A clause as the API tells it. */
export function clauseView({
  number,
  id,
  title,
  sentences,
  table,
}: ContractClause): z.infer<typeof clauseSchema> {
  return {
    ...{ number, id: id ?? null, title, sentences: [...sentences] },
    table: table ? { head: [...table.head], rows: table.rows.map((row) => [...row]) } : null,
  };
}
