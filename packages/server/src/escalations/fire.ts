import {
  type LadderEvent,
  listSilences,
  type StoredLadder,
  type StoredRung,
  type StoredSilence,
  type TenantTransaction,
} from '@tallystick/store';
import { alertKindOf, silenceOf } from '../silences/silenced.ts';
import { mayFire, toldAt, withDue } from './reconcile.ts';
import { type Firing, type TellOptions, tellLevels } from './tell-levels.ts';

/** A ladder after levels of it fired, and what is written of that. */
export interface Fired {
  readonly ladder: StoredLadder;
  readonly events: readonly LadderEvent[];
}

export interface FireOptions extends TellOptions {
  /** Levels that are due until then fire, ms. */
  readonly asOf: number;
}

/** Whether a level of a ladder is due by an instant, ms. */
export function isDue(ladder: StoredLadder, asOf: number): boolean {
  return ladder.endedAt === null && ladder.dueAt !== null && ladder.dueAt <= asOf;
}

/**
 * Fires every level of these ladders that is due, in the transaction that writes that it has fired. What a silence holds waits for its end.
 */
export async function fireDue(
  tx: TenantTransaction,
  ladders: readonly StoredLadder[],
  options: FireOptions,
): Promise<ReadonlyMap<number, Fired>> {
  const { agreement, asOf, at } = options;
  const due = ladders.filter((ladder) => isDue(ladder, asOf));
  if (due.length === 0) return new Map();
  const silences = await listSilences(tx, at);
  const firings: Firing[] = [];
  const fired = new Map<number, { ladder: StoredLadder; events: LadderEvent[] }>();
  for (const ladder of due) {
    const events: LadderEvent[] = [];
    const rungs = ladder.rungs.map((rung) => {
      if (!mayFire(ladder, rung) || toldAt(rung) > asOf) return rung;
      const kind = alertKindOf(ladder, rung);
      const silence = silenceOf(
        silences,
        { agreementId: agreement.id, objective: ladder.objective, kind },
        at,
      );
      if (silence) {
        events.push(heldEvent(rung, silence, options));
        return { ...rung, heldUntil: silence.toAt };
      }
      firings.push({ ladder, rung });
      return { ...rung, firedAt: at };
    });
    fired.set(ladder.number, { ladder: withDue({ ...ladder, rungs }), events });
  }
  for (const { ladder, events } of await tellLevels(tx, firings, options))
    fired.get(ladder)!.events.push(...events);
  return fired;
}

function heldEvent(
  { level }: StoredRung,
  { reason, toAt }: StoredSilence,
  { at, shown }: FireOptions,
): LadderEvent {
  return { at, what: 'held', level, says: `Held until ${shown(toAt)} by a silence: ${reason}` };
}
