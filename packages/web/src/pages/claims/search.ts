import { CLAIM_STATES, type ClaimState } from '../../api/claims.ts';

export interface ClaimsSearch {
  readonly state?: ClaimState;
  readonly agreement?: string;
}

/** Reads the address; what it does not understand is left out. */
export function claimsSearch({ state, agreement }: Record<string, unknown>): ClaimsSearch {
  return {
    ...(typeof state === 'string' && Object.hasOwn(CLAIM_STATES, state)
      ? { state: state as ClaimState }
      : {}),
    ...(typeof agreement === 'string' && agreement !== '' ? { agreement } : {}),
  };
}
