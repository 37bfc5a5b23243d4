import { type Agreement, exact, type PastPeriod, type PastPeriods } from '@tallystick/agreement';
import type { EvidenceInput } from '@tallystick/connectors';
import { evaluate, type PeriodReport, toReport } from '@tallystick/engine';
import { withEvidence } from '../evaluate/with-evidence.ts';

/** What came of each objective in the periods that had ended, measured from evidence by the engine. */
export async function pastOf(
  agreement: Agreement,
  inputs: readonly EvidenceInput[],
  instants: { readonly asOf: number; readonly knownAt: number | undefined },
): Promise<PastPeriods> {
  const { objectives } = await withEvidence(inputs, 'stop', async (reading) =>
    toReport(await evaluate(agreement, reading, instants)),
  );
  return new Map(objectives.map(({ id, periods }) => [id, periods.filter(hasEnded).map(pastPeriod)]));
}

function hasEnded({ state }: PeriodReport): boolean {
  return state !== 'open';
}

function pastPeriod({ period, attained, status, valid }: PeriodReport): PastPeriod {
  const volume = valid === null ? undefined : exact.parseDecimal(valid);
  return {
    period,
    attained: attained && exact.rational(BigInt(attained.numerator), BigInt(attained.denominator)),
    attainedText: attained?.text ?? 'no figure',
    missed: status === 'missed',
    ...(volume ? { volume } : {}),
  };
}
