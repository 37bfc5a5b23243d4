import {
  addApproval,
  endProposal,
  getAgreement,
  getLifecycle,
  getPerson,
  listApprovals,
  listGrants,
  listParties,
  listPeople,
  listProposals,
  lockLifecycle,
  putAgreement,
  putParties,
  type StoredProposal,
  type TenantTransaction,
} from '@tallystick/store';
import type { FastifyRequest } from 'fastify';
import { loadAgreement, partyNames, takeoverOf, timesOf } from '../agreements.ts';
import { HttpProblem, notFound } from '../http/problem.ts';
import { actorOf } from '../identity/actor.ts';
import { PERMISSIONS } from '../identity/permissions.ts';
import { refusePersonalFields } from '../privacy/marks.ts';
import { OTHER, type Party } from './parties.ts';
import { refuseRewritten } from './propose.ts';
import { readText } from './read-text.ts';
import { record } from './record.ts';

/** What a party says to a proposal. */
export type Answer =
  | {
      readonly kind: 'approve';
      /** Of the text that was read, so that nobody approves another. */
      readonly textSha256: string;
      /** Where the other party signed on paper: what, by whom and when. It is recorded by the provider. */
      readonly signature?: string | undefined;
    }
  | { readonly kind: 'reject' }
  | { readonly kind: 'withdraw' };

/** Who answers which proposal, when. */
export interface Answering {
  readonly id: string;
  readonly number: number;
  readonly party: Party;
  readonly words: string;
  readonly at: number;
}

/**
 * Approves, rejects or withdraws a proposal. Once both parties approved its text it is a version of the agreement, with the zones and holidays of that day.
 *
 * @returns the version that it became; undefined where it did not
 * @throws HttpProblem
 */
export async function answerProposal(
  tx: TenantTransaction,
  request: FastifyRequest,
  given: Answering,
  answer: Answer,
): Promise<number | undefined> {
  const { id, number, party, words, at } = given;
  await lockLifecycle(tx, id);
  const proposal = (await listProposals(tx, id)).find((one) => one.number === number);
  const lifecycle = await getLifecycle(tx, id);
  if (!proposal || !lifecycle) throw notFound(`proposal ${number} of "${id}"`);
  if (proposal.state !== 'open')
    throw new HttpProblem(409, 'Not possible now', `Proposal ${number} is ${proposal.state}.`);
  const after = { ...lifecycle, revision: lifecycle.revision + 1 };
  const told = { at, party, proposal: number, words };
  if (answer.kind !== 'approve') {
    const isOwn = proposal.party === party;
    if (isOwn !== (answer.kind === 'withdraw')) throw wrongSide(answer.kind, proposal);
    const state = answer.kind === 'withdraw' ? 'withdrawn' : 'rejected';
    await endProposal(tx, proposal, { state, at });
    await record(tx, request, { before: lifecycle, after }, { event: state, ...told });
    return undefined;
  }
  if (answer.textSha256 !== proposal.textSha256)
    throw new HttpProblem(
      409,
      'Another text',
      `What you read is not the text of proposal ${number}. Read it again, then decide.`,
    );
  const signer = answer.signature === undefined ? party : OTHER[party];
  const approvals = (await listApprovals(tx, id)).filter((one) => one.proposal === number);
  if (approvals.some((one) => one.party === signer))
    throw new HttpProblem(409, 'Approved already', `The ${signer} approved proposal ${number} already.`);
  if (answer.signature !== undefined)
    await refuseBypass(tx, id, { party, signer, action: 'agreement.approve' });
  const person = actorOf(request).id;
  const name = (await getPerson(tx, person))?.name ?? 'whoever sits at the server';
  const { textSha256 } = proposal;
  await addApproval(tx, id, {
    ...{ proposal: number, party: signer, person, name, signature: answer.signature ?? null, textSha256, at },
  });
  const event = answer.signature === undefined ? 'approved' : 'signature recorded';
  const more = { textSha256, for: signer };
  if (approvals.length === 0) {
    await record(tx, request, { before: lifecycle, after }, { event, ...told, more });
    return undefined;
  }
  const version = await agree(tx, proposal, at);
  await record(tx, request, { before: lifecycle, after }, { event, ...told, more });
  const agreed = {
    ...after,
    ...{ title: proposal.title, negotiated: true, revision: after.revision + 1 },
    ...(lifecycle.state === 'negotiation' ? { state: 'agreed' as const, sinceAt: at } : {}),
  };
  await record(
    tx,
    request,
    { before: after, after: agreed },
    {
      ...{ event: 'agreed', at, party: 'system', proposal: number, more: { version, textSha256 } },
    },
  );
  return version;
}

/** Makes a version of a text that both approved. */
async function agree(tx: TenantTransaction, proposal: StoredProposal, at: number): Promise<number> {
  const { agreementId: id, text } = proposal;
  const { agreement } = readText(text, id);
  await refusePersonalFields(tx, agreement);
  const before = await getAgreement(tx, id);
  const lifecycle = await getLifecycle(tx, id);
  const current = before && loadAgreement(before).agreement;
  if (current && lifecycle?.state !== 'agreed') refuseRewritten(agreement, current, at);
  const { version } = await putAgreement(tx, {
    ...{ id, title: agreement.title, text, settings: before?.settings ?? {}, times: timesOf(agreement) },
    takesOverAt: current && takeoverOf(agreement, current),
    at,
  });
  await putParties(tx, id, partyNames(agreement));
  await endProposal(tx, proposal, { state: 'agreed', at, version });
  return version;
}

/** Nobody records a signature for people who can approve by themselves. @throws HttpProblem */
export async function refuseBypass(
  tx: TenantTransaction,
  id: string,
  given: {
    readonly party: Party;
    readonly signer: Party;
    readonly action: 'agreement.approve' | 'agreement.steer';
  },
): Promise<void> {
  const { party, signer, action } = given;
  if (party !== 'provider')
    throw new HttpProblem(403, 'Not your side', 'Signatures on paper are recorded by the provider.');
  const linked = (await listParties(tx)).find((one) => one.agreementId === id && one.party === signer);
  const members = (await listPeople(tx)).filter(
    (one) => one.status === 'active' && one.organisationId === linked?.organisationId,
  );
  const roles: readonly string[] = PERMISSIONS[action].roles;
  const approvers = new Set(
    (await listGrants(tx)).filter(({ role }) => roles.includes(role)).map(({ personId }) => personId),
  );
  const able = members.find((one) => approvers.has(one.id));
  if (able)
    throw new HttpProblem(
      409,
      'They decide themselves',
      `${able.name} can agree for the ${signer}. A signature is recorded only where nobody of theirs can.`,
    );
}

function wrongSide(kind: 'reject' | 'withdraw', { number, party }: StoredProposal): HttpProblem {
  const says =
    kind === 'withdraw'
      ? `Proposal ${number} is withdrawn by the ${party} alone, who made it. Reject it instead.`
      : `Proposal ${number} is your own. Withdraw it instead.`;
  return new HttpProblem(409, 'Not your side', says);
}
