import type { EvidenceRecord, JsonObject } from '@tallystick/ledger';
import { keyOf } from '../evidence/prepare.ts';
import { textList } from '../evidence/text-list.ts';
import type { TenantTransaction } from '../tenant.ts';

/** What stands in a ledger under an id. */
export interface Standing {
  readonly content: string;
  /** The data in it. */
  readonly data: JsonObject;
}

/** What the ledger has under these sources and ids, by `keyOf`, in the order in which it came. */
export async function standingContents(
  tx: TenantTransaction,
  agreementId: string,
  records: readonly EvidenceRecord[],
): Promise<Map<string, Standing[]>> {
  const ids = new Map(records.map(({ source, id }) => [keyOf(source, id), { source, id }]));
  const found = (table: 'evidence' | 'evidence_conflicts') => `
    SELECT ids.source, ids.record_id, e.content, e.position
      FROM unnest(${textList(3)}, ${textList(4)}) AS ids (source, record_id),
           LATERAL (SELECT content, position FROM tallystick.${table} AS e
                     WHERE e.tenant_id = $1 AND e.agreement_id || '' = $2 AND e.source = ids.source AND e.record_id = ids.record_id
                    OFFSET 0) AS e`; // As `findKnown` asks, and for its reasons.
  const rows = await tx.query<{ source: string; record_id: string; content: string }>(
    `${found('evidence')} UNION ALL ${found('evidence_conflicts')} ORDER BY position`,
    [
      tx.tenantId,
      agreementId,
      [...ids.values()].map(({ source }) => source).join('\n'),
      [...ids.values()].map(({ id }) => id).join('\n'),
    ],
  );
  const contents = new Map<string, Standing[]>();
  for (const { source, record_id, content } of rows) {
    const { data } = JSON.parse(content) as { data: JsonObject };
    const key = keyOf(source, record_id);
    contents.set(key, [...(contents.get(key) ?? []), { content, data }]);
  }
  return contents;
}
