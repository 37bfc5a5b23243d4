import { basename } from 'node:path';
import {
  type EvidenceInput,
  type Mapping,
  type ReadProgress,
  type ReadSummary,
  readEvidence,
} from '@tallystick/connectors';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  appendEvidence,
  putFileHeader,
  putMarks,
  readMarks,
  type Store,
  type Taken,
  type TenantTransaction,
} from '@tallystick/store';

/** What an import came to. */
export interface ImportSummary extends ReadSummary {
  readonly accepted: number;
  /** Records that the ledger had already. */
  readonly duplicates: number;
  /** Records that differ from what the ledger has under their id; kept beside it. */
  readonly conflicts: number;
}

/**
 * Reads files of evidence into an agreement's ledger, batch by batch, each durable before the next is
 * read. It may be stopped and started again: what was taken already changes nothing.
 *
 * @throws EvidenceError after the last batch when an input cannot be read; what was read before stays.
 */
export async function importEvidence(
  store: Store,
  tenantId: string,
  agreementId: string,
  inputs: readonly EvidenceInput[],
  options: { readonly onError: 'stop' | 'skip'; readonly onProgress?: (progress: ReadProgress) => void },
): Promise<ImportSummary> {
  await store.withTenant(tenantId, async (tx) => {
    for (const { mapping } of inputs) if (mapping) await markAlso(tx, agreementId, mapping);
  });
  const headers: { file: string; header: string }[] = [];
  const reading = readEvidence(inputs, {
    ...options,
    keepRaw: true,
    onHeader: ({ path, text }) => headers.push({ file: basename(path), header: text }),
  });
  const counts: Record<Taken, number> = { accepted: 0, duplicate: 0, conflict: 0 };
  for await (const batch of reading) {
    const taken = await store.withTenant(tenantId, async (tx) => {
      for (const header of headers.splice(0)) await putFileHeader(tx, agreementId, header);
      return appendEvidence(tx, agreementId, batch.map(withFileName));
    });
    for (const word of taken) counts[word]++;
  }
  return {
    ...reading.summary,
    accepted: counts.accepted,
    duplicates: counts.duplicate,
    conflicts: counts.conflict,
  };
}

/** What a mapping marks as personal is sealed from its first record on; what is marked already stays. */
async function markAlso(
  tx: TenantTransaction,
  agreementId: string,
  { source, personal }: Mapping,
): Promise<void> {
  const marks = (await readMarks(tx, agreementId)).get(source) ?? {};
  const isAll = Object.keys(personal).every((field) => Object.hasOwn(marks, field));
  if (!isAll) await putMarks(tx, { agreementId, source }, { ...personal, ...marks });
}

/** The file's name alone: where it lay on the importing machine is nobody's business. */
function withFileName(record: EvidenceRecord): EvidenceRecord {
  return record.origin
    ? { ...record, origin: { ...record.origin, file: basename(record.origin.file) } }
    : record;
}
