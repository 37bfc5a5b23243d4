import {
  type Evaluation,
  type EvaluationReport,
  FIGURE_ALERTS,
  isSuspended,
  nearDates,
  type OutcomeReport,
  type StandingAlert,
  standingAlerts,
  TOLD_ONE_BY_ONE,
} from '@tallystick/engine';
import {
  ALERTS_ORDER,
  ALERTS_PAGE,
  listAlerts,
  listRemedySteps,
  riskyOutcomes,
  type StoredOutcome,
  type TenantTransaction,
  tellAlerts,
  waitForDisk,
} from '@tallystick/store';
import { everyPage } from '../every-page.ts';
import { isOver, remediesOf } from '../remedies/remedies.ts';
import { notifyChannels } from './notify.ts';

/** An evaluation that is being stored. */
export interface EvaluationStep {
  readonly report: EvaluationReport;
  readonly evaluation: Pick<Evaluation, 'agreement' | 'asOf' | 'exclusions'>;
  /** The outcomes that it changes; undefined where any may have changed. */
  readonly changed: readonly StoredOutcome[] | undefined;
}

/** What a transaction told; to be confirmed once it has committed. */
export interface AlertsTold {
  written(): void;
}

/** What was told of an agreement last. */
interface Told {
  readonly said: string;
  /** Whether clocks were among it. */
  readonly hasClocks: boolean;
}

/**
 * Keeps alerts in step with evaluations: what comes to stand opens one, what no longer stands closes it, and channels hear of both. Remembers what
 * it told, so that an evaluation that changes nothing about alerts asks and writes nothing. While an agreement is suspended none opens about what
 * goes on: what budgets come to depends on when it is resumed. What has ended, and days that come near, are told.
 */
export class AlertBook {
  readonly #told = new Map<string, Told>();

  /** Tells what stands, in the transaction that stores the evaluation, after its outcomes are written. */
  async tell(tx: TenantTransaction, step: EvaluationStep, at: number): Promise<AlertsTold> {
    const { report } = step;
    const { id } = report.agreement;
    const key = `${tx.tenantId}/${id}`;
    const before = this.#told.get(key);
    const clocks = mayHaveRisk(step, before) ? await riskyOutcomes(tx, id, TOLD_ONE_BY_ONE + 1) : [];
    const dates = nearDates(step.evaluation.agreement, step.evaluation.asOf);
    const all = await withoutEnded(
      tx,
      report,
      standingAlerts(report, clocks as unknown as OutcomeReport[], dates),
    );
    const { exclusions, asOf } = step.evaluation;
    const standing = isSuspended(exclusions, asOf) ? await restingAlerts(tx, id, all) : all;
    const told = { said: JSON.stringify(standing), hasClocks: clocks.length > 0 };
    if (before?.said !== told.said) {
      waitForDisk(tx);
      const { opened, closed } = await tellAlerts(tx, id, standing, at, FIGURE_ALERTS);
      await notifyChannels(tx, { opened, closed }, at);
    }
    return { written: () => this.#told.set(key, told) };
  }
}

/** What stands, without the remedies that were carried out or left. */
async function withoutEnded(
  tx: TenantTransaction,
  report: EvaluationReport,
  standing: readonly StandingAlert[],
): Promise<readonly StandingAlert[]> {
  if (!standing.some(({ kind }) => kind === 'remedy')) return standing;
  const ended = remediesOf(report, await listRemedySteps(tx, report.agreement.id)).filter(isOver);
  const keys = new Set(ended.map(({ id, triggered }) => `remedy/${id}/${triggered}`));
  return standing.filter(({ key }) => !keys.has(key));
}

/** What is told of an agreement that rests: of what goes on, only what stood before. */
async function restingAlerts(
  tx: TenantTransaction,
  agreementId: string,
  all: readonly StandingAlert[],
): Promise<readonly StandingAlert[]> {
  const stood = await everyPage(ALERTS_ORDER, ALERTS_PAGE, (page) =>
    listAlerts(tx, { agreementId, state: 'open' }, page),
  );
  const open = new Set(stood.map(({ key }) => key));
  return all.filter(({ kind, key }) => !OF_WHAT_GOES_ON.has(kind) || open.has(key));
}

const OF_WHAT_GOES_ON: ReadonlySet<string> = new Set([
  ...['lost', 'burn-rate', 'budget', 'clock-breached', 'clock-warning'],
]);

/** Whether a clock may be past its target or near it: none was, and none of those that changed is, says no. */
function mayHaveRisk({ report, changed }: EvaluationStep, before: Told | undefined): boolean {
  if (!report.objectives.some(({ kind }) => kind === 'clock')) return false;
  if (changed === undefined || before === undefined || before.hasClocks) return true;
  return changed.some(({ status, detail }) => status === 'breached' || detail.warning !== null);
}
