import {
  type EvaluationReport,
  type OutcomeReport,
  standingAlerts,
  TOLD_ONE_BY_ONE,
} from '@tallystick/engine';
import { riskyOutcomes, type TenantTransaction, tellAlerts, waitForDisk } from '@tallystick/store';
import { notifyChannels } from './notify.ts';

/** What a transaction told; to be confirmed once it has committed. */
export interface AlertsTold {
  written(): void;
}

/**
 * Keeps alerts in step with evaluations: what comes to stand opens one, what no longer stands closes it, and channels hear of both. Remembers what
 * it told, so that an evaluation that changes nothing about alerts writes nothing.
 */
export class AlertBook {
  readonly #told = new Map<string, string>();

  /** Tells what stands, in the transaction that stores the evaluation, after its outcomes are written. */
  async tell(tx: TenantTransaction, report: EvaluationReport, at: number): Promise<AlertsTold> {
    const { id } = report.agreement;
    const hasClocks = report.objectives.some(({ kind }) => kind === 'clock');
    const clocks = hasClocks ? await riskyOutcomes(tx, id, TOLD_ONE_BY_ONE + 1) : [];
    const standing = standingAlerts(report, clocks as unknown as OutcomeReport[]);
    const key = `${tx.tenantId}/${id}`;
    const said = JSON.stringify(standing);
    if (this.#told.get(key) !== said) {
      await waitForDisk(tx);
      const { opened, closed } = await tellAlerts(tx, id, standing, at);
      await notifyChannels(tx, { opened, closed }, at);
    }
    return { written: () => this.#told.set(key, said) };
  }
}
