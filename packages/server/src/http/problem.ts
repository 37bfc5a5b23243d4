import { StoreError } from '@tallystick/store';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tellTrouble } from './database-trouble.ts';

/** An answer that is not what was asked for, as RFC 9457 writes it. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Members of the document beside the usual ones. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    title: string,
    detail: string,
    more: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly members?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.title = title;
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }
}

/** 404 for a thing that this tenant does not have. */
export function notFound(what: string): HttpProblem {
  return new HttpProblem(404, 'Not found', `There is no ${what}.`);
}

/**
 * 503 for an error that is the database's state and no mistake of ours; undefined for every other error.
 *
 * @param note what else the sender should know
 */
export function databaseProblem(error: unknown, note = ''): HttpProblem | undefined {
  const told = tellTrouble(error);
  if (told === undefined) return undefined;
  return new HttpProblem(503, told.title, note === '' ? told.detail : `${told.detail} ${note}`, {
    headers: { 'retry-after': String(told.retryAfter) },
    members: { code: told.code },
  });
}

/** What PostgreSQL says of a text with a character that its texts do not have. */
const NO_SUCH_CHARACTER = '22021';

/** 400 where a text holds a character that no text of the database can; undefined for every other error. */
export function characterProblem(error: unknown): HttpProblem | undefined {
  if ((error as { code?: string }).code !== NO_SUCH_CHARACTER) return undefined;
  const detail = 'A text holds the character U+0000, which no text here can hold. Take it out.';
  return new HttpProblem(400, 'The request is not valid', detail);
}

/** What the framework refuses of bodies, in our words. */
const OF_BODIES = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ({ headers }: FastifyRequest) => {
    const type = headers['content-type'];
    const what = type === undefined ? 'There is no Content-Type.' : `"${type.slice(0, 60)}" is not taken.`;
    return `${what} Send application/json, in UTF-8.`;
  },
  FST_ERR_CTP_BODY_TOO_LARGE: ({ routeOptions }: FastifyRequest) =>
    `A body has at most ${routeOptions.bodyLimit} bytes here. Send less at once.`,
};

/** Answers what is refused before a route is found, such as an address that is none or too long. */
export function refuseAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const { statusCode = 400 } = error;
  const detail = statusCode === 414 ? 'A part of the address is too long.' : 'The address cannot be read.';
  send(reply, statusCode, 'The request is not valid', detail);
}

/** Makes every error of the API a problem document; what is our own fault is logged and not told. */
export function useProblems(app: FastifyInstance, log: (message: string) => void): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof HttpProblem) {
      return send(reply.headers(error.headers), error.status, error.title, error.message, error.members);
    }
    if (error instanceof StoreError && error.code === 'cursor-invalid') {
      return send(reply, 400, 'The request is not valid', error.message);
    }
    if (error instanceof StoreError && error.code === 'no-key') {
      request.log.error(error);
      return send(reply, 503, 'No key for personal data', error.message);
    }
    const { statusCode, message, code } = error as { statusCode?: number; message?: string; code?: string };
    if (code !== undefined && code in OF_BODIES) {
      const detail = OF_BODIES[code as keyof typeof OF_BODIES](request);
      return send(reply, statusCode ?? 400, 'The request is not valid', detail);
    }
    if (statusCode !== undefined && statusCode < 500) {
      return send(reply, statusCode, 'The request is not valid', message ?? '');
    }
    const unheard = characterProblem(error);
    if (unheard) return send(reply, unheard.status, unheard.title, unheard.message);
    request.log.error(error);
    const trouble = databaseProblem(error);
    if (trouble)
      return send(reply.headers(trouble.headers), 503, trouble.title, trouble.message, trouble.members);
    const { method, routeOptions } = request;
    log(`${method} ${routeOptions.url} failed: ${(error as Error).stack ?? String(error)}`);
    return send(reply, 500, 'Internal error', 'Something went wrong on our side; it has been logged.');
  });
}

function send(
  reply: FastifyReply,
  status: number,
  title: string,
  detail: string,
  members: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', title, status, detail, ...members });
}
