import type { Indicator } from '@tallystick/agreement';
import type { CompiledAgreement } from '../compile.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';
import { type ExcludedTime, excludedTime } from './excluded-time.ts';
import { type GrantedExclusion, grantExclusions } from './grant.ts';
import { readExclusions } from './read.ts';

/** What does not count, as things stand and as they would if every pending claim were accepted. */
export interface Exclusions {
  /** As things stand, in the order of announcement. */
  readonly granted: readonly GrantedExclusion[];
  /** What is taken away from an indicator. */
  excluded(indicator: Indicator): ExcludedTime;
  /** What would be, were every pending claim accepted; undefined where none concerns the indicator. */
  excludedIfAccepted(indicator: Indicator): ExcludedTime | undefined;
}

/** What is taken away from each indicator were every pending claim accepted. */
export function acceptingAll({
  excluded,
  excludedIfAccepted,
}: Exclusions): (indicator: Indicator) => ExcludedTime {
  return (indicator) => excludedIfAccepted(indicator) ?? excluded(indicator);
}

/** Reads the exclusions from evidence and holds them against their rules. */
export function exclusionsOf(
  { agreement }: CompiledAgreement,
  table: EvidenceTable,
  asOf: number,
  findings: Findings,
): Exclusions {
  const read = table.subjectsOfExclusions().size > 0 ? readExclusions(agreement, table, asOf, findings) : [];
  const granted = grantExclusions(agreement, read, false);
  const isPending = read.some(({ state }) => state === 'pending');
  const ifAccepted = isPending ? grantExclusions(agreement, read, true) : granted;
  return {
    granted,
    excluded: (indicator) => excludedTime(granted, indicator),
    excludedIfAccepted: (indicator) => {
      if (!isPending) return undefined;
      const [now, then] = [excludedTime(granted, indicator), excludedTime(ifAccepted, indicator)];
      return JSON.stringify(now) === JSON.stringify(then) ? undefined : then;
    },
  };
}
