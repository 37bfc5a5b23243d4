import type { Agreement } from '@tallystick/agreement';
import {
  addRun,
  endRun,
  listSteps,
  putStep,
  type StoredLadder,
  type StoredRung,
  type StoredStep,
  type TenantTransaction,
} from '@tallystick/store';

/** Starts the playbook that a level of a ladder names: once, however often it is asked for. @param of.says what it is about */
export async function followPlaybook(
  tx: TenantTransaction,
  agreement: Agreement,
  of: { readonly ladder: StoredLadder; readonly rung: StoredRung; readonly says: string },
  at: number,
): Promise<void> {
  const { objective, subject, period, number, title } = of.ladder;
  const promise = subject === null || of.says.includes(title) ? '' : ` (${title})`;
  await startRun(tx, agreement, {
    playbook: of.rung.playbook!,
    about: { objective, subject, period, says: `${of.says}${promise}` },
    setOffBy: { ladder: number, level: of.rung.level },
    by: 'system',
    at,
  });
}

/** Starts a playbook of an agreement; its first step is due at once. @returns the number of the run; undefined where the level has set it off already */
export async function startRun(
  tx: TenantTransaction,
  agreement: Agreement,
  given: {
    readonly playbook: string;
    readonly about: {
      readonly objective: string | null;
      readonly subject: string | null;
      readonly period: string | null;
      readonly says: string;
    };
    readonly setOffBy?: { readonly ladder: number; readonly level: number };
    /** Id of a person, or `system`. */
    readonly by: string;
    /** ms */
    readonly at: number;
  },
): Promise<number | undefined> {
  const { title, owner, steps } = agreement.playbooks.get(given.playbook)!;
  const { ladder = null, level = null } = given.setOffBy ?? {};
  const run = {
    agreementId: agreement.id,
    playbook: given.playbook,
    title,
    owner: owner ?? null,
    ladder,
    level,
  };
  const number = await addRun(
    tx,
    { ...run, ...given.about, startedAt: given.at, startedBy: given.by },
    steps,
  );
  if (number !== undefined) await goOn(tx, { agreementId: agreement.id, number }, given.at);
  return number;
}

/** Begins the step of a run that comes next, when the one before it has ended; a run without one is done. @param at ms */
export async function goOn(
  tx: TenantTransaction,
  run: { readonly agreementId: string; readonly number: number },
  at: number,
): Promise<void> {
  const steps = await listSteps(tx, run.agreementId, [run.number]);
  const open = steps.find(({ state }) => !isOver(state));
  if (!open) await endRun(tx, run, 'done', at);
  else if (open.state === 'to come') await putStep(tx, { ...open, state: 'due', dueAt: at, beganAt: at });
}

/** Whether the steps after one may go on. */
export function isOver(state: StoredStep['state']): boolean {
  return state === 'done' || state === 'not done';
}
