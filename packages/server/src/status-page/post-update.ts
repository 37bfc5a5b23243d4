import {
  type AuditEvent,
  addStatusUpdate,
  appendAudit,
  editStatusUpdate,
  listStatusPages,
  listStatusUpdates,
  type StatusUpdate,
  type StatusUpdateState,
  type TenantTransaction,
} from '@tallystick/store';

/** What is to be posted. */
export interface StatusPost {
  readonly agreementId: string;
  /** Id of the service whose page it is for. */
  readonly service: string;
  /** The incident that it goes on about; a new one where it is left out. */
  readonly incident?: number | undefined;
  readonly state: StatusUpdateState;
  /** What it is about; of an incident that goes on, its own where it is left out. */
  readonly title?: string | undefined;
  /** For everybody to read. */
  readonly words: string;
}

/** Who posts, for the log. */
export type PostedBy = Pick<AuditEvent, 'at' | 'actor' | 'through' | 'from'>;

/** A post that cannot be taken, and why. */
export class StatusPostRefused extends Error {
  override readonly name = 'StatusPostRefused';
}

/**
 * Posts an update on the page of a service, in the caller's transaction: people do, and playbooks. It is posted also while the page is not public, and seen once it is.
 *
 * @throws StatusPostRefused where the service has no page, or no such incident
 */
export async function postStatusUpdate(
  tx: TenantTransaction,
  post: StatusPost,
  by: PostedBy,
): Promise<StatusUpdate> {
  const { agreementId, service, incident, state, words } = post;
  const pages = await listStatusPages(tx, agreementId);
  if (!pages.some((page) => page.service === service))
    throw new StatusPostRefused(`The service "${service}" has no status page; set one up first.`);
  const title = post.title ?? (await titleOf(tx, post));
  const update = { agreementId, service, incident, state, title, words, postedAt: by.at, postedBy: by.actor };
  const added = await addStatusUpdate(tx, update);
  if (!added) throw new StatusPostRefused(`There is no incident ${incident} of "${service}".`);
  await appendAudit(tx, {
    ...by,
    action: 'status.posted',
    target: targetOf(added),
    after: { state, title, words },
  });
  return added;
}

/** Writes other words into an update, and what it said before into the log. @throws StatusPostRefused where there is none */
export async function rewriteStatusUpdate(
  tx: TenantTransaction,
  of: Pick<StatusUpdate, 'agreementId' | 'service' | 'incident' | 'number'>,
  { title, words, state }: Pick<StatusUpdate, 'title' | 'words' | 'state'>,
  by: PostedBy,
): Promise<StatusUpdate> {
  const before = await editStatusUpdate(tx, of, { title, words, state, at: by.at });
  if (!before) throw new StatusPostRefused(`There is no update ${of.number} of incident ${of.incident}.`);
  await appendAudit(tx, {
    ...by,
    action: 'status.edited',
    target: targetOf(before),
    before: { state: before.state, title: before.title, words: before.words },
    after: { state, title, words },
  });
  return { ...before, title, words, state, editedAt: by.at };
}

async function titleOf(
  tx: TenantTransaction,
  { agreementId, service, incident }: StatusPost,
): Promise<string> {
  const known = (await listStatusUpdates(tx, { agreementId, service })).find(
    (one) => one.incident === incident,
  );
  if (incident === undefined || !known)
    throw new StatusPostRefused('Say what it is about: a new incident needs a title.');
  return known.title;
}

function targetOf({ agreementId, service, incident, number }: StatusUpdate): string {
  return `status ${agreementId}/${service}/${incident}.${number}`;
}
