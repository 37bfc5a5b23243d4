import { type Agreement, exact, type PastPeriod, type PastPeriods } from '@tallystick/agreement';
import { EvidenceError, type EvidenceInput, evidenceProblemText, readEvidence } from '@tallystick/connectors';
import { evaluate, type PeriodReport, toReport } from '@tallystick/engine';
import { CommandError, EXIT } from '../exit.ts';
import { invalid } from '../files.ts';
import { progressLine } from '../terminal/progress.ts';

/** What came of each objective in the periods that had ended, measured from evidence by the engine. */
export async function pastOf(
  agreement: Agreement,
  inputs: readonly EvidenceInput[],
  instants: { readonly asOf: number; readonly knownAt: number | undefined },
): Promise<PastPeriods> {
  const progress = progressLine(process.stderr);
  const reading = readEvidence(inputs, { onError: 'stop', onProgress: progress.show });
  try {
    const { objectives } = toReport(await evaluate(agreement, reading, instants));
    return new Map(objectives.map(({ id, periods }) => [id, periods.filter(hasEnded).map(pastPeriod)]));
  } catch (error) {
    if (error instanceof EvidenceError) throw invalid(error.problems.map(evidenceProblemText), error.total);
    if (error instanceof RangeError) throw new CommandError(EXIT.usage, error.message);
    throw error;
  } finally {
    progress.clear();
  }
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
