import type { TenantTransaction } from '../tenant.ts';

/** The languages that pages are read in. */
export const READING_LANGUAGES = ['en', 'de'] as const;

/** In which language and time zone somebody reads; null where nothing was chosen. */
export interface Reading {
  readonly language: (typeof READING_LANGUAGES)[number] | null;
  /** An IANA name: `Europe/Berlin`. */
  readonly timeZone: string | null;
}

/** What a person chose; undefined where there is no such person. */
export async function readReading(tx: TenantTransaction, personId: string): Promise<Reading | undefined> {
  const [row] = await tx.query<Reading>(
    'SELECT language, time_zone AS "timeZone" FROM tallystick.people WHERE tenant_id = $1 AND id = $2',
    [tx.tenantId, personId],
  );
  return row;
}

/** Keeps what a person chose. */
export async function putReading(
  tx: TenantTransaction,
  personId: string,
  { language, timeZone }: Reading,
): Promise<void> {
  await tx.query(
    'UPDATE tallystick.people SET language = $3, time_zone = $4 WHERE tenant_id = $1 AND id = $2',
    [tx.tenantId, personId, language, timeZone],
  );
}

/**
 * In which language mail to some addresses is read: what the people there chose; where nobody did, or they chose differently, what people read who chose nothing; else English.
 */
export async function languageOfMail(
  tx: TenantTransaction,
  addresses: readonly string[],
): Promise<(typeof READING_LANGUAGES)[number]> {
  const [row] = await tx.query<Pick<Reading, 'language'>>(
    `SELECT coalesce(
       (SELECT min(language) FROM tallystick.people WHERE tenant_id = $1 AND email = ANY($2) HAVING count(DISTINCT language) = 1),
       (SELECT language FROM tallystick.settings WHERE tenant_id = $1)
     ) AS language`,
    [tx.tenantId, addresses.map((address) => address.trim().toLowerCase())],
  );
  return row?.language ?? 'en';
}
