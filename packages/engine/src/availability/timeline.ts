import type { AvailabilityIndicator } from '@tallystick/agreement';
import { exact, type Rational } from '@tallystick/agreement';
import type { EvidenceTable } from '../evidence/table.ts';
import { quorumOf } from './quorum.ts';

/** Impacts are kept as whole millionths, so that weighted time adds up exactly. */
export const FULL_IMPACT = 1_000_000;

/** The fields of `data` that state records carry. */
export const STATE_FIELDS = ['state', 'impact', 'probe'] as const;

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

/**
 * The combined state of a subject over `[from, to)`: a list of stretches without gaps. Records apply in
 * their order; a probe keeps its state until its next record; several probes combine by the quorum of the
 * indicator (rules [AVL-1] to [AVL-6] of SPEC.md).
 *
 * @param rows the subject's standing records of the indicator's source, in the order in which they apply.
 */
export function stateTimeline(
  indicator: AvailabilityIndicator,
  table: EvidenceTable,
  rows: readonly number[],
  span: { from: number; to: number },
): { readonly stretches: readonly StateStretch[]; readonly findings: readonly StateFinding[] } {
  const stretches: StateStretch[] = [];
  const findings: StateFinding[] = [];
  const changes = changesOf(indicator, table, rows, span.to, findings);
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
  return { stretches, findings };
}

/** A probe's state from an instant on. */
interface StateChange {
  readonly at: number;
  readonly probe: string;
  readonly impact: number | undefined;
}

/** What the records say, and where heartbeats are overdue that nothing is known any more, in the order of time. */
function changesOf(
  indicator: AvailabilityIndicator,
  table: EvidenceTable,
  rows: readonly number[],
  until: number,
  findings: StateFinding[],
): readonly StateChange[] {
  const fields = fieldsOf(table);
  const { heartbeat } = indicator;
  const changes: StateChange[] = [];
  const lastOf = new Map<string, number>();
  const overdue = (probe: string, next: number) => {
    const last = lastOf.get(probe);
    if (heartbeat === undefined || last === undefined || next <= last + heartbeat) return;
    changes.push({ at: last + heartbeat, probe, impact: undefined });
  };
  for (const row of rows) {
    const at = table.occurredAt(row);
    if (at >= until) break;
    const state = impactOf(indicator, table, row, fields);
    if (typeof state === 'string') {
      findings.push({ row, message: state });
      continue;
    }
    const probe =
      fields.probe < 0 ? '' : (table.valueOf(fields.probe, table.fieldCode(fields.probe, row)) ?? '');
    overdue(probe, at);
    lastOf.set(probe, at);
    changes.push({ at, probe, impact: state.impact });
  }
  for (const probe of lastOf.keys()) overdue(probe, Number.POSITIVE_INFINITY);
  return heartbeat === undefined ? changes : changes.sort((a, b) => a.at - b.at);
}

interface StateFieldIndexes {
  readonly state: number;
  readonly impact: number;
  readonly probe: number;
}

function fieldsOf(table: EvidenceTable): StateFieldIndexes {
  return {
    state: table.fieldIndex('state'),
    impact: table.fieldIndex('impact'),
    probe: table.fieldIndex('probe'),
  };
}

/** The impact that a record states (undefined is "unknown"), or a sentence on why it states none. */
function impactOf(
  indicator: AvailabilityIndicator,
  table: EvidenceTable,
  row: number,
  fields: StateFieldIndexes,
): { readonly impact: number | undefined } | string {
  const state = table.valueOf(fields.state, table.fieldCode(fields.state, row));
  switch (state) {
    case 'up':
      return { impact: 0 };
    case 'down':
    case 'maintenance': // [AVL-5] down unless an accepted exclusion covers it
      return { impact: FULL_IMPACT };
    case 'unknown':
      return { impact: undefined };
    case 'degraded': {
      const stated = table.valueOf(fields.impact, table.fieldCode(fields.impact, row));
      return stated === undefined ? { impact: millionths(indicator.degraded) } : statedImpact(stated);
    }
    case undefined:
      return 'The record has no field "state".';
    default:
      return `"${state}" is not a state; known are up, down, degraded, maintenance and unknown.`;
  }
}

function statedImpact(text: string): { readonly impact: number } | string {
  const value = exact.parseDecimal(text);
  const scaled = value && exact.multiply(value, exact.rational(FULL_IMPACT));
  if (scaled?.denominator === 1n && scaled.numerator >= 0n && scaled.numerator <= BigInt(FULL_IMPACT)) {
    return { impact: Number(scaled.numerator) };
  }
  return `An impact of "${text}" is not a number from 0 to 1 with at most six decimals.`;
}

function millionths(share: Rational): number {
  return Number(exact.scaled(share, 6, 'up'));
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
