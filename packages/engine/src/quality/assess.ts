import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { type EvaluateOptions, type Evidence, evaluate } from '../evaluate.ts';
import { Findings } from '../findings.ts';
import { isTaken } from '../intake.ts';
import { expectationsOf } from './expectations.ts';
import type { SourceQuality } from './source-quality.ts';
import { SourceTally } from './tally.ts';

/** How many unusable records are shown. */
const EXAMPLES = 20;

/**
 * How good the evidence of each of an agreement's sources is ([QLT-1] to [QLT-8]). A pure function of its arguments; the order of records changes nothing.
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export async function assessQuality(
  agreement: Agreement,
  evidence: Evidence,
  options: Pick<EvaluateOptions, 'asOf' | 'knownAt'>,
): Promise<readonly SourceQuality[]> {
  const expectations = expectationsOf(agreement);
  const tallies = new Map([...expectations].map(([source, one]) => [source, new SourceTally(source, one)]));
  const seen = async function* () {
    for await (const item of evidence) {
      for (const record of Array.isArray(item) ? item : [item]) {
        if (isTaken(record, options.knownAt, new Findings())) tallies.get(record.source)?.add(record);
      }
      yield item;
    }
  };
  const evaluation = await evaluate(agreement, seen(), options);
  const { asOf } = options;
  const span = { from: agreement.term.from, to: Math.min(asOf, agreement.term.to) };
  return [...tallies].map(([source, tally]) => {
    const own = evaluation.findingsOf(source);
    const unusable = new Set(own.map(({ id }) => id)).size;
    const counts = ({ id }: EvidenceRecord) => evaluation.standing({ source, id }) === 'counts';
    return {
      ...tally.quality({ span, asOf, graceMs: agreement.graceMs, counts }),
      unusable: {
        count: unusable,
        examples: own.slice(0, EXAMPLES).map(({ id, message }) => ({ id, message })),
      },
    };
  });
}
