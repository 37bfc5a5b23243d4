import { describe, expect, it } from 'vitest';
import { databaseTrouble } from './trouble.ts';

const error = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code });

describe('the trouble of a database', () => {
  it.each([
    ['a server that stops', error('terminating connection due to administrator command', '57P01'), 'away'],
    ['a crash elsewhere', error('terminating connection because of crash', '57P02'), 'away'],
    ['a server that starts', error('the database system is starting up', '57P03'), 'away'],
    ['too many connections', error('sorry, too many clients already', '53300'), 'away'],
    ['nobody at the socket', error('connect ENOENT', 'ENOENT'), 'away'],
    ['a connection that broke', error('Connection terminated unexpectedly'), 'away'],
    ['no connection in time', error('timeout exceeded when trying to connect'), 'away'],
    ['no address that answers', new AggregateError([error('connect', 'ECONNREFUSED')]), 'away'],
    ['a full disk', error('could not extend file', '53100'), 'full'],
    ['a database in recovery', error('cannot execute INSERT during recovery', '25006'), 'read-only'],
    ['a mistake of ours', error('syntax error', '42601'), undefined],
    ['a conflict', error('duplicate key', '23505'), undefined],
    [
      'a transaction of ours that only reads',
      error('cannot execute INSERT in a read-only transaction', '25006'),
      undefined,
    ],
    ['no error', 'x', undefined],
  ])('%s', (_what, thrown, expected) => {
    expect(databaseTrouble(thrown)).toBe(expected);
  });
});
