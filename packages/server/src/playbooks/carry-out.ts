import { textOfStep } from '@tallystick/agreement';
import {
  appendAudit,
  claimStep,
  getRun,
  listChannels,
  lockRun,
  type NoticeContent,
  nextStep,
  putStep,
  queueNotices,
  type StoredRun,
  type StoredStep,
  type TenantTransaction,
} from '@tallystick/store';
import { openTarget } from '../delivery/channel-secret.ts';
import type { DeliverOptions } from '../delivery/deliver.ts';
import type { Sent } from '../delivery/mail.ts';
import type { AlertMessage } from '../delivery/message.ts';
import { speakerForChannel } from '../delivery/reader.ts';
import { RETRY_AFTER_MS } from '../delivery/retry.ts';
import { send } from '../delivery/send.ts';
import { mailTo, type Recipient, readRoster, whomToTell } from '../escalations/whom-to-tell.ts';
import { heldAgreement } from '../held-agreement.ts';
import { ReviewRefused } from '../reviews/refused.ts';
import { startReview } from '../reviews/start-review.ts';
import { postOnPage } from './post-on-page.ts';
import { goOn } from './start-run.ts';

/** How long whoever carries a step out may take before another one tries, ms. */
const LEASE_MS = 120_000;

/** What came of carrying a step out. */
export interface Outcome {
  readonly state: 'done' | 'asked' | 'failed' | 'again';
  readonly said: string;
}

/** Carries out every step that is due, one after the other. @returns when the next is due, ms; undefined where none is */
export async function carryOutDue(options: DeliverOptions): Promise<number | undefined> {
  const { store, tenantId, now } = options;
  for (;;) {
    const at = now();
    const step = await store.withTenant(tenantId, (tx) => claimStep(tx, { now: at, until: at + LEASE_MS }));
    if (!step) return store.withTenant(tenantId, nextStep, { readOnly: true });
    await carryOut(step, options);
  }
}

/** What only writes rows is one transaction with its outcome; what leaves for elsewhere is sent first, under a name that the other side can tell a second time by. */
async function carryOut(step: StoredStep, options: DeliverOptions): Promise<void> {
  const { store, tenantId, now } = options;
  const { content } = step;
  if ('via' in content && content.via !== undefined) {
    const sent = await sendStep(step, content.via, options);
    const wait = sent.mayRetry ? RETRY_AFTER_MS[step.attempts - 1] : undefined;
    const state = sent.isSent ? 'done' : wait === undefined ? 'failed' : 'again';
    const outcome = { state, said: sent.said } as const;
    return store.withTenant(tenantId, (tx) => end(tx, step, outcome, now(), wait));
  }
  await store.withTenant(tenantId, async (tx) => end(tx, step, await within(tx, step, now()), now()));
}

async function end(
  tx: TenantTransaction,
  step: StoredStep,
  outcome: Outcome,
  at: number,
  wait = 0,
): Promise<void> {
  const run = await lockRun(tx, step.agreementId, step.run);
  if (run?.state !== 'under way') return; // Somebody stopped it meanwhile.
  const { state, said } = outcome;
  const who = state === 'done' ? 'system' : null;
  const isOver = state === 'done' || state === 'failed';
  await putStep(tx, {
    ...step,
    ...{ said, who, endedAt: isOver ? at : null },
    ...(state === 'again' ? { state: 'due', dueAt: at + wait } : { state, dueAt: null }),
  });
  if (state !== 'again')
    await appendAudit(tx, {
      ...{ at, actor: 'system', action: `playbook.step-${state}` },
      target: `run ${step.agreementId}/${step.run}/${step.step + 1}`,
      after: { do: step.content.kind, said },
    });
  await goOn(tx, run, at);
}

