import { exact, type Rational } from '@tallystick/agreement';
import {
  type BudgetUse,
  codedCause,
  type FigureUnit,
  type ObjectiveReport,
  type PeriodReport,
  type RankedCause,
  rankCauses,
} from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import {
  breachedOf,
  breachedOutcomes,
  evidenceOfSubject,
  evidenceOfSubjects,
  type StoredOutcome,
  type TenantTransaction,
} from '@tallystick/store';
import type { LoadedAgreement } from '../agreements.ts';

/** Missed tickets whose evidence is read for their causes at most; of more, those that are furthest past their target. */
export const MOST_MISSES = 5_000;

/** What used the budget of an objective in some periods, by cause. */
export interface ObjectiveCauses {
  readonly objective: string;
  readonly unit: FigureUnit;
  readonly ranked: readonly RankedCause[];
  /** How many tickets missed or incidents there were, and of how many the cause was looked up. */
  readonly found: number;
  readonly counted: number;
  /** The page of a subject of {@link RankedCause.subjects}, and what it is called there. */
  readonly places: ReadonlyMap<string, { readonly subject: string; readonly title: string | null }>;
}

/** What was known, where that is not all that is. */
export interface CausesKnown {
  /** Only evidence received until then counts, ms; undefined for all of it. */
  readonly knownAt: number | undefined;
  /** All outcomes of the agreement then. */
  readonly outcomes: readonly StoredOutcome[];
}

/**
 * Ranks what used an objective's budget in some of its periods by the causes that the evidence codes: for clocks the missed tickets, for availability
 * the incidents. Undefined where the bad part of a figure has no subjects (counted events, values, composites).
 */
export async function causesOf(
  tx: TenantTransaction,
  { agreement, stored }: LoadedAgreement,
  objective: Pick<ObjectiveReport, 'id' | 'indicator' | 'kind'>,
  periods: readonly PeriodReport[],
  known?: CausesKnown,
): Promise<ObjectiveCauses | undefined> {
  const unit = periods[0]?.unit;
  const indicator = agreement.indicators.get(objective.indicator);
  if (unit === undefined || indicator === undefined) return undefined;
  const base = { objective: objective.id, unit };
  if (indicator.kind === 'clock')
    return { ...base, ...(await missesOf(tx, stored.id, objective.id, periods, known)) };
  if (indicator.kind !== 'availability') return undefined;
  const records = knownOf(await evidenceOfSubject(tx, stored.id, indicator.subject), known);
  return { ...base, ...incidentsOf(indicator.subject, records, periods) };
}

type Found = Omit<ObjectiveCauses, 'objective' | 'unit'>;

async function missesOf(
  tx: TenantTransaction,
  id: string,
  objective: string,
  periods: readonly PeriodReport[],
  known: CausesKnown | undefined,
): Promise<Found> {
  const of = { objective, periods: periods.map(({ period }) => period), limit: MOST_MISSES };
  const { count, subjects } = known ? breachedOf(known.outcomes, of) : await breachedOutcomes(tx, id, of);
  const evidence = knownOf(await evidenceOfSubjects(tx, id, [...new Set(subjects)]), known);
  const bySubject = groupBy(evidence, ({ subject }) => subject);
  const uses = subjects.map(
    (subject): BudgetUse => ({
      subject,
      bad: exact.ONE,
      cause: codedCause(bySubject.get(subject) ?? [])?.cause,
    }),
  );
  const places = new Map(subjects.map((subject) => [subject, { subject, title: null }]));
  return { ranked: rankCauses(uses), found: count, counted: subjects.length, places };
}

function incidentsOf(
  subject: string,
  records: readonly EvidenceRecord[],
  periods: readonly PeriodReport[],
): Found {
  const byProbe = groupBy(records, ({ data, id }) => (typeof data.probe === 'string' ? data.probe : id));
  const down = new Map<string, Rational>();
  for (const { id, downMs } of periods.flatMap(({ causes }) => causes))
    down.set(
      id,
      exact.add(down.get(id) ?? exact.ZERO, exact.parseDecimal(downMs.replace('…', '')) ?? exact.ZERO),
    );
  const uses = [...down].map(
    ([id, bad]): BudgetUse => ({ subject: id, bad, cause: codedCause(byProbe.get(id) ?? [])?.cause }),
  );
  const places = new Map(
    [...down.keys()].map((id) => {
      const titled = byProbe.get(id)?.find(({ data }) => typeof data.title === 'string');
      return [id, { subject, title: (titled?.data.title as string | undefined) ?? null }];
    }),
  );
  return { ranked: rankCauses(uses), found: down.size, counted: down.size, places };
}

function knownOf(
  records: readonly EvidenceRecord[],
  { knownAt = Number.POSITIVE_INFINITY }: Partial<CausesKnown> = {},
): readonly EvidenceRecord[] {
  return records.filter(({ receivedAt }) => receivedAt <= knownAt);
}

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
