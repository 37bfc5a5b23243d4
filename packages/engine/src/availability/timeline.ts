import type { AvailabilityIndicator } from '@tallystick/agreement';
import type { EvidenceTable } from '../evidence/table.ts';
import { type Check, statesOfChecks } from './checks.ts';
import { quorumOf } from './quorum.ts';
import { stateReader } from './stated-state.ts';

/** A stretch in which the combined state of a service did not change. */
export interface StateStretch {
  readonly from: number;
  readonly to: number;
  /** Down share in millionths: 0 up, 1,000,000 down; undefined where the state is unknown. */
  readonly impact: number | undefined;
  /** The probes (or incidents) behind an impact above 0, in the order of their ids. */
  readonly causes: readonly string[];
}

/** A record that says nothing that a state timeline could use. */
export interface StateFinding {
  readonly row: number;
  readonly message: string;
}

/** The combined state of a subject over a span, and what it comes from. */
export interface StateTimeline {
  /** Without gaps. */
  readonly stretches: readonly StateStretch[];
  /** Where records are checks, those of the span in the order of time; else none. */
  readonly checks: readonly Check[];
  readonly findings: readonly StateFinding[];
}

/**
 * The combined state of a subject over `[from, to)`. Records apply in their order; a probe keeps its state until its
 * next record, or, where records are checks, through its slot; several probes combine by the quorum of the
 * indicator (rules [AVL-1] to [AVL-6] and [AVL-15] of SPEC.md).
 *
 * @param rows the subject's standing records of the indicator's source, in the order in which they apply.
 */
export function stateTimeline(
  indicator: AvailabilityIndicator,
  table: EvidenceTable,
  rows: readonly number[],
  span: { from: number; to: number },
): StateTimeline {
  const stretches: StateStretch[] = [];
  const findings: StateFinding[] = [];
  const said = saidBy(indicator, table, rows, span.to, findings);
  const isCheck = indicator.checkEvery !== undefined;
  const checks = isCheck
    ? said.filter((one): one is Check => one.impact !== undefined && one.at >= span.from)
    : [];
  const changes = isCheck
    ? statesOfChecks(checks, { originAt: span.from, slotMs: indicator.checkEvery })
    : withOverdue(said, indicator.heartbeat);
  const quorum = quorumOf(
    indicator,
    changes.flatMap(({ impact }) => (impact === undefined ? [] : [impact])),
  );
  let since = span.from;

  const close = (at: number) => {
    const to = Math.min(at, span.to);
    if (to <= since) return;
    append(stretches, { from: since, to, ...quorum.combined() });
    since = to;
  };

  for (const { at, probe, impact } of changes) {
    close(at);
    quorum.set(probe, impact);
  }
  close(span.to);
  return { stretches, checks, findings };
}

/** A probe's state from an instant on. */
export interface StateChange {
  readonly at: number;
  readonly probe: string;
  readonly impact: number | undefined;
}

/** What the records before an instant say, in their order. */
function saidBy(
  indicator: AvailabilityIndicator,
  table: EvidenceTable,
  rows: readonly number[],
  until: number,
  findings: StateFinding[],
): readonly StateChange[] {
  const read = stateReader(indicator, table);
  const said: StateChange[] = [];
  for (const row of rows) {
    const at = table.occurredAt(row);
    if (at >= until) break;
    const state = read(row);
    if (typeof state === 'string') findings.push({ row, message: state });
    else said.push({ at, ...state });
  }
  return said;
}

/** [AVL-14] Where heartbeats are overdue, nothing is known any more until the next one. */
function withOverdue(said: readonly StateChange[], heartbeat: number | undefined): readonly StateChange[] {
  if (heartbeat === undefined) return said;
  const changes: StateChange[] = [];
  const lastOf = new Map<string, number>();
  const overdue = (probe: string, next: number) => {
    const last = lastOf.get(probe);
    if (last === undefined || next <= last + heartbeat) return;
    changes.push({ at: last + heartbeat, probe, impact: undefined });
  };
  for (const change of said) {
    overdue(change.probe, change.at);
    lastOf.set(change.probe, change.at);
    changes.push(change);
  }
  for (const probe of lastOf.keys()) overdue(probe, Number.POSITIVE_INFINITY);
  return changes.sort((a, b) => a.at - b.at);
}

function append(stretches: StateStretch[], next: StateStretch): void {
  const last = stretches.at(-1);
  const same =
    last &&
    last.impact === next.impact &&
    last.causes.length === next.causes.length &&
    last.causes.every((cause, index) => cause === next.causes[index]);
  if (same) stretches[stretches.length - 1] = { ...last, to: next.to };
  else stretches.push(next);
}
