import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';

/**
 * Checks requests by their schemas, and refuses a body with a member that its schema does not know: whoever misspells one hears so, and does not believe that it was
 * kept.
 */
export const checkRequests: FastifySchemaCompiler<z.ZodType> = (route) => {
  const check = validatorCompiler(route);
  if (route.httpPart !== 'body') return check;
  return (sent) => {
    const read = check(sent);
    const stranger =
      typeof read === 'object' && 'value' in read ? unknownMember(sent, read.value) : undefined;
    if (stranger === undefined) return read;
    return {
      error: new Error(`body/${stranger} is not known here. Take it out, or look up its name at /api.`),
    };
  };
};

/** The path of the first member that was sent and is not in what was read of it; what was read of records and free values has all of theirs. */
function unknownMember(sent: unknown, read: unknown): string | undefined {
  if (typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null)
    return undefined;
  const known = read as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(sent)) {
    if (!Object.hasOwn(known, name)) return name;
    const below = unknownMember(value, known[name]);
    if (below !== undefined) return `${name}/${below}`;
  }
  return undefined;
}
