import type { Agreement } from '@tallystick/agreement';
import type { StatementCircumstances, StatementDocument } from '@tallystick/documents';
import { assessQuality, type EvaluationReport, toQualityReport } from '@tallystick/engine';
import type { TenantTransaction } from '@tallystick/store';
import { parseInstant } from '@tallystick/time';
import { qualityEvidence } from '../quality/evidence.ts';
import type { StatementSpan } from './content.ts';

/**
 * What a statement says beside its figures: how good the data was that they rest on, from the beginning of the period until `asOf`, and what was still claimed. Data of a
 * source that sent more in that time than anybody looks at is not told.
 *
 * @param given.asOf the instant that the figures are of, ms
 * @param given.knownAt until when evidence was received, ms
 */
export async function statementCircumstances(
  tx: TenantTransaction,
  agreement: Agreement,
  report: EvaluationReport,
  given: { readonly span: StatementSpan; readonly asOf: number; readonly knownAt: number },
): Promise<StatementCircumstances> {
  return {
    dataQuality: await dataQuality(tx, agreement, given),
    openClaims: openClaims(report, given.span),
  };
}

async function dataQuality(
  tx: TenantTransaction,
  agreement: Agreement,
  { span, asOf, knownAt }: { readonly span: StatementSpan; readonly asOf: number; readonly knownAt: number },
): Promise<StatementDocument['dataQuality']> {
  const evidence = await qualityEvidence(tx, agreement, { fromAt: span.from });
  if (evidence === 'too large') return undefined;
  const { batches, before } = evidence;
  const of = () => ({ lookBackMs: Math.max(1, asOf - span.from) });
  const sources = await assessQuality(agreement, batches(), { asOf, knownAt, of, ...(before && { before }) });
  return toQualityReport(agreement.id, asOf, sources).sources.map(({ source, score, parts }) => ({
    ...{ source, score },
    parts: parts.map(({ says, share }) => ({ says, share })),
  }));
}

/** Exclusions that are claimed and not decided, and credits that are to be claimed. */
function openClaims(report: EvaluationReport, span: StatementSpan): StatementDocument['openClaims'] {
  const { currency } = report.agreement;
  const ends = new Map(
    report.objectives.flatMap(({ id, periods }) =>
      periods.map(({ period, to }) => [`${id} ${period}`, parseInstant(to)] as const),
    ),
  );
  const isStated = (objective: string, period: string) => {
    const end = ends.get(`${objective} ${period}`);
    return end !== undefined && end > span.from && end <= span.to;
  };
  return [
    ...report.exclusions
      .filter(({ state, from, to }) => state === 'pending' && isWithin(span, from, to))
      .map(({ id, clause, reason }) => ({
        ...{ kind: 'exclusion' as const, what: reason === null ? id : `${id}: ${reason}`, clause },
        ...{ until: null, amount: null },
      })),
    ...report.credits
      .filter(({ claim, objective, period }) => claim?.state === 'open' && isStated(objective, period))
      .map(({ objective, period, clause, claim, amount }) => ({
        ...{ kind: 'credit' as const, what: `${objective} in ${period}`, clause },
        ...{ until: claim!.by, amount: `${amount.amount} ${currency}` },
      })),
  ];
}

function isWithin(span: StatementSpan, from: string, to: string): boolean {
  return parseInstant(from) < span.to && parseInstant(to) > span.from;
}
