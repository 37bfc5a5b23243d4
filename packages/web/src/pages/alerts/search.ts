export interface AlertsSearch {
  readonly agreement?: string;
  readonly state?: 'closed';
}

/** Reads the address; what it does not understand is left out, as is what is shown anyway. */
export function alertsSearch({ agreement, state }: Record<string, unknown>): AlertsSearch {
  return {
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
    ...(state === 'closed' ? { state } : {}),
  };
}
