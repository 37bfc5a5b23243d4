import { type Agreement, calendarOf, exact, type Remedy, type RemedyTrigger } from '@tallystick/agreement';
import { isKept } from '../compliance/judge.ts';
import type { ObjectiveResult, PeriodResult } from '../evaluation.ts';

/** A remedy that misses have set off (semantics §7). */
export interface TriggeredRemedy {
  readonly remedy: Remedy;
  /** When the period that set it off ended, ms. */
  readonly triggeredAt: number;
  /** When it is due, ms; undefined where the agreement sets no time. */
  readonly dueAt: number | undefined;
  /** The periods that set it off, in time order: those missed, or the one below the floor. */
  readonly periods: readonly PeriodResult[];
}

/**
 * The remedies that the figures of ended periods trigger, in the order of the agreement, then of time.
 * Periods without a figure neither count nor interrupt. A remedy is triggered at each period with which its
 * condition comes to hold; while it goes on to hold, it is not triggered again.
 *
 * @param earlier the same objectives under versions before this one: their periods count, and trigger what that version says.
 */
export function triggeredRemedies(
  agreement: Agreement,
  objectives: readonly ObjectiveResult[],
  earlier: readonly ObjectiveResult[] = [],
): readonly TriggeredRemedy[] {
  return [...agreement.remedies.values()].flatMap((remedy) => {
    const [past, own] = [earlier, objectives].map((all) => judgedPeriods(all, remedy.when.objective));
    const judged = [...past!, ...own!];
    const triggered: TriggeredRemedy[] = [];
    let held = false;
    judged.forEach((last, place) => {
      const periods = periodsThatTrigger(remedy.when, judged.slice(0, place + 1));
      if (periods && !held && place >= past!.length) {
        const triggeredAt = last.period.to;
        triggered.push({ remedy, triggeredAt, dueAt: dueOf(remedy, agreement, triggeredAt), periods });
      }
      held = periods !== undefined;
    });
    return triggered;
  });
}

function judgedPeriods(objectives: readonly ObjectiveResult[], id: string): readonly PeriodResult[] {
  const result = objectives.find(({ objective }) => objective.id === id);
  return (result?.periods ?? []).filter(
    ({ period, judgement }) => period.state !== 'open' && judgement.attained !== undefined,
  );
}

/** The periods by which the condition holds with the last of them, or undefined where it does not. */
function periodsThatTrigger(
  when: RemedyTrigger,
  judged: readonly PeriodResult[],
): readonly PeriodResult[] | undefined {
  const isMissed = ({ judgement }: PeriodResult) => isKept(judgement) === false;
  switch (when.kind) {
    case 'in a row': {
      const last = judged.slice(-when.missed);
      return last.length === when.missed && last.every(isMissed) ? last : undefined;
    }
    case 'of last': {
      const missed = judged.slice(-when.ofLast).filter(isMissed);
      return missed.length >= when.missed ? missed : undefined;
    }
    case 'below': {
      const last = judged.at(-1)!;
      return exact.compare(last.judgement.attained!, when.attained) < 0 ? [last] : undefined;
    }
  }
}

function dueOf({ due, calendar }: Remedy, agreement: Agreement, from: number): number | undefined {
  if (!due) return undefined;
  const hours = calendar === undefined ? undefined : calendarOf(agreement, calendar);
  if (due.kind === 'time') return hours ? hours.add(from, due.ms) : from + due.ms;
  return hours?.addDays(from, due.days, { endOfDay: due.endOfDay });
}
