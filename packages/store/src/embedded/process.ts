import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { identity } from './reachable.ts';

/** A PostgreSQL that runs as our child. */
export interface ServerProcess {
  /** Ends it in order: clients are cut off, a checkpoint is written. Resolves when the process is gone. */
  stop(): Promise<void>;
  /** Resolves when the process is gone, for whatever reason, with the last lines of its log. */
  readonly gone: Promise<string>;
}

/** How a start ended: with a server, or with the last lines of its log. */
export type Start =
  | { readonly kind: 'ready'; readonly server: ServerProcess }
  | { readonly kind: 'failed'; readonly log: string };

/** How long an orderly stop may take before PostgreSQL is told to drop everything (it recovers at the next start). */
export const STOP_LIMIT_MS = 60_000;

/** How much of the server's log is kept for error messages, in characters. */
const LOG_TAIL = 8_192;

/**
 * PostgreSQL does not notice when the process that started it dies. So a shell stands between: it reads a
 * pipe that we hold open, and when the pipe closes (we stopped, crashed, or were killed) it asks PostgreSQL for a fast
 * shutdown. The server itself does not inherit the pipe.
 */
const WATCHDOG = `
"$@" 3<&- & server=$!
{ read -r word; kill -INT $server; } <&3 & watch=$!
wait $server; status=$?
kill $watch 2>/dev/null
exit $status`;

/** What goes wrong in a statement is told to who sent it, which is us, and some of it is meant to: the log has what happens to the server itself. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  max_connections: '50',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  password_encryption: 'scram-sha-256',
};

/**
 * Starts PostgreSQL on a cluster and waits until it takes connections or gives up.
 *
 * @param given.settings what differs from the product's own settings, which are durable
 */
export function startServer(given: {
  readonly clusterDir: string;
  readonly socketDir: string;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly log: (line: string) => void;
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<Start> {
  const settings = { ...SETTINGS, ...given.settings, unix_socket_directories: given.socketDir };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const postgres = [join(given.binaries.folder, 'bin', 'postgres'), '-D', given.clusterDir, ...args];
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'tallystick-postgres', ...postgres], {
    ...identity(given.account),
    cwd: '/',
    env: serverEnvironment(),
    detached: true, // Its own process group: a Ctrl-C in the terminal is ours to handle first.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });

  let tail = '';
  const gone = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(String(error)));
    child.on('close', () => resolve(tail));
  });
  return new Promise((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-LOG_TAIL);
      for (const line of text.split('\n')) if (line !== '') given.log(line);
      if (tail.includes('ready to accept connections')) {
        resolve({ kind: 'ready', server: { gone, stop: () => stopServer(child, gone) } });
      }
    });
    gone.then((log) => resolve({ kind: 'failed', log }));
  });
}

async function stopServer(child: ChildProcess, gone: Promise<string>): Promise<void> {
  const hold = child.stdio[3] as Writable;
  hold.on('error', () => {}); // The watchdog may be gone before us; `gone` tells.
  hold.end('\n');
  const limit = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGQUIT');
  }, STOP_LIMIT_MS);
  await gone;
  clearTimeout(limit);
}
