import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { faultsOf, remedyOf } from './request-faults.ts';

/**
 * Checks requests by their schemas, and refuses a body with a member that its schema does not know: whoever misspells one hears so, and does not believe that it was
 * kept. So is one with text that is none: what is kept is hashed, and half of a character has no bytes that could be.
 */
export const checkRequests: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart = 'body' }) => {
  return (sent) => {
    const { data, error } = schema.safeParse(sent, { error: remedyOf });
    const fault = error
      ? faultsOf(httpPart, sent, error.issues)
      : httpPart === 'body'
        ? (strangerIn(sent, data) ?? badText(sent))
        : zeroCharacter(httpPart, sent);
    return fault === undefined ? { value: data } : { error: new Error(fault) };
  };
};

function strangerIn(sent: unknown, read: unknown): string | undefined {
  const stranger = unknownMember(sent, read);
  return stranger === undefined
    ? undefined
    : `body/${stranger} is not known here. Take it out, or look up its name at /api.`;
}

/** What is wrong with the first text, or name, that nothing can be kept of; however deep the body is. */
function badText(sent: unknown): string | undefined {
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: sent }];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { path, value } = one;
    if (typeof value === 'string' && !value.isWellFormed()) return half(path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, below] of Object.entries(value)) {
      if (!name.isWellFormed()) return half(path);
      if (isOfLanguage(name, below))
        return `body${path}/${name} is a name that nothing here can have. Take it out.`;
      left.push({ path: `${path}/${name}`, value: below });
    }
  }
  return undefined;
}

function half(path: string): string {
  return `body${path} holds half of a character, as a text cut in the middle does. Take it out.`;
}

/** Whether a member, copied without care, would change what objects are. */
function isOfLanguage(name: string, value: unknown): boolean {
  if (name === '__proto__') return true;
  return (
    name === 'constructor' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')
  );
}

/** The same of an address, where a text of the database is looked for. */
function zeroCharacter(part: string, sent: unknown): string | undefined {
  for (const [name, value] of Object.entries(sent ?? {}))
    if (part !== 'headers' && typeof value === 'string' && value.includes('\0'))
      return `${part}/${name} holds the character U+0000, which no text here can hold. Take it out.`;
  return undefined;
}

/** The path of the first member that was sent and is not in what was read of it; what was read of records and free values has all of theirs. */
function unknownMember(sent: unknown, read: unknown): string | undefined {
  if (sent === read || typeof sent !== 'object' || sent === null || typeof read !== 'object' || read === null)
    return undefined;
  const known = read as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(sent)) {
    if (!Object.hasOwn(known, name)) return name;
    const below = unknownMember(value, known[name]);
    if (below !== undefined) return `${name}/${below}`;
  }
  return undefined;
}
