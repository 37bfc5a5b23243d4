import { once } from 'node:events';
import { formatInstant } from '@tallystick/time';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HttpProblem } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { bytesOf, dropRest, readBody } from '../intake/body.ts';
import { formOf } from '../intake/content-type.ts';
import type { Intake, LedgerOf } from '../intake/intake.ts';
import { takeLines } from '../intake/lines.ts';
import {
  NOTHING,
  type Outcome,
  outcomeSchema,
  type Summary,
  summarySchema,
  withOutcomes,
} from '../intake/outcome.ts';
import { itemsOf } from '../intake/whole.ts';
import type { Api } from './api.ts';

/** Outcomes that the answer to a stream lists at most where they are not streamed themselves. */
const LISTED_OUTCOMES = 1_000;

const answerSchema = z.object({
  agreement: z.string(),
  receivedAt: z.string().describe('When the records arrived, by this server’s clock.'),
  summary: summarySchema,
  outcomes: z.array(outcomeSchema),
});

/** Takes evidence for an agreement (docs/evidence-api.md). */
export function evidenceRoutes({ app }: Api, intake: Intake): void {
  app.register(async (scope) => {
    // Bodies are read here and not by the framework: streams have no end to wait for, and limits depend on the form.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Params: { id: string } }>(
      '/agreements/:id/evidence',
      {
        config: { rateLimit: false, action: 'evidence.write', keyless: 'each record has its own' }, // Its own limits count records, not requests.
        schema: {
          summary: 'Takes evidence: one record, an array, a stream of lines, or CloudEvents.',
          consumes: [
            'application/json',
            'application/x-ndjson',
            'application/cloudevents+json',
            'application/cloudevents-batch+json',
          ],
          params: z.object({ id: z.string().max(200) }),
          response: { 200: answerSchema },
        },
      },
      async (request, reply) => {
        const form = formOf(request.headers);
        const admitted = intake.admission.enter(form === 'lines' ? 'stream' : 'body');
        try {
          return await (form === 'lines'
            ? takeStream(intake, request, reply)
            : takeWhole(intake, form, request, admitted.hold));
        } catch (error) {
          await dropRest(request.raw);
          // What is left of the body is of no use: the connection ends with the answer.
          if (!request.raw.complete) reply.header('connection', 'close');
          throw error;
        } finally {
          admitted.leave();
        }
      },
    );
  });
}

type EvidenceRequest = FastifyRequest<{ Params: { id: string } }>;

function ledgerOf(request: EvidenceRequest): LedgerOf {
  return { tenantId: actorOf(request).tenantId, agreementId: request.params.id };
}

async function takeWhole(
  intake: Intake,
  form: Exclude<ReturnType<typeof formOf>, 'lines'>,
  request: EvidenceRequest,
  hold: (bytes: number) => void,
) {
  const { bodyBytes, bodyMs, batchRecords } = intake.limits;
  const bytes = await readBody(request.raw, { limitBytes: bodyBytes, limitMs: bodyMs, hold });
  const receivedAt = intake.arrival();
  const { isBatch, items } = itemsOf({ form, bytes, headers: request.headers }, { receivedAt, batchRecords });
  const outcomes = await intake.take(ledgerOf(request), items);
  const [only] = outcomes;
  if (!isBatch && only?.outcome === 'refused') {
    const detail = (only.problems ?? []).map(({ message, remedy }) => `${message}: ${remedy}`).join(' ');
    throw new HttpProblem(422, 'The record is refused', detail, { members: { problems: only.problems } });
  }
  return answer(request, receivedAt, withOutcomes(NOTHING, outcomes), outcomes);
}

async function takeStream(intake: Intake, request: EvidenceRequest, reply: FastifyReply) {
  const receivedAt = intake.arrival();
  await intake.take(ledgerOf(request), []); // An unknown agreement is told at once, not after a million lines.
  const taking = takeLines(intake, ledgerOf(request), bytesOf(request.raw));
  if (/\bapplication\/(?:x-)?ndjson\b/.test(request.headers.accept ?? '')) {
    return streamOutcomes(taking, request, reply);
  }
  let summary = NOTHING;
  const listed: Outcome[] = [];
  for await (const outcomes of taking) {
    summary = withOutcomes(summary, outcomes);
    for (const one of outcomes) {
      if (one.problems && listed.length < LISTED_OUTCOMES) listed.push(one);
    }
  }
  return answer(request, receivedAt, summary, listed);
}

/** Answers line by line while the request still comes: each line once its record is durable, the summary at the end. */
async function streamOutcomes(
  taking: AsyncIterable<Outcome[]>,
  request: EvidenceRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const out = reply.hijack().raw;
  const write = async (line: object) => {
    if (!out.write(`${JSON.stringify(line)}\n`) && !out.destroyed)
      await Promise.race([once(out, 'drain'), once(out, 'close')]);
  };
  let summary = NOTHING;
  try {
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) out.setHeader(name, value);
    }
    out.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    for await (const outcomes of taking) {
      summary = withOutcomes(summary, outcomes);
      for (const one of outcomes) await write(one);
    }
    await write({ summary });
  } catch (error) {
    const { status, title, message, members, headers } =
      error instanceof HttpProblem ? error : new HttpProblem(500, 'Internal error', 'It has been logged.');
    // What would be a header comes too late for one.
    const retryAfter =
      headers['retry-after'] === undefined ? {} : { retryAfter: Number(headers['retry-after']) };
    if (status >= 500) request.log.error(error);
    const problem = { type: 'about:blank', title, status, detail: message, ...members, ...retryAfter };
    await write({ problem, summary });
  } finally {
    out.end(() => {
      if (!request.raw.complete) request.raw.destroy(); // Nobody reads the rest.
    });
  }
  return reply;
}

function answer(request: EvidenceRequest, receivedAt: number, summary: Summary, outcomes: Outcome[]) {
  return { agreement: request.params.id, receivedAt: formatInstant(receivedAt), summary, outcomes };
}
