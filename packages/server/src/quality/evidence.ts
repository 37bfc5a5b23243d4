import type { Agreement } from '@tallystick/agreement';
import { type KnownBefore, SLICES_TYPE, subjectsDue } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  lastPositionBefore,
  lastRecordsBefore,
  listSourceQuality,
  readHead,
  streamEvidence,
  type TenantTransaction,
} from '@tallystick/store';
import { DAY_MS, parseInstant } from '@tallystick/time';
import { z } from 'zod';

/** Of ledgers up to so many records a look reads all. Of larger ones it reads what came in the time that it looks back to. */
export const READ_AS_A_WHOLE = 200_000;
/** Where more came in that time nobody looks by himself. */
export const MOST_LOOKED_AT = 2_000_000;
/** How much earlier reading begins, for servers whose clocks differ, and so that what holds for a while is known at the beginning, ms. */
const EARLIER_MS = 2 * DAY_MS;

/** What a look reads of a ledger. */
export interface QualityEvidence {
  readonly batches: () => AsyncGenerator<readonly EvidenceRecord[]>;
  /** What is known of a source from before; undefined where all of the ledger is read. */
  readonly before: ((source: string) => KnownBefore | undefined) | undefined;
}

/**
 * The records that a look at the quality of an agreement's sources needs: all, or of a large ledger those since the time that it looks back to, with the last ones
 * before it of each subject that is due. A look costs by that what came lately, however old the ledger is.
 *
 * @param given.fromAt what is looked back to, ms
 * @returns `too large` where more came than is read
 */
export async function qualityEvidence(
  tx: TenantTransaction,
  agreement: Agreement,
  { fromAt, wholeUpTo = READ_AS_A_WHOLE }: { readonly fromAt: number; readonly wholeUpTo?: number },
): Promise<QualityEvidence | 'too large'> {
  const { id } = agreement;
  const { size } = await readHead(tx, id);
  if (size <= wholeUpTo)
    return { batches: () => batchesFrom(tx, id, { size, position: 0, earlier: [] }), before: undefined };
  const from = fromAt - EARLIER_MS;
  const position = await lastPositionBefore(tx, id, { before: from, size });
  if (size - position > MOST_LOOKED_AT) return 'too large';
  const subjects = [...subjectsDue(agreement)];
  const earlier = await lastRecordsBefore(tx, id, { position, before: from, subjects, type: SLICES_TYPE });
  const known = await knownBefore(tx, id);
  return {
    batches: () => batchesFrom(tx, id, { size, position, earlier }),
    before: (source) => known.get(source),
  };
}

async function* batchesFrom(
  tx: TenantTransaction,
  id: string,
  given: { readonly size: number; readonly position: number; readonly earlier: readonly EvidenceRecord[] },
): AsyncGenerator<readonly EvidenceRecord[]> {
  if (given.earlier.length > 0) yield given.earlier;
  const rest = { afterPosition: given.position, toPosition: given.size };
  for await (const { records } of streamEvidence(tx, id, rest)) yield records;
}

/** Of what the last look kept, the part that outlives its records. */
const keptSchema = z.object({
  first: z.string().nullable(),
  last: z.string().nullable(),
  silence: z.object({ usualMs: z.number().nullable() }).nullable(),
});

async function knownBefore(tx: TenantTransaction, agreementId: string): Promise<Map<string, KnownBefore>> {
  const known = new Map<string, KnownBefore>();
  for (const { source, report } of await listSourceQuality(tx, { agreementId })) {
    const { first, last, silence } = keptSchema.parse(report);
    if (first === null || last === null) continue;
    const usualMs = silence?.usualMs ?? undefined;
    known.set(source, { firstAt: parseInstant(first), lastAt: parseInstant(last), usualMs });
  }
  return known;
}
