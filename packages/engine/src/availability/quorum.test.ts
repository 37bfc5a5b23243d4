import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combineByScan } from './quorum.oracle.ts';
import { quorumOf } from './quorum.ts';

it('[AVL-3] counted probes say what a look at all of them says, at every change', () => {
  const impact = fc.option(fc.constantFrom(0, 1, 250_000, 500_000, 999_999, 1_000_000), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom('any' as const, 'majority' as const, 'all' as const),
      fc.constantFrom('up' as const, 'unknown' as const),
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), impact), { maxLength: 40 }),
      (quorum, initially, changes) => {
        const rule = { quorum, initially };
        const counted = quorumOf(
          rule,
          changes.flatMap(([, one]) => (one === undefined ? [] : [one])),
        );
        const probes = new Map<string, number | undefined>();
        expect(counted.combined()).toEqual(combineByScan(rule, probes));
        for (const [probe, one] of changes) {
          counted.set(probe, one);
          probes.set(probe, one);
          expect(counted.combined()).toEqual(combineByScan(rule, probes));
        }
      },
    ),
    { numRuns: 500 },
  );
});
