/** What is shown of the calendar of maintenance. */
export interface MaintenanceSearch {
  /** `2026-03`; the present month where it is left out. */
  readonly month?: string;
  readonly view?: 'list';
  readonly agreement?: string;
  /** Whether what was withdrawn is shown too. */
  readonly withdrawn?: true;
}

/** Reads the address; what it does not understand is left out, as is what is shown anyway. */
export function maintenanceSearch({
  month,
  view,
  agreement,
  withdrawn,
}: Record<string, unknown>): MaintenanceSearch {
  return {
    ...(typeof month === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
    ...(view === 'list' ? { view } : {}),
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
    ...(withdrawn === true ? { withdrawn } : {}),
  };
}
