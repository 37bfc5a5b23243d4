import type { Grant } from '@tallystick/store';
import { z } from 'zod';
import { ROLES, type Role } from '../../identity/permissions.ts';

const id = z.string().min(1).max(200);

/** A role and for what it is held, as requests and answers write it. */
export const grantSchema = z.object({
  role: z.enum(Object.keys(ROLES) as [Role, ...Role[]]),
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('tenant') }),
    z.object({ kind: z.literal('organisation'), organisation: id }),
    z.object({ kind: z.literal('agreement'), agreement: id }),
    z.object({ kind: z.literal('service'), agreement: id, service: id }),
  ]),
});

/** Grants of the database in the answer's form; a role that this version does not know is left out. */
export function grantViews(grants: readonly Grant[]): z.infer<typeof grantSchema>[] {
  return grants.flatMap(({ role, scope }) => {
    const read = grantSchema.safeParse({ role, scope });
    return read.success ? [read.data] : [];
  });
}
