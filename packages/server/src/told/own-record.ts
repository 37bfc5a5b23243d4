import { randomUUID } from 'node:crypto';
import { OWN_SOURCE } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { appendAudit, appendEvidence, lockName, type TenantTransaction } from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../identity/actor.ts';
import { auditOf } from '../identity/audit.ts';

/** What somebody tells the product itself. */
export interface Told {
  readonly subject: string;
  readonly type: string;
  /** ms since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly data: Readonly<Record<string, string>>;
}

/** Who tells, as records say it. */
export interface Teller {
  /** Id of a person, or what tells by itself. */
  readonly by: string;
  readonly party: 'provider' | 'customer' | 'both';
}

/** A record of the product's own source, which says who told it and for which party. Only what people do here makes such records: what is sent as evidence never does. */
export function ownRecord(request: FastifyRequest, told: Told): EvidenceRecord {
  return recordOf(told, tellerOf(request));
}

/** The same by whoever tells. @param id of the record, where it follows from what it tells of */
export function recordOf(
  { subject, type, at, data }: Told,
  teller: Teller,
  id: string = randomUUID(),
): EvidenceRecord {
  return {
    ...{ source: OWN_SOURCE, id, subject, type, occurredAt: at, receivedAt: at },
    data: { ...data, ...teller },
  };
}

/** Who makes a request, as records say it. */
export function tellerOf(request: FastifyRequest): Teller {
  return { by: actorOf(request).id, party: partyOf(request) };
}

/** For whom somebody speaks; whoever sits at an open server speaks for both. */
export function partyOf(request: FastifyRequest): Teller['party'] {
  const { organisation, through } = actorOf(request);
  if (through.kind === 'open') return 'both';
  return organisation.kind === 'customer' ? 'customer' : 'provider';
}

/** Has what people tell of an agreement come one after another: what is refused because of what was told before it, is so of two at once too. */
export function lockTold(tx: TenantTransaction, agreementId: string): Promise<void> {
  return lockName(tx, `told of ${agreementId}`);
}

/** Puts such a record into the ledger and the log. @param target what it is about, for the log */
export async function tell(
  tx: TenantTransaction,
  request: FastifyRequest,
  agreementId: string,
  record: EvidenceRecord,
  target: string,
): Promise<void> {
  await appendEvidence(tx, agreementId, [record], { isArrival: true });
  const { by: _by, party: _party, reason, ...after } = record.data as Record<string, string>;
  await appendAudit(
    tx,
    auditOf(request, record.occurredAt, {
      action: record.type,
      target,
      after,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
}
