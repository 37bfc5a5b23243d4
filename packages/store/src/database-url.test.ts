import { expect, it } from 'vitest';
import { connectionOf } from './database-url.ts';

it.each([
  'postgres://a:b@host:5433/db',
  'postgresql:///db?host=/var/run/postgresql',
  'postgres://host',
  'postgres://me@/db',
])('takes %s', (address) => {
  expect(connectionOf(address)).toEqual({ connectionString: address });
});

it.each(['nonsense', '', 'mysql://user:secret@host/db', 'host:5432/db', 'postgres//secret@host'])(
  'says of %j what an address looks like, and not what stood there',
  (address) => {
    expect(() => connectionOf(address)).toThrow(
      /^What is given .* postgres:\/\/USER:PASSWORD@HOST:PORT\/DATABASE/,
    );
    expect(() => connectionOf(address)).not.toThrow(/secret/);
  },
);
