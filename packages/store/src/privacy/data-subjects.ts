import { randomUUID } from 'node:crypto';
import { textList } from '../evidence/text-list.ts';
import type { TenantTransaction } from '../tenant.ts';
import { type PersonKeys, personKeys } from './sealed-value.ts';
import { keyOpener, type Lookup, newKey } from './secret.ts';

/** Somebody whom personal data is about, as far as the store knows them: under a pseudonym. */
export interface DataSubject {
  readonly id: string;
  /** Undefined once erased, and where it was not asked for. */
  readonly keys: PersonKeys | undefined;
  /** ms since 1970-01-01T00:00:00Z; null while their data can be read. */
  readonly erasedAt: number | null;
}

interface Row {
  readonly id: string;
  readonly key: Buffer | null;
  readonly erasedAt: number | null;
}

/**
 * Data subjects by their ids.
 *
 * @param options.withKeys whether what is theirs is to be sealed or opened; default true
 * @throws StoreError `no-key`
 */
export async function dataSubjectsById(
  tx: TenantTransaction,
  ids: Iterable<string>,
  options: { readonly withKeys?: boolean } = {},
): Promise<Map<string, DataSubject>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<Row>(
    `SELECT id, key, erased_at AS "erasedAt" FROM tallystick.data_subjects WHERE tenant_id = $1 AND id = ANY ($2)`,
    [tx.tenantId, wanted],
  );
  const { withKeys = true } = options;
  const open = withKeys ? opener(tx) : ({ id, erasedAt }: Row) => ({ id, keys: undefined, erasedAt });
  return new Map(rows.map((row) => [row.id, open(row)]));
}

/** Data subjects by what identifies them; who is erased, or was never there, is not among them. @throws StoreError `no-key` */
export async function dataSubjectsByIdentity(
  tx: TenantTransaction,
  lookup: Lookup,
  identities: Iterable<string>,
): Promise<Map<string, DataSubject>> {
  const wanted = new Map([...new Set(identities)].map((one) => [lookup(one).toString('hex'), one]));
  if (wanted.size === 0) return new Map();
  const rows = await tx.query<Row & { lookup: string }>(
    // Each by the index, as `findKnown` asks.
    `SELECT found.id, found.key, found."erasedAt", wanted.lookup
       FROM unnest(${textList(2)}) AS wanted (lookup),
            LATERAL (
              SELECT id, key, erased_at AS "erasedAt" FROM tallystick.data_subjects
               WHERE tenant_id = $1 AND lookup = decode(wanted.lookup, 'hex')
              OFFSET 0
            ) AS found`,
    [tx.tenantId, [...wanted.keys()].join('\n')],
  );
  const open = opener(tx);
  return new Map(rows.map((row) => [wanted.get(row.lookup)!, open(row)]));
}

/** The same, and who is not there yet is added with a pseudonym and a key of their own. @throws StoreError `no-key` */
export async function knowDataSubjects(
  tx: TenantTransaction,
  lookup: Lookup,
  identities: readonly string[],
  createdAt: number,
): Promise<Map<string, DataSubject>> {
  const known = await dataSubjectsByIdentity(tx, lookup, identities);
  // In one order, so that two transactions that add the same people wait for each other and do not lock each other out.
  const fresh = [...new Set(identities)].filter((one) => !known.has(one)).sort();
  if (fresh.length === 0) return known;
  const ids = fresh.map(() => randomUUID());
  await tx.query(
    `INSERT INTO tallystick.data_subjects (tenant_id, id, lookup, key, created_at)
     SELECT $1, id, decode(lookup, 'hex'), decode(key, 'hex'), $5
       FROM unnest($2::text[], $3::text[], $4::text[]) AS t (id, lookup, key) ORDER BY lookup
     ON CONFLICT (tenant_id, lookup) DO NOTHING`,
    [
      tx.tenantId,
      ids,
      fresh.map((one) => lookup(one).toString('hex')),
      ids.map((id) => newKey(tx, id).sealed.toString('hex')),
      createdAt,
    ],
  );
  // From now on somebody is there whose time may end: it is looked for once a day.
  await tx.query(
    'INSERT INTO tallystick.retention_due (tenant_id, due_at) VALUES ($1, $2) ON CONFLICT (tenant_id) DO NOTHING',
    [tx.tenantId, createdAt + 86_400_000],
  );
  return dataSubjectsByIdentity(tx, lookup, identities);
}

function opener(tx: TenantTransaction): (row: Row) => DataSubject {
  const open = keyOpener(tx);
  return ({ id, key, erasedAt }) => ({
    id,
    keys: key === null ? undefined : personKeys(open(key, id)),
    erasedAt,
  });
}
