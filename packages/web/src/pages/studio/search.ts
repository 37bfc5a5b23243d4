/** What the address of the studio says. */
export interface StudioSearch {
  /** The agreement of the server that is drafted; a new one where absent. */
  readonly agreement?: string;
  /** The clause that is shown, as the contract cites it: `objectives.shop-up`, `credits.schedules[0]`. */
  readonly clause?: string;
  readonly view?: 'text';
}

export function studioSearch(search: Record<string, unknown>): StudioSearch {
  const { agreement, clause, view } = search;
  return {
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
    ...(typeof clause === 'string' && clause !== '' ? { clause } : {}),
    ...(view === 'text' ? { view } : {}),
  };
}

/** The path that a clause's address means. */
export function pathOfClause(clause: string | undefined): readonly (string | number)[] {
  return (clause ?? '')
    .split(/\.|(?=\[\d+\])/u)
    .filter((step) => step !== '')
    .map((step) => (/^\[\d+\]$/u.test(step) ? Number(step.slice(1, -1)) : step));
}

/** The address of a path. */
export function clauseOfPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}
