import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { takesKey } from '../idempotency/keyed-requests.ts';
import { KEY_HEADER } from '../idempotency/request-key.ts';

/** Every answer that is none of those asked for. */
const PROBLEM = {
  description: 'A problem document (RFC 9457): what was wrong, and what to do.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
        },
        additionalProperties: true,
      },
    },
  },
};

/** The header of every write that may be sent again. */
const KEY = {
  type: 'object',
  properties: { [KEY_HEADER]: { type: 'string', minLength: 16, maxLength: 200 } },
};

/** A route for the OpenAPI document: its schemas, which action of docs/roles.md it takes, and whether it takes a key. */
export const routeOfDocument: SwaggerTransform = (given) => {
  const told = jsonSchemaTransform(given);
  const { config, method } = given.route;
  if (config?.action === undefined) return told;
  const isKeyed = takesKey({ method: String(method), config });
  const more = { 'x-action': config.action, ...(isKeyed ? { headers: KEY } : {}) };
  return { ...told, schema: { ...told.schema, ...more } as typeof told.schema };
};

/** The whole document: every operation can end in a problem. */
export const withProblems: SwaggerTransformObject = (given) => {
  const document = 'openapiObject' in given ? given.openapiObject : {};
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {}));
  for (const one of operations)
    if (typeof one === 'object' && 'responses' in one)
      Object.assign(one.responses ?? {}, { default: PROBLEM });
  return document;
};

/** How requests say who makes them. */
export const SECURITY_SCHEMES = {
  token: { type: 'http', scheme: 'bearer', description: 'A token for programs (docs/sign-in.md).' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'tallystick_session',
    description: 'The session of a person; writes carry the header x-csrf-token too.',
  },
} as const;

/** The document as a file, an operation a line, so that a change of the API shows as the operations that it changes. */
export function openApiText(document: object): string {
  const { paths, ...rest } = document as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  };
  const lines = Object.entries(paths).map(([path, operations]) => {
    const each = Object.entries(operations).map(
      ([method, one]) => `${JSON.stringify(method)}: ${JSON.stringify(one)}`,
    );
    return `${JSON.stringify(path)}: {\n${each.join(',\n')}\n}`;
  });
  const head = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${head.join(',\n')},\n"paths": {\n${lines.join(',\n')}\n}\n}\n`;
}
