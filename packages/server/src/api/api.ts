import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store, TenantTransaction } from '@tallystick/store';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

/** What the routes are built on. */
export interface Api {
  readonly app: FastifyInstance<
    RawServerDefault,
    IncomingMessage,
    ServerResponse,
    FastifyBaseLogger,
    ZodTypeProvider
  >;
  readonly store: Store;
  /** Runs work in a read-only transaction of the request's tenant, which sees what its actor may see for the route's action. */
  read<Result>(request: FastifyRequest, work: (tx: TenantTransaction) => Promise<Result>): Promise<Result>;
  /** The same in a transaction that may write. */
  write<Result>(request: FastifyRequest, work: (tx: TenantTransaction) => Promise<Result>): Promise<Result>;
  /** Does something once what the request wrote is there for others to see: telling them earlier would be for nothing. */
  afterwards(request: FastifyRequest, work: () => void): void;
  /** Reads the clock, ms. */
  readonly now: () => number;
}
