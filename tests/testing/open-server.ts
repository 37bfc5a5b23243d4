import { type RunningServer, type StartOptions, startServer } from '@tallystick/server';
import { TEST_SERVERS } from '../../packages/store/src/testing/server.ts';

/** A server for a test, open to it, over a database of its own. */
export interface OpenServer {
  readonly server: RunningServer;
  readonly databaseUrl: string;
  /** Ends the server and its database. */
  stop(): Promise<void>;
}

/** Starts a server over a fresh database of the embedded PostgreSQL. */
export async function openServer(options: Partial<StartOptions> = {}): Promise<OpenServer> {
  const database = await TEST_SERVERS[0]!.start();
  const databaseUrl = await database.freshDatabase();
  const server = await startServer({
    location: { databaseUrl },
    host: '127.0.0.1',
    port: 0,
    version: 'test',
    access: 'open',
    ...options,
  });
  return {
    server,
    databaseUrl,
    stop: async () => {
      await server.close();
      await database.stop();
    },
  };
}
