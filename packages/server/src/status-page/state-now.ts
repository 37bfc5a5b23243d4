import type { Agreement } from '@tallystick/agreement';
import { type EvaluationReport, evaluate, type StateStretch } from '@tallystick/engine';
import { evidenceOfExclusions, newestOfSubject, type TenantTransaction } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';

/** How a service does now. */
export type ServiceState = 'up' | 'degraded' | 'down' | 'maintenance' | 'unknown';

/** How a service does, as the sources of its availability say it; undefined where nothing measures that. @param now ms */
export async function stateNow(
  tx: TenantTransaction,
  agreement: Agreement,
  service: string,
  { report, now }: { readonly report: EvaluationReport; readonly now: number },
): Promise<ServiceState | undefined> {
  if (report.exclusions.some((one) => isMaintenance(agreement, one, service) && covers(one, now)))
    return 'maintenance';
  const indicators = [...agreement.indicators.values()].flatMap((one) =>
    one.kind === 'availability' && one.service === service ? [one] : [],
  );
  if (indicators.length === 0) return undefined;
  const subjects = [...new Set(indicators.map(({ subject }) => subject))];
  const records = await evidenceOfExclusions(tx, agreement.id);
  for (const subject of subjects) records.push(...(await newestOfSubject(tx, agreement.id, subject)));
  const evaluation = await evaluate(agreement, records, { asOf: now });
  const states = indicators.map(({ id }) => stateOf(evaluation.timeline(id).at(-1)));
  return WORST_FIRST.find((state) => states.includes(state));
}

/** An exclusion that is planned maintenance of a service and stands. */
export function isMaintenance(
  agreement: Agreement,
  { clause, state, service }: EvaluationReport['exclusions'][number],
  of: string,
): boolean {
  const found = agreement.exclusions.get(clause.replace(/^exclusions\./u, ''));
  if (!found || found.decidedBy !== undefined || state === 'withdrawn') return false;
  if (service !== null) return service === of;
  return found.services.length === 0 || found.services.includes(of);
}

function covers({ from, to }: { readonly from: string; readonly to: string }, now: number): boolean {
  return parseInstant(from) <= now && now < parseInstant(to);
}

const WORST_FIRST: readonly ServiceState[] = ['down', 'degraded', 'unknown', 'up'];
/** Down wholly, in millionths. */
const DOWN = 1_000_000;

function stateOf(last: StateStretch | undefined): ServiceState {
  if (last?.impact === undefined) return 'unknown';
  return last.impact === 0 ? 'up' : last.impact >= DOWN ? 'down' : 'degraded';
}
