import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';

/** Has bodies read as JSON in UTF-8 and as nothing else: a byte that is no part of a character would be kept as a sign that nobody wrote. */
export function readJsonBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: unknown, bytes: Buffer) => {
      if (bytes.length === 0)
        throw unreadable('The body is empty, but Content-Type says that it is JSON. Send one, or neither.');
      return jsonOf(textOf(bytes));
    },
  );
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('The body holds bytes that are not UTF-8. Nothing of it was taken.');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = (error as Error).message.slice(0, 200);
    throw unreadable(`The body is not JSON: ${why}. Nothing of it was taken.`);
  }
}

function unreadable(detail: string): HttpProblem {
  return new HttpProblem(400, 'The body cannot be read', detail);
}
