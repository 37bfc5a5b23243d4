/** What the address of the page says: how many periods are looked at; twelve where absent. */
export interface WhatIfSearch {
  readonly last?: 3 | 6 | 24;
}

/** Periods that are looked at where nobody chose. */
export const USUAL_LAST = 12;

export function whatIfSearch({ last }: Record<string, unknown>): WhatIfSearch {
  return last === 3 || last === 6 || last === 24 ? { last } : {};
}
