import { type Agreement, parseAgreement, problemText, withAgreedTimes } from '@tallystick/agreement';
import { ENGINE_VERSION, toReport } from '@tallystick/engine';
import { canonicalText, type EvidenceRecord, type JsonObject } from '@tallystick/ledger';
import { parseInstant } from '@tallystick/time';
import { evaluateBundled } from '../bundle/make.ts';
import type { ReadHead } from './read-head.ts';
import { reportDifferences } from './report-differences.ts';
import { type Finding, type Step, step } from './verdict.ts';

/** The report that agreement, times and evidence come to, or why they come to none. */
export type Recomputed = { readonly report: JsonObject } | { readonly problem: string };

/** Works the result of a bundle out again. Reads the evidence to its end whatever happens. */
export async function recompute(
  { header, versions }: Pick<ReadHead, 'header' | 'versions'>,
  evidence: AsyncIterable<readonly EvidenceRecord[]>,
): Promise<Recomputed> {
  try {
    const agreements: Agreement[] = [];
    for (const { text, times, version } of versions) {
      const parsed = parseAgreement(text);
      if (!parsed.ok) return { problem: problemText(parsed.problems[0]!, 'the agreement') };
      const agreement = withAgreedTimes(parsed.agreement, times);
      agreements.push(version === undefined ? agreement : { ...agreement, version });
    }
    const evaluation = await evaluateBundled(agreements, evidence, {
      asOf: parseInstant(header.asOf),
      knownAt: header.knownAt === null ? undefined : parseInstant(header.knownAt),
      endsAt: header.endsAt === undefined ? undefined : parseInstant(header.endsAt),
    });
    return { report: toReport(evaluation) as unknown as JsonObject }; // Plain JSON by construction.
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** Holds the figures of a bundle against those that were worked out again (rule VER-6). */
export function judgeResult({ header, report, hashes, statement }: ReadHead, recomputed: Recomputed): Step {
  const isSigned = hashes.result === statement.hashes.result;
  const findings: Finding[] = [];
  if ('problem' in recomputed) {
    findings.push({
      kind: 'result-not-computable',
      message: `The figures cannot be worked out again: ${recomputed.problem}`,
    });
  } else if (canonicalText(recomputed.report) !== canonicalText(report)) {
    const differences = reportDifferences(report, recomputed.report);
    const isOther = header.engine !== ENGINE_VERSION;
    const kind = !isSigned ? 'result-changed' : isOther ? 'engine-differs' : 'result-wrong';
    findings.push(...differences.map((message): Finding => ({ kind, message })));
  } else if (!isSigned) {
    findings.push({ kind: 'result-changed', message: 'The result is not the one that was signed.' });
  }
  if (header.engine !== ENGINE_VERSION) {
    const message = `The result was worked out by engine ${header.engine}, and this is ${ENGINE_VERSION}. ${
      findings.length === 0
        ? 'Both come to the same figures.'
        : 'Verify with that one before you draw conclusions from a difference.'
    }`;
    findings.push({ kind: 'engine-differs', message, isRemark: true });
  }
  const objectives = Array.isArray(report.objectives) ? report.objectives.length : 0;
  return step(
    'result',
    `All figures of ${objectives} ${objectives === 1 ? 'objective' : 'objectives'} come out the same when they are worked out again.`,
    findings,
    'The figures in the bundle are not those that its agreement and evidence come to.',
  );
}
