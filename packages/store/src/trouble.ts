/** What keeps the database from answering, where that is its state and no mistake of ours. */
export type DatabaseTrouble = 'away' | 'full' | 'read-only';

/** SQLSTATE codes and classes (PostgreSQL's appendix A) that mean: try again when the server is back. */
const AWAY = /^(?:08...|57P0[1-5]|53300|58030)$/;
/** Errors of the socket below the protocol. */
const SOCKET = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNABORTED'],
]);
/** What the driver says when a connection broke, or could not be had in time; it gives these no code. */
const BROKEN =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * Tells whether an error means that the database is away for now (it stopped, restarts, the connection was cut, nobody could be let in), that its
 * disk is full, or that it takes no writes. What was asked for may be sent again then; `undefined` is for every other error.
 */
export function databaseTrouble(error: unknown): DatabaseTrouble | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as { code?: unknown }).code;
  if (code === '53100' || code === 'ENOSPC') return 'full';
  if (code === '25006' && /recovery|read-only mode/.test(error.message)) return 'read-only';
  if (typeof code === 'string' && (AWAY.test(code) || SOCKET.has(code))) return 'away';
  if (error instanceof AggregateError) return databaseTrouble(error.errors[0]);
  return BROKEN.test(error.message) ? 'away' : undefined;
}
