import { afterSql, type KeyOrder, type KeyPage, orderSql } from '../key-order.ts';
import type { TenantTransaction } from '../tenant.ts';
import type { Organisation } from './organisations.ts';

/** Someone who may sign in. */
export interface Person {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationKind: Organisation['kind'];
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly status: 'active' | 'disabled';
  readonly hasPassword: boolean;
  readonly hasSecondFactor: boolean;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly createdAt: number;
}

const PERSON = `p.id, p.organisation_id AS "organisationId", o.kind AS "organisationKind", p.email, p.name, p.status,
  p.password_hash IS NOT NULL AS "hasPassword", p.totp_enabled_at IS NOT NULL AS "hasSecondFactor", p.created_at AS "createdAt"
  FROM tallystick.people AS p
  JOIN tallystick.organisations AS o ON o.tenant_id = p.tenant_id AND o.id = p.organisation_id`;

/** Adds a person; false where the e-mail address is someone's already. */
export async function addPerson(
  tx: TenantTransaction,
  person: Pick<Person, 'id' | 'organisationId' | 'email' | 'name' | 'createdAt'> & {
    readonly passwordHash?: string;
  },
): Promise<boolean> {
  const { id, organisationId, email, name, createdAt, passwordHash } = person;
  const rows = await tx.query(
    `INSERT INTO tallystick.people (tenant_id, id, organisation_id, email, name, created_at, password_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, email) DO NOTHING RETURNING 1`,
    [tx.tenantId, id, organisationId, email.toLowerCase(), name, createdAt, passwordHash ?? null],
  );
  return rows.length > 0;
}

/** A person by id. */
export async function getPerson(tx: TenantTransaction, id: string): Promise<Person | undefined> {
  const [row] = await tx.query<Person>(`SELECT ${PERSON} WHERE p.tenant_id = $1 AND p.id = $2`, [
    tx.tenantId,
    id,
  ]);
  return row;
}

/** People on a page at most. */
export const PEOPLE_PAGE = 1_000;

/** The order of {@link pagePeople}. */
export const PEOPLE_ORDER: KeyOrder<Person> = {
  name: 'people',
  parts: [
    { sql: 'p.name', type: 'text', direction: 'ASC', of: ({ name }) => name },
    { sql: 'p.id', type: 'text', direction: 'ASC', of: ({ id }) => id },
  ],
};

/** A page of the people of the tenant, by name. @throws StoreError `cursor-invalid` */
export async function pagePeople(tx: TenantTransaction, page: KeyPage): Promise<Person[]> {
  const values: unknown[] = [tx.tenantId, Math.min(page.limit, PEOPLE_PAGE), page.skip ?? 0];
  return tx.query<Person>(
    `SELECT ${PERSON} WHERE p.tenant_id = $1 AND ${afterSql(PEOPLE_ORDER, page.after, values)}
      ORDER BY ${orderSql(PEOPLE_ORDER)} LIMIT $2 OFFSET $3`,
    values,
  );
}

/** All people of the tenant, by name. */
export async function listPeople(tx: TenantTransaction): Promise<Person[]> {
  return tx.query<Person>(`SELECT ${PERSON} WHERE p.tenant_id = $1 ORDER BY p.name, p.id`, [tx.tenantId]);
}

/** Lets a person in, or keeps them out; false where there is no such person. */
export async function setPersonStatus(
  tx: TenantTransaction,
  id: string,
  status: Person['status'],
): Promise<boolean> {
  const rows = await tx.query(
    'UPDATE tallystick.people SET status = $3 WHERE tenant_id = $1 AND id = $2 RETURNING 1',
    [tx.tenantId, id, status],
  );
  return rows.length > 0;
}
