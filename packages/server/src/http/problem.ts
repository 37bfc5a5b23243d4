import { StoreError } from '@tallystick/store';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** An answer that is not what was asked for, as RFC 9457 writes it. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly title: string;

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.name = 'HttpProblem';
    this.status = status;
    this.title = title;
  }
}

/** 404 for a thing that this tenant does not have. */
export function notFound(what: string): HttpProblem {
  return new HttpProblem(404, 'Not found', `There is no ${what}.`);
}

/** Makes every error of the API a problem document; what is our own fault is logged and not told. */
export function useProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof HttpProblem) return send(reply, error.status, error.title, error.message);
    if (error instanceof StoreError && error.code === 'cursor-invalid') {
      return send(reply, 400, 'The request is not valid', `${error.message} ${error.remedy}`);
    }
    const { statusCode, message } = error as { statusCode?: number; message?: string };
    if (statusCode !== undefined && statusCode < 500) {
      return send(reply, statusCode, 'The request is not valid', message ?? '');
    }
    request.log.error(error);
    return send(reply, 500, 'Internal error', 'Something went wrong on our side; it has been logged.');
  });
}

function send(reply: FastifyReply, status: number, title: string, detail: string): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', title, status, detail });
}
