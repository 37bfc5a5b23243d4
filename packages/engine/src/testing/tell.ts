import { evaluate } from '../evaluate.ts';
import type { SubjectOutcome } from '../evaluation.ts';
import { agreementWith, type Change, type ClockDraft } from './agreement.ts';
import { at, shown, story } from './records.ts';

/**
 * What the clock of the test agreement makes of a ticket's story, one sentence a cycle:
 * `p1 met at 02 13:00, 4:00 of 4:00, due 02 13:00`.
 */
export async function tell(
  lines: readonly string[],
  asOf: string,
  clock: Partial<ClockDraft> = {},
  change: Change = () => {},
): Promise<readonly string[]> {
  const agreement = agreementWith((draft) => {
    Object.assign(draft.indicators.resolve, clock);
    change(draft);
  });
  const evaluation = await evaluate(agreement, story(lines), { asOf: at(asOf) });
  return [...evaluation.outcomes()].map(sentence);
}

function sentence({ objectives, cycle, atRisk }: SubjectOutcome): string {
  const decided = cycle.decidedAt === undefined ? '' : ` at ${shown(cycle.decidedAt)}`;
  const target = cycle.targetMs === undefined ? '' : ` of ${hours(cycle.targetMs)}`;
  const due = cycle.dueAt === undefined ? '' : `, due ${shown(cycle.dueAt)}`;
  const risk = atRisk ? ', at risk' : '';
  return `${objectives.join('+') || 'none'} ${cycle.state}${decided}, ${hours(cycle.elapsedMs)}${target}${due}${risk}`;
}

/** `4:00`, with seconds and milliseconds where there are any. */
function hours(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  const rest = ms % 60_000;
  const text = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return rest === 0 ? text : `${text}:${(rest / 1000).toFixed(3)}`;
}
