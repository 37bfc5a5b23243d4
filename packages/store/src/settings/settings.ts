import type { Reading } from '../identity/reading.ts';
import type { TenantTransaction } from '../tenant.ts';

/** Of whom a second factor is asked who sign in with a password: of nobody, of people of the provider, of all. */
export const SECOND_FACTOR_RULES = ['optional', 'provider', 'everyone'] as const;
export type SecondFactorRule = (typeof SECOND_FACTOR_RULES)[number];

/** What administrators decide for the whole installation. */
export interface Settings {
  readonly secondFactor: SecondFactorRule;
  /** In which language and zone people read who chose nothing. */
  readonly reading: Reading;
}

/** What holds where nobody decided otherwise. */
const USUAL: Settings = { secondFactor: 'optional', reading: { language: null, timeZone: null } };

/** What was decided, or what is usual. */
export async function readSettings(tx: TenantTransaction): Promise<Settings> {
  const [row] = await tx.query<Pick<Settings, 'secondFactor'> & Reading>(
    'SELECT second_factor AS "secondFactor", language, time_zone AS "timeZone" FROM tallystick.settings WHERE tenant_id = $1',
    [tx.tenantId],
  );
  if (!row) return USUAL;
  const { secondFactor, language, timeZone } = row;
  return { secondFactor, reading: { language, timeZone } };
}

/** Decides anew. */
export async function putSettings(
  tx: TenantTransaction,
  { secondFactor, reading: { language, timeZone } }: Settings,
): Promise<void> {
  await tx.query(
    `INSERT INTO tallystick.settings (tenant_id, second_factor, language, time_zone) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id) DO UPDATE
       SET second_factor = excluded.second_factor, language = excluded.language, time_zone = excluded.time_zone`,
    [tx.tenantId, secondFactor, language, timeZone],
  );
}
