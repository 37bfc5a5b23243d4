import { StoreError } from './errors.ts';

/** As libpq takes them; what follows may be as little as the name of a database. */
const ADDRESS = /^postgres(?:ql)?:\/\//u;

/**
 * Where a PostgreSQL server is, for the driver, which takes nearly any text as an address and then looks for a server of that name. What the address says is not
 * told again: it may hold a password.
 *
 * @throws StoreError `address-invalid`
 */
export function connectionOf(databaseUrl: string): { readonly connectionString: string } {
  if (ADDRESS.test(databaseUrl)) return { connectionString: databaseUrl };
  throw new StoreError(
    'address-invalid',
    'What is given as the address of the database is none of PostgreSQL.',
    'Set DATABASE_URL to postgres://USER:PASSWORD@HOST:PORT/DATABASE; write : / ? # @ and % in a password as %3A, %2F, %3F, %23, %40 and %25.',
  );
}
