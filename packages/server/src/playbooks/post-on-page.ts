import type { Agreement, StatusStep } from '@tallystick/agreement';
import { listStatusUpdates, type StoredRun, type TenantTransaction } from '@tallystick/store';
import { postStatusUpdate, StatusPostRefused } from '../status-page/post-update.ts';
import type { Outcome } from './carry-out.ts';

/**
 * Posts what a step says on the status page of its service. All that one run posts about a service is one incident, so that a later step, or a person, resolves it.
 *
 * @param of.at ms
 */
export async function postOnPage(
  tx: TenantTransaction,
  step: StatusStep,
  { run, agreement, at }: { readonly run: StoredRun; readonly agreement: Agreement; readonly at: number },
): Promise<Outcome> {
  const service = step.service ?? serviceOf(agreement, run);
  if (service === undefined)
    return failed('The run is about no service. Name the service in the step, or leave the step out.');
  const actor = `playbook run ${run.number}`;
  const incident = (await listStatusUpdates(tx, { agreementId: agreement.id, service })).find(
    ({ postedBy }) => postedBy === actor,
  )?.incident;
  const { state = 'investigating', title = incident === undefined ? run.title : undefined, text } = step;
  try {
    const post = { agreementId: agreement.id, service, incident, state, title, words: text };
    const update = await postStatusUpdate(tx, post, { at, actor });
    const said = `Posted on the status page of ${service}: incident ${update.incident}, ${state}.`;
    return { state: 'done', said };
  } catch (error) {
    if (error instanceof StatusPostRefused) return failed(error.message);
    throw error;
  }
}

function serviceOf({ objectives, indicators }: Agreement, { objective }: StoredRun): string | undefined {
  const indicator = objective === null ? undefined : objectives.get(objective)?.indicator;
  return indicator === undefined ? undefined : indicators.get(indicator)?.service;
}

function failed(said: string): Outcome {
  return { state: 'failed', said };
}
