import type { EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { type DecidingParty, refusedReason } from './decide.ts';

const told = (type: string, party?: string) =>
  [{ subject: 'storm', type, data: party === undefined ? {} : { party } }] as unknown as EvidenceRecord[];
const claimed = told('exclusion.claimed', 'provider');

describe('who decides about an exclusion', () => {
  it.each<[string, DecidingParty, 'accept' | 'reject' | 'withdraw', string, EvidenceRecord[], boolean]>([
    ['the other party accepts a claim', 'customer', 'accept', 'pending', claimed, true],
    ['and rejects it', 'customer', 'reject', 'pending', claimed, true],
    ['the claiming party does not', 'provider', 'accept', 'pending', claimed, false],
    [
      'nor does a customer decide its own',
      'customer',
      'accept',
      'pending',
      told('exclusion.claimed', 'customer'),
      false,
    ],
    [
      'a record without a party is the provider’s',
      'customer',
      'accept',
      'pending',
      told('exclusion.claimed'),
      true,
    ],
    ['whoever sits at an open server speaks for both', 'both', 'accept', 'pending', claimed, true],
    [
      'nobody accepts what its rules decide',
      'customer',
      'accept',
      'announced',
      told('exclusion.announced'),
      false,
    ],
    ['nothing is decided twice', 'customer', 'reject', 'accepted', claimed, false],
    ['the claiming party withdraws', 'provider', 'withdraw', 'pending', claimed, true],
    ['also what was accepted', 'provider', 'withdraw', 'accepted', claimed, true],
    ['and what was announced', 'provider', 'withdraw', 'announced', told('exclusion.announced'), true],
    ['the other party does not', 'customer', 'withdraw', 'pending', claimed, false],
    ['what was rejected stays', 'provider', 'withdraw', 'rejected', claimed, false],
    ['nothing is withdrawn twice', 'provider', 'withdraw', 'withdrawn', claimed, false],
  ])('%s', (_what, party, decision, state, records, isPossible) => {
    const of = { id: 'storm', clause: 'exclusions.storm', state: state as 'pending' };
    const reason = refusedReason(of, decision, records, party);
    if (isPossible) expect(reason).toBeUndefined();
    else expect(reason).toContain('"storm"');
  });

  it('a suspension is ended by resuming the agreement, and by nothing else', () => {
    const of = { id: 's', clause: 'lifecycle.suspension', state: 'announced' } as const;
    for (const decision of ['accept', 'reject', 'withdraw'] as const)
      expect(refusedReason(of, decision, [], 'both')).toContain('resume');
  });
});
