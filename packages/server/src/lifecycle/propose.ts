import { createHash } from 'node:crypto';
import type { Agreement } from '@tallystick/agreement';
import {
  addProposal,
  dropDraft,
  endProposal,
  getAgreement,
  getLifecycle,
  listProposals,
  lockLifecycle,
  putParties,
  type StoredLifecycle,
  type StoredProposal,
  type TenantTransaction,
} from '@tallystick/store';
import { dateOf, formatDate, localDay, startOfDay, zoneRules } from '@tallystick/time';
import type { FastifyRequest } from 'fastify';
import { loadAgreement, partyNames, takeoverOf } from '../agreements.ts';
import { HttpProblem } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { OTHER, type Party } from './parties.ts';
import { readSoundText } from './read-text.ts';
import { record } from './record.ts';

/** What a party puts before the other. */
export interface Proposing {
  readonly id: string;
  readonly text: string;
  readonly party: Party;
  /** What it says to it. */
  readonly words: string;
  /** When it expires without an answer, ms; null for never. */
  readonly answerBy: number | null;
  readonly at: number;
}

/**
 * Puts a text before the other party. From now on nobody changes it: a party that thinks of another withdraws it by proposing that, and one that answers with a
 * text of its own counters it.
 *
 * @throws HttpProblem 409 where nothing can be proposed now, 422 where the text cannot be proposed
 */
export async function propose(
  tx: TenantTransaction,
  request: FastifyRequest,
  { id, text, party, words, answerBy, at }: Proposing,
): Promise<StoredProposal> {
  const agreement = readSoundText(text, id, at);
  if (answerBy !== null && answerBy <= at)
    throw new HttpProblem(422, 'In the past', 'The day for an answer must be one that is still to come.');
  await lockLifecycle(tx, id);
  const lifecycle = await getLifecycle(tx, id);
  const current = await getAgreement(tx, id);
  if (lifecycle?.state === 'terminated')
    throw new HttpProblem(
      409,
      'Not possible now',
      `"${id}" is terminated. Draft a new agreement under another id.`,
    );
  const textSha256 = createHash('sha256').update(text).digest('hex');
  if (current?.textSha256 === textSha256)
    throw new HttpProblem(409, 'Nothing new', `This text holds already, as version ${current.version}.`);
  if (current && lifecycle?.state !== 'agreed')
    refuseRewritten(agreement, loadAgreement(current).agreement, at);
  const known = await listProposals(tx, id);
  const open = known.filter(({ state }) => state === 'open');
  if (open.some((one) => one.textSha256 === textSha256))
    throw new HttpProblem(409, 'Nothing new', 'This very text is proposed already: approve it instead.');
  const answered = open.findLast((one) => one.party === OTHER[party]);
  for (const one of open)
    await endProposal(tx, one, { state: one.party === party ? 'withdrawn' : 'countered', at });
  const proposal: StoredProposal = {
    agreementId: id,
    number: known.length + 1,
    ...{ party, title: agreement.title, text, textSha256, basedOn: current?.version ?? null },
    answers: answered?.number ?? null,
    proposedBy: actorOf(request).id,
    proposedAt: at,
    answerBy,
    words,
    ...{ state: 'open', endedAt: null, version: null },
  };
  await addProposal(tx, proposal);
  await dropDraft(tx, id, party);
  if (!current) await putParties(tx, id, partyNames(agreement));
  const before = lifecycle;
  const after: StoredLifecycle = {
    agreementId: id,
    state: lifecycle?.state ?? 'negotiation',
    revision: (lifecycle?.revision ?? 0) + 1,
    title: current ? (lifecycle?.title ?? current.title) : agreement.title,
    sinceAt: lifecycle?.sinceAt ?? at,
    endsAt: lifecycle?.endsAt ?? null,
    negotiated: lifecycle?.negotiated ?? false,
    asked: lifecycle?.asked ?? null,
    resumesAt: lifecycle?.resumesAt ?? null,
  };
  await record(
    tx,
    request,
    { before, after },
    {
      event: answered ? 'countered' : 'proposed',
      ...{ at, party, proposal: proposal.number, words, more: { textSha256 } },
    },
  );
  return proposal;
}

/**
 * A version of an agreement that holds says from which day it takes its place, and that day is not past: what was measured under the old one stays
 * (semantics §4).
 *
 * @throws HttpProblem 422
 */
export function refuseRewritten(next: Agreement, current: Agreement, at: number): void {
  const takesOverAt = takeoverOf(next, current);
  const zone = next.zones?.get(next.term.timeZone) ?? zoneRules(next.term.timeZone);
  const today = localDay(zone, at);
  if (takesOverAt === undefined)
    throw new HttpProblem(
      422,
      'From when?',
      `The agreement holds already. Say from which day the new version does, with "effective: { from: ${formatDate(dateOf(today + 1))} }", or give it the term that follows.`,
    );
  if (takesOverAt < startOfDay(zone, today))
    throw new HttpProblem(
      422,
      'In the past',
      'A new version takes effect today or later: what was measured until now stays as it was agreed. Name a later day under "effective".',
    );
}
