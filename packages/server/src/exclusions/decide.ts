import { type ExclusionReport, SUSPENSION_CLAUSE } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';

/** Who decides: `both` is whoever sits at a server that is open. */
export type DecidingParty = 'provider' | 'customer' | 'both';

/**
 * Why a party cannot decide about an exclusion now; undefined where it can. Claims are accepted or rejected by the other party (semantics §5); what was
 * announced or claimed is withdrawn by the party that did so.
 *
 * @param records about exclusions of the agreement
 */
export function refusedReason(
  { id, state, clause }: Pick<ExclusionReport, 'id' | 'state' | 'clause'>,
  decision: 'accept' | 'reject' | 'withdraw',
  records: readonly EvidenceRecord[],
  party: DecidingParty,
): string | undefined {
  if (clause === SUSPENSION_CLAUSE)
    return `"${id}" is a suspension of the agreement: it ends when both parties resume it.`;
  const told = records.find((one) => one.subject === id && TELLS.has(one.type));
  const teller = told?.data.party === 'customer' ? 'customer' : 'provider';
  if (decision === 'withdraw') {
    if (state === 'withdrawn') return `"${id}" is withdrawn already.`;
    if (state === 'rejected') return `"${id}" was rejected, and counts as it is.`;
    return party === 'both' || party === teller
      ? undefined
      : `"${id}" is withdrawn by the ${teller} alone, who told of it.`;
  }
  if (state === 'announced') return `"${id}" is decided by its rules; nobody accepts or rejects it.`;
  if (state !== 'pending') return `"${id}" is ${state} already.`;
  return party === 'both' || party !== teller
    ? undefined
    : `"${id}" was claimed by the ${teller}; the other party decides.`;
}

const TELLS: ReadonlySet<string> = new Set(['exclusion.announced', 'exclusion.claimed']);
