import type { QualityFinding } from '../quality/findings.ts';
import type { AlertKind, StandingAlert } from './standing.ts';

/** The kinds that {@link qualityAlerts} tells. */
export const QUALITY_ALERTS: readonly AlertKind[] = ['silent-source', 'poor-quality'];

/** What of the quality of sources somebody is told at once; the other findings wait until somebody looks. */
export function qualityAlerts(findings: readonly QualityFinding[]): readonly StandingAlert[] {
  return findings.flatMap(({ key, kind, source, says }): StandingAlert[] => {
    if (kind !== 'silence' && kind !== 'score') return [];
    const [alertKind, title] =
      kind === 'silence'
        ? (['silent-source', `${source} is silent`] as const)
        : (['poor-quality', `The data of ${source} is poor`] as const);
    const about = { objective: null, period: null, subject: null };
    return [{ key, kind: alertKind, severity: 'warning', ...about, title, says }];
  });
}
