import type { TenantTransaction } from '../tenant.ts';

/** Of whom a second factor is asked who sign in with a password: of nobody, of people of the provider, of all. */
export const SECOND_FACTOR_RULES = ['optional', 'provider', 'everyone'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** What administrators decide for the whole installation. */
export interface Settings {
  readonly secondFactor: SecondFactorRule;
}

/** What holds where nobody decided otherwise. */
const USUAL: Settings = { secondFactor: 'optional' };

/** What was decided, or what is usual. */
export async function readSettings(tx: TenantTransaction): Promise<Settings> {
  const [row] = await tx.query<Settings>(
    'SELECT second_factor AS "secondFactor" FROM tallystick.settings WHERE tenant_id = $1',
    [tx.tenantId],
  );
  return row ?? USUAL;
}

/** Decides anew. */
export async function putSettings(tx: TenantTransaction, { secondFactor }: Settings): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.settings (tenant_id, second_factor) VALUES ($1, $2)
     ON CONFLICT (tenant_id) DO UPDATE SET second_factor = excluded.second_factor`,
    [tx.tenantId, secondFactor],
  );
}
