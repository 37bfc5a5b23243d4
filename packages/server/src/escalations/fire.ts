import type { Agreement } from '@tallystick/agreement';
import {
  type LadderEvent,
  listChannels,
  listSilences,
  type Notice,
  queueNotices,
  type StoredLadder,
  type StoredRung,
  type StoredSilence,
  type TenantTransaction,
} from '@tallystick/store';
import { hears } from '../alerts/notify.ts';
import { TAKES_SEVERAL } from '../delivery/message.ts';
import { followPlaybook } from '../playbooks/start-run.ts';
import { alertKindOf, silenceOf } from '../silences/silenced.ts';
import { mayFire, toldAt, withDue } from './reconcile.ts';
import { mailTo, type Recipient, type Roster, readRoster, whomToTell } from './whom-to-tell.ts';
import { levelContent, severityOf } from './words.ts';

/** A ladder after levels of it fired, and what is written of that. */
export interface Fired {
  readonly ladder: StoredLadder;
  readonly events: readonly LadderEvent[];
}

export interface FireOptions {
  readonly agreement: Agreement;
  /** Levels that are due until then fire, ms. */
  readonly asOf: number;
  readonly at: number;
  /** Whether people are told: not where an agreement is evaluated as of a fixed day. */
  readonly isTold: boolean;
  readonly shown: (at: number) => string;
}

/** Whether a level of a ladder is due by an instant, ms. */
export function isDue(ladder: StoredLadder, asOf: number): boolean {
  return ladder.endedAt === null && ladder.dueAt !== null && ladder.dueAt <= asOf;
}

/**
 * Fires every level of these ladders that is due: puts what it tells on its way and says so in the log, in the transaction that writes that it has fired. A level that tells
 * nobody is written down as such.
 */
export async function fireDue(
  tx: TenantTransaction,
  ladders: readonly StoredLadder[],
  options: FireOptions,
): Promise<ReadonlyMap<number, Fired>> {
  const { agreement, asOf, at } = options;
  const due = ladders.filter((ladder) => isDue(ladder, asOf));
  const fired = new Map<number, Fired>();
  if (due.length === 0) return fired;
  const roster = await readRoster(tx, agreement, at);
  const channels = (await listChannels(tx)).filter(({ enabled, kind }) => enabled && TAKES_SEVERAL.has(kind));
  const silences = await listSilences(tx, at);
  const notices: Notice[] = [];
  for (const ladder of due) {
    const events: LadderEvent[] = [];
    const rungs: StoredRung[] = [];
    for (const rung of ladder.rungs) {
      if (!mayFire(ladder, rung) || toldAt(rung) > asOf) {
        rungs.push(rung);
        continue;
      }
      const heard = {
        agreementId: agreement.id,
        objective: ladder.objective,
        kind: alertKindOf(ladder, rung),
      };
      const silence = silenceOf(silences, heard, at);
      if (silence) {
        rungs.push({ ...rung, heldUntil: silence.toAt });
        events.push(heldEvent(rung, silence, options));
        continue;
      }
      rungs.push({ ...rung, firedAt: at });
      const recipients = options.isTold ? recipientsOf(roster, ladder, rung) : [];
      events.push(firedEvent(rung, recipients, options));
      if (!options.isTold) continue;
      if (recipients.length === 0) events.push(unheardEvent(rung, options));
      const origin = `ladder/${ladder.number}/${rung.level}`;
      const content = levelContent(ladder, rung, options.shown);
      const notice = { agreementId: ladder.agreementId, origin, content };
      notices.push(...recipients.map((recipient) => mailTo(recipient, notice)));
      const about = { agreementId: ladder.agreementId, severity: severityOf(rung) };
      for (const channel of channels) {
        if (!hears(channel, about)) continue;
        notices.push({ ...notice, kind: 'channel', target: channel.id, personId: null, role: null });
      }
      if (rung.playbook !== null) await followPlaybook(tx, agreement, ladder, rung, at);
    }
    fired.set(ladder.number, { ladder: withDue({ ...ladder, rungs }), events });
  }
  await queueNotices(tx, notices, at);
  return fired;
}

function recipientsOf(
  roster: Roster,
  { objective }: StoredLadder,
  { notify }: StoredRung,
): readonly Recipient[] {
  return whomToTell(roster, notify, roster.agreement.objectives.get(objective)?.owner);
}

function firedEvent(
  { level, notify }: StoredRung,
  recipients: readonly Recipient[],
  { at, isTold }: FireOptions,
): LadderEvent {
  const named = recipients.map(({ called, role }) => `${called} (${role})`).join(', ');
  const says = !isTold
    ? `Due, and nobody is told: the agreement is looked at as of a fixed day. It names ${notify.join(', ')}.`
    : recipients.length === 0
      ? 'Due.'
      : `Told: ${named}.`;
  return { at, what: 'fired', level, says };
}

function heldEvent(
  { level }: StoredRung,
  { reason, toAt }: StoredSilence,
  { at, shown }: FireOptions,
): LadderEvent {
  return { at, what: 'held', level, says: `Held until ${shown(toAt)} by a silence: ${reason}` };
}

function unheardEvent({ level, notify }: StoredRung, { at }: FireOptions): LadderEvent {
  const says = `Nobody could be told: no one has the role ${notify.join(' or ')} now, and the agreement gives it no mail address. Put somebody on duty, or write an address into the agreement.`;
  return { at, what: 'unheard', level, says };
}