/** Carries out a step that takes nothing but rows of ours. */
async function within(tx: TenantTransaction, step: StoredStep, at: number): Promise<Outcome> {
  const { content, agreementId } = step;
  const run = (await getRun(tx, agreementId, step.run))!;
  const { agreement } = (await heldAgreement(tx, agreementId, at))!;
  if (content.kind === 'start review') {
    try {
      const reason = `The playbook "${run.title}" asks for it: ${run.says}.`;
      const wanted = {
        agreementId,
        review: content.review,
        reason,
        origin: 'playbook',
        by: 'system',
        at,
      } as const;
      const { number, title } = await startReview(tx, wanted);
      return { state: 'done', said: `Review ${number} is planned: ${title}.` };
    } catch (error) {
      if (error instanceof ReviewRefused) return { state: 'failed', said: error.message };
      throw error;
    }
  }
  if (content.kind === 'post status update') return postOnPage(tx, content, { run, agreement, at });
  const isAsk = content.kind === 'ask a person';
  const asked = isAsk ? [content.role ?? run.owner].filter((role) => role !== null) : [];
  const roles = content.kind === 'notify' ? content.to : asked;
  const owner = run.objective === null ? undefined : agreement.objectives.get(run.objective)?.owner;
  const recipients = whomToTell(await readRoster(tx, agreement, at), roles, owner);
  const notice = { agreementId, origin: originOf(step), content: contentOf(step, run) };
  await queueNotices(
    tx,
    recipients.map((recipient) => mailTo(recipient, notice)),
    at,
  );
  if (isAsk) return { state: 'asked', said: whom('Asked', roles, recipients) };
  return { state: recipients.length === 0 ? 'failed' : 'done', said: whom('Told', roles, recipients) };
}

function whom(what: string, roles: readonly string[], recipients: readonly Recipient[]): string {
  if (recipients.length > 0)
    return `${what}: ${recipients.map(({ called, role }) => `${called} (${role})`).join(', ')}.`;
  const role = roles.length === 0 ? 'The playbook has no owner' : `No one has the role ${roles.join(' or ')}`;
  return `${role}, so that nobody could be told; whoever works on the run can answer here.`;
}

async function sendStep(step: StoredStep, via: string, options: DeliverOptions): Promise<Sent> {
  const { store, tenantId, key, now } = options;
  const { channel, message } = await store.withTenant(
    tenantId,
    async (tx) => ({
      channel: (await listChannels(tx)).find(({ name }) => name === via),
      message: await messageOf(tx, step, options),
    }),
    { readOnly: true },
  );
  if (!channel?.enabled) {
    const said = channel
      ? `The channel "${via}" is switched off.`
      : `There is no channel called "${via}": add it under Alerts, Channels.`;
    return { isSent: false, mayRetry: false, said };
  }
  const target = openTarget(key, { tenantId, channelId: channel.id }, channel.sealed);
  if (!target) {
    const said = "The channel was sealed under another server's key. Type its address in again.";
    return { isSent: false, mayRetry: false, said };
  }
  const speaker = await store.withTenant(tenantId, (tx) => speakerForChannel(tx, channel.kind, target), {
    readOnly: true,
  });
  return send(channel.kind, target, [message], { ...options, at: now(), speaker });
}

async function messageOf(
  tx: TenantTransaction,
  step: StoredStep,
  { publicUrl, now }: DeliverOptions,
): Promise<AlertMessage> {
  const { agreementId } = step;
  const run = (await getRun(tx, agreementId, step.run))!;
  const { agreement } = (await heldAgreement(tx, agreementId, now()))!;
  const { event, severity, title, says, objective, period, subject, path } = contentOf(step, run);
  return {
    event,
    alert: {
      agreementId,
      number: 0,
      key: originOf(step),
      kind: step.content.kind,
      severity,
      title,
      says,
      objective,
      period,
      ...{ subject, openedAt: step.beganAt ?? run.startedAt, closedAt: null, note: '' },
      ...{ acknowledgedAt: null, acknowledgedBy: null },
    },
    agreementTitle: agreement.title,
    timeZone: agreement.term.timeZone,
    link: publicUrl === undefined ? undefined : `${publicUrl}${path}`,
  };
}

function contentOf({ content, step }: StoredStep, run: StoredRun): NoticeContent {
  const { agreementId, number, title, says, objective, period, subject } = run;
  return {
    event: content.kind === 'ask a person' ? 'asked' : 'told',
    severity: 'warning',
    title: textOfStep(content) ?? title,
    says: `${says}. Step ${step + 1} of the playbook "${title}".`,
    ...{ objective, period, subject },
    path: `/alerts?tab=playbooks&agreement=${encodeURIComponent(agreementId)}&run=${number}`,
  };
}

/** The same however often a step is tried. */
function originOf({ run, step }: StoredStep): string {
  return `run/${run}/${step}`;
}
