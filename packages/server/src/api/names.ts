import { listPeople, type TenantTransaction } from '@tallystick/store';

/** What people are called, by id, whom a transaction sees. */
export async function namesOf(tx: TenantTransaction): Promise<ReadonlyMap<string, string>> {
  return new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
}
