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
  const { agreementId, title, asOf, at } = given;
  const isAnew = before !== undefined && before.endedAt !== null;
  const rungs = trouble.rungs.map((rung) => {
    const held = before?.rungs[rung.level];
    const setOffAt = rung.setOffAt === 'now' ? ((isAnew ? null : held?.setOffAt) ?? asOf) : rung.setOffAt;
    return rungOf(given, rung, setOffAt, held);
  });
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

function rungOf(
  { levels, due }: Given,
  { level, kind }: Trouble['rungs'][number],
  setOffAt: number | undefined,
  held: StoredRung | undefined,
): StoredRung {
  const one = levels[level]!;
  const isSame = held?.kind === kind;
  return {
    level,
    kind,
    at: one.at.kind === 'used' ? exact.toPercentText(one.at.share) : one.at.kind,
    afterMs: one.afterMs,
    calendar: one.calendar ?? null,
    notify: one.notify,
    playbook: one.playbook ?? null,
    ...(isSame && held.firedAt !== null
      ? { setOffAt: held.setOffAt, dueAt: held.dueAt, firedAt: held.firedAt }
      : {
          setOffAt: setOffAt ?? null,
          dueAt: setOffAt === undefined ? null : (due(one, setOffAt) ?? null),
          firedAt: null,
        }),
  };
}

function moves(
  before: readonly StoredRung[],
  after: readonly StoredRung[],
  { at, shown }: Given,
): LadderEvent[] {
  return after.flatMap(({ level, dueAt, firedAt }): LadderEvent[] => {
    const held = before[level]?.dueAt ?? null;
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

/** The ladder with the instant at which its next level is due. @param heldUntil no level fires before, ms */
export function withDue(ladder: StoredLadder, heldUntil = Number.NEGATIVE_INFINITY): StoredLadder {
  const dues = ladder.rungs.filter((rung) => mayFire(ladder, rung)).map(({ dueAt }) => dueAt!);
  return { ...ladder, dueAt: dues.length === 0 ? null : Math.max(Math.min(...dues), heldUntil) };
}
