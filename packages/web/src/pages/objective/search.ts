import { OUTCOME_ORDERS, OUTCOME_STATES, type OutcomeOrder, type OutcomeState } from '../../api/queries.ts';
import { knownSearch } from '../../app/known/knownSearch.ts';

/** What the address of an objective's page says beside its path. */
export interface ObjectiveSearch {
  readonly period?: string;
  readonly state?: OutcomeState;
  readonly order?: OutcomeOrder;
  /** Text that the tickets shown hold. */
  readonly find?: string;
  readonly knownAt?: string | undefined;
}

/** Reads the address; what it does not understand is left out. */
export function objectiveSearch(search: Record<string, unknown>): ObjectiveSearch {
  const state = OUTCOME_STATES.find((known) => known === search.state);
  const order = OUTCOME_ORDERS.find((known) => known === search.order);
  return {
    ...(search.period === undefined ? {} : { period: String(search.period) }),
    ...(state ? { state } : {}),
    ...(order ? { order } : {}),
    ...(search.find === undefined || search.find === '' ? {} : { find: String(search.find) }),
    ...knownSearch(search),
  };
}
