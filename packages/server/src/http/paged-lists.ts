import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { wholeNumberOr } from './whole-number.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The member of the answer that comes in pages, where the route gives all of it and leaves the pages to us. */
    list?: string;
  }
}

/** Items of a page, at most and unless fewer are asked for. */
export const MOST_OF_PAGE = 1_000;

const pageShape = {
  skip: wholeNumberOr(0, 0, 1_000_000),
  limit: wholeNumberOr(MOST_OF_PAGE, 1, MOST_OF_PAGE),
};
const nextShape = {
  next: z.number().int().nullable().describe('The `skip` of the next page; null at the end.'),
};

/** Gives the lists of routes that name theirs (`config: { list }`) in pages. For lists that are short as a rule: all of one is read, and a page of it sent. */
export function pageLists(scope: FastifyInstance): void {
  scope.addHook('onRoute', ({ config, schema }) => {
    if (config?.list === undefined || schema === undefined) return;
    const { querystring = z.object({}), response } = schema as {
      readonly querystring?: z.ZodObject;
      readonly response: Readonly<Record<number, z.ZodObject>>;
    };
    Object.assign(schema, {
      querystring: querystring.extend(pageShape),
      response: { ...response, 200: response[200]!.extend(nextShape) },
    });
  });
  scope.addHook('preSerialization', async (request, reply, payload) => {
    const { list } = request.routeOptions.config;
    if (list === undefined || reply.statusCode !== 200) return payload;
    const whole = payload as Readonly<Record<string, readonly unknown[]>>;
    const { skip, limit } = request.query as { readonly skip: number; readonly limit: number };
    const all = whole[list]!;
    const next = skip + limit < all.length ? skip + limit : null;
    return { ...whole, [list]: all.slice(skip, skip + limit), next };
  });
}
