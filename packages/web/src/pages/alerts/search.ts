/** Parts of the page besides the alerts themselves, which are shown where none is named. */
export const TABS = ['escalations', 'playbooks', 'duty', 'silences', 'channels'] as const;
export type AlertsTab = (typeof TABS)[number];

export interface AlertsSearch {
  readonly agreement?: string;
  readonly state?: 'closed';
  readonly tab?: AlertsTab;
  /** Whether samples are shown beside what is live. */
  readonly samples?: true;
  /** Number of the escalation of the agreement that is looked at. */
  readonly ladder?: number;
  /** Number of the run of a playbook of the agreement that is looked at. */
  readonly run?: number;
}

/** Reads the address; what it does not understand is left out, as is what is shown anyway. */
export function alertsSearch({
  agreement,
  state,
  tab,
  samples,
  ladder,
  run,
}: Record<string, unknown>): AlertsSearch {
  const known = TABS.find((one) => one === tab);
  return {
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
    ...(state === 'closed' ? { state } : {}),
    ...(known === undefined ? {} : { tab: known }),
    ...(samples === true ? { samples } : {}),
    ...(known === 'escalations' && isNumber(ladder) ? { ladder } : {}),
    ...(known === 'playbooks' && isNumber(run) ? { run } : {}),
  };
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}
