import { type RunningServer, type StartOptions, startServer } from '@tallystick/server';
import { TEST_SERVERS } from '../../packages/store/src/testing/server.ts';

/** A server for a test, open to it, over a database of its own. */
export interface OpenServer {
  /** The one that runs now. */
  readonly server: RunningServer;
  readonly databaseUrl: string;
  /** Ends the server; what it gives starts another one in its place, at the same address. */
  leave(): Promise<() => Promise<void>>;
  /** Ends the server and its database. */
  stop(): Promise<void>;
}

/** Starts a server over a fresh database of the embedded PostgreSQL. */
export async function openServer(options: Partial<StartOptions> = {}): Promise<OpenServer> {
  const database = await TEST_SERVERS[0]!.start();
  const databaseUrl = await database.freshDatabase();
  const start = (port: number) =>
    startServer({
      location: { databaseUrl },
      host: '127.0.0.1',
      version: 'test',
      access: 'open',
      ...options,
      port,
    });
  let server = await start(options.port ?? 0);
  return {
    get server() {
      return server;
    },
    databaseUrl,
    leave: async () => {
      const port = Number(new URL(server.url).port);
      await server.close();
      return async () => {
        server = await start(port);
      };
    },
    stop: async () => {
      await server.close();
      await database.stop();
    },
  };
}
