import { type EscalationLevel, exact } from '@tallystick/agreement';
import { type DueRule, rankOf, type Trouble } from '@tallystick/engine';
import type { LadderEvent, StoredLadder, StoredRung } from '@tallystick/store';

/** A ladder as it is to be kept, and what happened to it. */
export interface LadderChange {
  readonly ladder: StoredLadder;
  readonly events: readonly LadderEvent[];
}

/** What a trouble is held against. */
export interface Given {
  readonly agreementId: string;
  /** Of the objective. */
  readonly title: string;
  readonly levels: readonly EscalationLevel[];
  readonly due: DueRule;
  /** The instant of the evaluation, ms. */
  readonly asOf: number;
  /** When it is written down, ms. */
  readonly at: number;
  /** Says an instant to people. */
  readonly shown: (at: number) => string;
}

/**
 * Brings a ladder in step with its trouble: levels come to be due, move and are cancelled as what sets them off does; one that has fired stays as it is. Undefined
 * where nothing changes.
 *
 * @param before the ladder of the trouble as it is kept; undefined for a new one
 * @param number of the ladder, where it is new
 */
export function reconcile(
  before: StoredLadder | undefined,
  trouble: Trouble,
  given: Given,
  number: number,
): LadderChange | undefined {
  const { agreementId, title, at } = given;
  const isAnew = before !== undefined && before.endedAt !== null;
  const rungs = rungsOf(before?.rungs ?? [], trouble, given, isAnew);
  const { objective, indicator, subject, cycle, period, key } = trouble;
  const about = { key, objective, title, indicator, subject, cycle, period };
  if (!before) {
    const fresh = { ...about, agreementId, number, rungs, openedAt: at, endedAt: null };
    const ladder = withDue({ ...fresh, ...NOT_ACKNOWLEDGED, dueAt: null });
    return { ladder, events: [{ at, what: 'opened', level: null, says: 'The ladder stands.' }] };
  }
  const events = moves(before.rungs, rungs, given);
  if (isAnew) events.unshift({ at, what: 'reopened', level: null, says: 'The trouble has come back.' });
  const state = isAnew ? { ...before, endedAt: null, ...NOT_ACKNOWLEDGED } : before;
  const ladder = withDue({ ...state, rungs });
  if (!isAnew && JSON.stringify(ladder.rungs) === JSON.stringify(before.rungs)) return undefined;
  return { ladder, events };
}

const NOT_ACKNOWLEDGED = { acknowledgedAt: null, acknowledgedBy: null, acknowledgedRank: null } as const;

/**
 * The levels as they are now, in the order of the escalation. A level is known by what it says, and keeps its number for good; one that was told stays, also when the escalation
 * has it no more.
 */
function rungsOf(
  before: readonly StoredRung[],
  trouble: Trouble,
  given: Given,
  isAnew: boolean,
): readonly StoredRung[] {
  const left = [...before];
  let next = Math.max(-1, ...before.map(({ level }) => level)) + 1;
  const rungs = trouble.rungs.map((rung): StoredRung => {
    const says = saysOf(given.levels[rung.level]!);
    const place = left.findIndex((one) => isSame(one, says));
    const [held] = place < 0 ? [] : left.splice(place, 1);
    if (held && held.firedAt !== null) return { ...held, notify: says.notify, playbook: says.playbook };
    const setOffAt =
      rung.setOffAt === 'now' ? ((isAnew ? null : held?.setOffAt) ?? given.asOf) : rung.setOffAt;
    return {
      level: held?.level ?? next++,
      kind: rung.kind,
      ...says,
      setOffAt: setOffAt ?? null,
      dueAt: setOffAt === undefined ? null : (given.due(given.levels[rung.level]!, setOffAt) ?? null),
      heldUntil: held?.heldUntil ?? null,
      firedAt: null,
    };
  });
  return [...rungs, ...left.filter(({ firedAt }) => firedAt !== null)];
}

/** What a level of an escalation says. */
function saysOf(
  level: EscalationLevel,
): Pick<StoredRung, 'at' | 'afterMs' | 'calendar' | 'notify' | 'playbook'> {
  const { at, afterMs, calendar = null, notify, playbook = null } = level;
  return {
    at: at.kind === 'used' ? exact.toPercentText(at.share) : at.kind,
    afterMs,
    calendar,
    notify,
    playbook,
  };
}

function isSame(held: StoredRung, says: Pick<StoredRung, 'at' | 'afterMs' | 'calendar'>): boolean {
  return held.at === says.at && held.afterMs === says.afterMs && held.calendar === says.calendar;
}

function moves(
  before: readonly StoredRung[],
  after: readonly StoredRung[],
  { at, shown }: Given,
): LadderEvent[] {
  return after.flatMap(({ level, dueAt, firedAt }): LadderEvent[] => {
    const held = before.find((one) => one.level === level)?.dueAt ?? null;
    if (firedAt !== null || held === dueAt) return [];
    if (dueAt === null) {
      const says = `It is not due at ${shown(held!)} any more: what sets it off waits, or stands no more.`;
      return [{ at, what: 'cancelled', level, says }];
    }
    const says =
      held === null
        ? `It is due at ${shown(dueAt)}.`
        : `It is due at ${shown(dueAt)}, and not at ${shown(held)}.`;
    return [{ at, what: 'moved', level, says }];
  });
}

/** Whether a level may still fire: it is due some time, has not fired, and nobody looks after what sets it off. */
export function mayFire({ acknowledgedRank }: StoredLadder, { kind, dueAt, firedAt }: StoredRung): boolean {
  if (dueAt === null || firedAt !== null) return false;
  return acknowledgedRank === null || rankOf(kind) > acknowledgedRank;
}

/** When a level is told, if nothing changes: when it is due, or when what holds it ends. */
export function toldAt({ dueAt, heldUntil }: StoredRung): number {
  return Math.max(dueAt!, heldUntil ?? Number.NEGATIVE_INFINITY);
}

/** The ladder with the instant at which its next level is told. */
export function withDue(ladder: StoredLadder): StoredLadder {
  const times = ladder.rungs.filter((rung) => mayFire(ladder, rung)).map(toldAt);
  return { ...ladder, dueAt: times.length === 0 ? null : Math.min(...times) };
}
