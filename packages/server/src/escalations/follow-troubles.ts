import { zoneOf } from '@tallystick/agreement';
import { type DueRule, type Evaluation, escalationOf, type Trouble } from '@tallystick/engine';
import {
  addLadderEvents,
  dropLadders,
  type LadderEvent,
  lockLadders,
  nextLadderDue,
  nextLadderNumber,
  putLadders,
  type StoredLadder,
  standingLadders,
  type TenantTransaction,
  waitForDisk,
} from '@tallystick/store';
import { formatInZone, type ZoneRules } from '@tallystick/time';
import { fireDue } from './fire.ts';
import { reconcile } from './reconcile.ts';

/** An evaluation that is being stored, as escalations see it. */
export interface EscalationStep {
  readonly evaluation: Evaluation;
  /** Whether it is evaluated as of a fixed day: then nobody is told. */
  readonly isPinned: boolean;
}

/** What is written of ladders, by number. */
class Changes {
  readonly ladders = new Map<number, StoredLadder>();
  readonly events: (LadderEvent & { readonly ladder: number })[] = [];

  put(ladder: StoredLadder, events: readonly LadderEvent[]): void {
    this.ladders.set(ladder.number, ladder);
    this.events.push(...events.map((event) => ({ ...event, ladder: ladder.number })));
  }
}

/**
 * Writes the ladders of troubles that are not as they were, ends those whose trouble is over, and fires what is due.
 *
 * @param given.others keys of the troubles that are over; `all` where every one is that is not among the standing ones
 * @returns when the next level is due, ms; undefined where none is
 */
export async function followTroubles(
  tx: TenantTransaction,
  { evaluation, isPinned }: EscalationStep,
  given: {
    readonly standing: readonly Trouble[];
    readonly others: ReadonlySet<string> | 'all';
    readonly due: DueRule;
    readonly at: number;
  },
): Promise<number | undefined> {
  const { agreement, asOf } = evaluation;
  const { standing, others, due, at } = given;
  const zone = zoneOf(agreement, agreement.term.timeZone);
  const shown = (instant: number) => instantText(instant, zone, agreement.term.timeZone);
  await lockLadders(tx, agreement.id);
  const kept = await standingLadders(
    tx,
    agreement.id,
    standing.map(({ key }) => key),
  );
  const byKey = new Map(kept.map((ladder) => [ladder.key, ladder]));
  const changes = new Changes();
  let next = await nextLadderNumber(tx, agreement.id);
  for (const trouble of standing) {
    const objective = agreement.objectives.get(trouble.objective)!;
    const { levels } = escalationOf(agreement, objective)!;
    const about = { agreementId: agreement.id, title: objective.title, levels, due, asOf, at, shown };
    const before = byKey.get(trouble.key);
    const change = reconcile(before, trouble, about, next);
    if (!change) continue;
    if (!before) next++;
    changes.put(change.ladder, change.events);
  }
  const keys = new Set(standing.map(({ key }) => key));
  const over = kept.filter(
    ({ key, endedAt }) => endedAt === null && (others === 'all' ? !keys.has(key) : others.has(key)),
  );
  const dropped: number[] = [];
  for (const ladder of over) {
    if (ladder.rungs.every(({ firedAt }) => firedAt === null)) dropped.push(ladder.number);
    else
      changes.put({ ...ladder, endedAt: at, dueAt: null }, [
        { at, what: 'ended', level: null, says: 'The trouble is over; nothing more is told.' },
      ]);
  }
  const current = kept.filter(({ number }) => !dropped.includes(number) && !changes.ladders.has(number));
  const options = { agreement, asOf, at, isTold: !isPinned, shown };
  const fired = await fireDue(tx, [...current, ...changes.ladders.values()], options);
  for (const { ladder, events } of fired.values()) changes.put(ladder, events);
  if (changes.ladders.size > 0 || dropped.length > 0) waitForDisk(tx);
  await dropLadders(tx, agreement.id, dropped);
  await putLadders(tx, [...changes.ladders.values()]);
  await addLadderEvents(tx, agreement.id, changes.events);
  return isPinned ? undefined : nextLadderDue(tx, agreement.id);
}

/** To the minute, as people say it: `2026-03-02 11:00 (Europe/Berlin)`. */
function instantText(at: number, zone: ZoneRules, timeZone: string): string {
  return `${formatInZone(at, zone).slice(0, 16).replace('T', ' ')} (${timeZone})`;
}
