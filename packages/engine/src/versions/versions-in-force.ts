import { type Agreement, zoneOf } from '@tallystick/agreement';
import type { Interval } from '@tallystick/time';
import { termPeriods } from '../compliance/periods.ts';

/** A version of an agreement, and the time in which it holds for an objective. */
export interface VersionSpan extends Interval {
  readonly version: number;
}

/**
 * Which version of an agreement holds for each objective, and when (semantics §4). A version takes effect on its day and
 * splits the periods that run then; one that starts with the next period waits, for each objective, until the period that
 * runs has ended. A version holds until the next one takes effect, and ends the objectives that this one drops.
 *
 * @param versions of one agreement, in any order.
 * @param endsAt when the agreement ends before its term does, ms.
 * @returns by id of the objective, the spans in time order; they do not overlap.
 * @throws RangeError for versions of different agreements, or two with one number.
 *
 * @example
 * const spans = versionsInForce([first, second]);
 * await evaluate(second, records, { asOf, inForce: inForceOf(spans, second.version) });
 */
export function versionsInForce(
  versions: readonly Agreement[],
  endsAt: number = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly VersionSpan[]> {
  const inOrder = [...versions].sort((a, b) => a.version - b.version);
  assertOneAgreement(inOrder);
  const ids = new Set(inOrder.flatMap(({ objectives }) => [...objectives.keys()]));
  return new Map([...ids].map((id) => [id, spansOf(id, inOrder).flatMap((span) => endingAt(span, endsAt))]));
}

function endingAt(span: VersionSpan, endsAt: number): readonly VersionSpan[] {
  return span.from < endsAt ? [{ ...span, to: Math.min(span.to, endsAt) }] : [];
}

/** The spans of one version, as `EvaluateOptions.inForce` takes them; an objective that never holds has none. */
export function inForceOf(
  spans: ReadonlyMap<string, readonly VersionSpan[]>,
  version: number,
): ReadonlyMap<string, Interval> {
  const found = new Map<string, Interval>();
  for (const [id, all] of spans) {
    const span = all.find((one) => one.version === version);
    if (span) found.set(id, { from: span.from, to: span.to });
  }
  return found;
}

function spansOf(id: string, versions: readonly Agreement[]): readonly VersionSpan[] {
  let spans: readonly (VersionSpan & { readonly has: boolean })[] = [];
  let before: Agreement | undefined;
  for (const agreement of versions) {
    const from = startOf(id, agreement, before);
    // It takes the place of what would begin after it, and ends what runs.
    const kept = spans
      .filter((one) => one.from < from)
      .map((one) => ({ ...one, to: Math.min(one.to, from) }));
    const { version, term, objectives } = agreement;
    spans = [...kept, { version, from, to: term.to, has: objectives.has(id) }];
    before = agreement;
  }
  return spans
    .filter(({ has, from, to }) => has && from < to)
    .map(({ version, from, to }) => ({ version, from, to }));
}

/** The instant at which a version takes effect for an objective: for `next period`, when the one that runs has ended. */
function startOf(id: string, agreement: Agreement, before: Agreement | undefined): number {
  const { effective, term } = agreement;
  if (!effective) return term.from;
  if (effective.startsWith === 'date') return effective.at;
  const judged = before?.objectives.has(id) ? before : agreement;
  const objective = judged.objectives.get(id);
  if (!objective) return effective.at;
  const periods = termPeriods(judged, objective.period, zoneOf(judged, judged.term.timeZone));
  const running = periods.find(({ from, to }) => from < effective.at && effective.at < to);
  return running ? running.to : effective.at;
}

function assertOneAgreement(inOrder: readonly Agreement[]): void {
  for (const [place, { id, version }] of inOrder.entries()) {
    const last = inOrder[place - 1];
    if (!last) continue;
    if (last.id !== id) throw new RangeError(`"${last.id}" and "${id}" are different agreements.`);
    if (last.version === version) throw new RangeError(`"${id}" has two versions ${version}.`);
  }
}
