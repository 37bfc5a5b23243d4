import type { Agreement } from '@tallystick/agreement';
import { TOLD_ONE_BY_ONE } from '@tallystick/engine';
import {
  type LadderEvent,
  listChannels,
  type Notice,
  type NoticeContent,
  queueNotices,
  type StoredLadder,
  type StoredRung,
  type TenantTransaction,
} from '@tallystick/store';
import { hears } from '../alerts/notify.ts';
import { TAKES_SEVERAL } from '../delivery/message.ts';
import { followPlaybook } from '../playbooks/start-run.ts';
import { mailTo, type Recipient, readRoster, whomToTell } from './whom-to-tell.ts';
import { levelContent, manyContent, severityOf } from './words.ts';

/** A level of a ladder that fires. */
export interface Firing {
  readonly ladder: StoredLadder;
  readonly rung: StoredRung;
}

export interface TellOptions {
  readonly agreement: Agreement;
  /** When it is told, ms. */
  readonly at: number;
  /** Whether people are told: not where an agreement is evaluated as of a fixed day. */
  readonly isTold: boolean;
  readonly shown: (at: number) => string;
}

/** What is written of a ladder. */
interface Written {
  readonly ladder: number;
  readonly events: readonly LadderEvent[];
}

/**
 * Puts what levels tell on its way, and says what is written of each. Many tickets of one objective that come to the same level at once are told together, and set a playbook
 * off once. A level that tells nobody is written down as such.
 */
export async function tellLevels(
  tx: TenantTransaction,
  firings: readonly Firing[],
  options: TellOptions,
): Promise<readonly Written[]> {
  const { agreement, at, isTold } = options;
  if (!isTold) return firings.map((firing) => written(firing, [notTold(firing, at)]));
  const roster = await readRoster(tx, agreement, at);
  const channels = (await listChannels(tx)).filter(({ enabled, kind }) => enabled && TAKES_SEVERAL.has(kind));
  const all: Written[] = [];
  const notices: Notice[] = [];
  for (const group of together(firings)) {
    const { ladder, rung } = group[0]!;
    const owner = agreement.objectives.get(ladder.objective)?.owner;
    const recipients = whomToTell(roster, rung.notify, owner);
    const content = group.length === 1 ? levelContent(ladder, rung, options.shown) : manyContent(group);
    notices.push(...noticesOf(group[0]!, recipients, content));
    const about = { agreementId: agreement.id, severity: severityOf(rung) };
    for (const { id } of channels.filter((channel) => hears(channel, about))) {
      const notice = { agreementId: agreement.id, origin: originOf(group[0]!), content };
      notices.push({ ...notice, kind: 'channel', target: id, personId: null, role: null });
    }
    if (rung.playbook !== null)
      await followPlaybook(tx, agreement, { ladder, rung, says: content.title }, at);
    for (const firing of group) all.push(written(firing, told(firing, recipients, group, at)));
  }
  await queueNotices(tx, notices, at);
  return all;
}

/** Levels that are told in one message each: those of many tickets together, all others alone. */
function together(firings: readonly Firing[]): readonly (readonly Firing[])[] {
  const groups = new Map<string, Firing[]>();
  for (const firing of firings) {
    const { objective, subject, number } = firing.ladder;
    const { level, at } = firing.rung;
    const key = JSON.stringify([objective, level, at, subject === null ? number : null]);
    const group = groups.get(key) ?? [];
    group.push(firing);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) =>
    group.length > TOLD_ONE_BY_ONE ? [group] : group.map((firing) => [firing]),
  );
}

function noticesOf(
  firing: Firing,
  recipients: readonly Recipient[],
  content: NoticeContent,
): readonly Notice[] {
  const notice = { agreementId: firing.ladder.agreementId, origin: originOf(firing), content };
  return recipients.map((recipient) => mailTo(recipient, notice));
}

function originOf({ ladder, rung }: Firing): string {
  return `ladder/${ladder.number}/${rung.level}`;
}

function written({ ladder }: Firing, events: readonly LadderEvent[]): Written {
  return { ladder: ladder.number, events };
}

function told(
  { rung: { level, notify } }: Firing,
  recipients: readonly Recipient[],
  group: readonly Firing[],
  at: number,
): readonly LadderEvent[] {
  const named = recipients.map(({ called, role }) => `${called} (${role})`).join(', ');
  const others = group.length === 1 ? '' : `, together with ${group.length - 1} others`;
  const says = recipients.length === 0 ? 'Due.' : `Told: ${named}${others}.`;
  const fired: LadderEvent = { at, what: 'fired', level, says };
  if (recipients.length > 0) return [fired];
  const nobody = `Nobody could be told: no one has the role ${notify.join(' or ')} now, and the agreement gives it no mail address. Put somebody on duty, or write an address into the agreement.`;
  return [fired, { at, what: 'unheard', level, says: nobody }];
}

function notTold({ rung: { level, notify } }: Firing, at: number): LadderEvent {
  const says = `Due, and nobody is told: the agreement is looked at as of a fixed day. It names ${notify.join(', ')}.`;
  return { at, what: 'fired', level, says };
}
