import { queueState, type Store } from '@tallystick/store';
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Admission } from '../intake/admission.ts';
import type { Summary } from '../intake/outcome.ts';

/** What a server counts of itself, for Prometheus. No label holds an id, a name or an address. */
export interface Metrics {
  /** Counts what became of records. */
  taken(outcomes: readonly { readonly outcome: Exclude<keyof Summary, 'records'> }[]): void;
  /** Counts an evaluation and how long it took, ms. */
  evaluated(result: 'done' | 'failed', elapsedMs: number): void;
}

const SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];

/** Counts from now on, and serves the counts at `/metrics`. */
export function serveMetrics(server: FastifyInstance, store: Store, admission: Admission): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const records = new Counter({
    name: 'tallystick_records_total',
    help: 'Records of evidence taken over HTTP, by what became of them.',
    labelNames: ['outcome'],
    registers,
  });
  const requests = new Histogram({
    name: 'tallystick_http_request_duration_seconds',
    help: 'Time to answer a request, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const evaluations = new Histogram({
    name: 'tallystick_evaluation_duration_seconds',
    help: 'Time to evaluate an agreement.',
    labelNames: ['result'],
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: 'tallystick_intake_requests_in_flight',
    help: 'Requests with evidence that are being taken.',
    registers,
    collect() {
      this.set(admission.requests);
    },
  });
  const waiting = new Gauge({
    name: 'tallystick_evaluation_queue_agreements',
    help: 'Agreements whose results are older than their evidence.',
    registers,
  });
  const lag = new Gauge({
    name: 'tallystick_evaluation_lag_seconds',
    help: 'How long the agreement that waits longest for evaluation has waited.',
    registers,
  });
  const databaseUp = new Gauge({
    name: 'tallystick_database_up',
    help: 'Whether the database answered when this was asked: 1 or 0.',
    registers,
  });

  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'; // The pattern: a path holds ids.
    requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
  });
  server.get(
    '/metrics',
    { schema: { hide: true }, config: { rateLimit: false, action: 'operation.read' } },
    async (_request, reply) => {
      try {
        const queue = await queueState(store);
        waiting.set(queue.waiting);
        lag.set(queue.oldestMs / 1_000);
        databaseUp.set(1);
      } catch {
        databaseUp.set(0); // The other figures are of use all the more now; the queue shows as it last was.
      }
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  );
  return {
    taken: (outcomes) => {
      const counts = new Map<string, number>();
      for (const { outcome } of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      for (const [outcome, count] of counts) records.inc({ outcome }, count);
    },
    evaluated: (result, elapsedMs) => evaluations.observe({ result }, elapsedMs / 1_000),
  };
}
