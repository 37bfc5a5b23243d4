import type { Agreement } from '@tallystick/agreement';
import type { EvidenceRecord } from '@tallystick/ledger';
import { type EvaluateOptions, type Evidence, evaluate } from '../evaluate.ts';
import { Findings } from '../findings.ts';
import { isTaken } from '../intake.ts';
import { expectationsOf } from './expectations.ts';
import { EXAMPLES, type KnownBefore, type SourceQuality } from './source-quality.ts';
import { SourceTally } from './tally.ts';
import type { QualityThresholds } from './thresholds.ts';

/** What quality is looked at by. */
export interface QualityOptions extends Pick<EvaluateOptions, 'asOf' | 'knownAt'> {
  /** How far back a source is looked at and when its silence is long; the whole term and what is usual where that is left out. */
  readonly of?: (source: string) => Partial<Pick<QualityThresholds, 'lookBackMs' | 'silenceMs'>>;
  /** What is known of a source from before the evidence, where that is not all there is ([QLT-13]). */
  readonly before?: (source: string) => KnownBefore | undefined;
}

/** The subjects of which records are due: those that an agreement names where it asks for a pace or reads a series. */
export function subjectsDue(agreement: Agreement): ReadonlySet<string> {
  const all = [...expectationsOf(agreement).values()];
  return new Set(
    all.flatMap(({ paces, series }) => [...paces.map(({ subject }) => subject), ...(series?.subjects ?? [])]),
  );
}

/**
 * How good the evidence of each of an agreement's sources is ([QLT-1] to [QLT-9]). A pure function of its arguments; the order of records changes nothing.
 *
 * @throws RangeError when `asOf` or `knownAt` is not a whole number of milliseconds.
 */
export async function assessQuality(
  agreement: Agreement,
  evidence: Evidence,
  options: QualityOptions,
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
  const { asOf, knownAt } = options;
  const evaluation = await evaluate(agreement, seen(), { asOf, knownAt });
  const span = { from: agreement.term.from, to: Math.min(asOf, agreement.term.to) };
  return [...tallies].map(([source, tally]) => {
    const { lookBackMs, silenceMs } = options.of?.(source) ?? {};
    // A look back ends where the evidence does: after the term, at its last days.
    const fromAt = lookBackMs === undefined ? undefined : Math.max(span.from, span.to - lookBackMs);
    const counts = (id: EvidenceRecord['id']) => evaluation.standing({ source, id }) === 'counts';
    const basis = {
      span,
      asOf,
      fromAt,
      graceMs: agreement.graceMs,
      silenceMs,
      counts,
      before: options.before?.(source),
    };
    const own = evaluation.findingsOf(source).filter(({ id }) => tally.isWithin(id, basis));
    return {
      ...tally.quality(basis),
      unusable: {
        count: new Set(own.map(({ id }) => id)).size,
        examples: own.slice(0, EXAMPLES).map(({ id, message }) => ({ id, message })),
      },
    };
  });
}
