import type { FastifySchemaCompiler } from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import type { z } from 'zod';

/**
 * Checks requests by their schemas, and refuses a body with a member that its schema does not know: whoever misspells one hears so, and does not believe that it was
 * kept. So is one with text that is none: what is kept is hashed, and half of a character has no bytes that could be.
 */
export const checkRequests: FastifySchemaCompiler<z.ZodType> = (route) => {
  const check = validatorCompiler(route);
  if (route.httpPart !== 'body') return check;
  return (sent) => {
    const read = check(sent);
    if (typeof read !== 'object' || !('value' in read)) return read;
    const stranger = unknownMember(sent, read.value);
    if (stranger !== undefined)
      return {
        error: new Error(`body/${stranger} is not known here. Take it out, or look up its name at /api.`),
      };
    const half = halfCharacter(sent);
    if (half === undefined) return read;
    return {
      error: new Error(
        `body${half} holds half of a character, as a text cut in the middle does. Take it out.`,
      ),
    };
  };
};

/** The path of the first text, or name, with half of a surrogate pair; however deep the body is. */
function halfCharacter(sent: unknown): string | undefined {
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: sent }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { path, value } = one;
    if (typeof value === 'string' && !value.isWellFormed()) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, below] of Object.entries(value)) {
      if (!name.isWellFormed()) return path;
      left.push({ path: `${path}/${name}`, value: below });
    }
  }
  return undefined;
}

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
