import { list, object, optional, type Read, required, text } from '../language/shape.ts';
import type { Party } from '../model/parties.ts';

const signatory = object('A person who signs.', {
  name: required(text('The name under the signature.')),
  position: optional(text('In what capacity.')),
});

const party = object('One side of the agreement.', {
  name: required(text('Its legal name.')),
  address: optional(text('Where it has its seat.')),
  registration: optional(text('Its number in a register of companies.')),
  signatories: optional(list('Who signs for it.', signatory)),
});

export const parties = object('Who agrees.', { provider: required(party), customer: required(party) });

/** The parties with their defaults. */
export function resolveParties(read: Read<typeof parties>): { provider: Party; customer: Party } {
  return { provider: resolveParty(read.provider), customer: resolveParty(read.customer) };
}

function resolveParty(read: Read<typeof party>): Party {
  return { ...read, signatories: read.signatories ?? [] };
}
