import type { Agreement, PastPeriods } from '@tallystick/agreement';
import type { EvidenceInput } from '@tallystick/connectors';
import { evaluate, pastPeriods } from '@tallystick/engine';
import { withEvidence } from '../evaluate/with-evidence.ts';

/** What came of each objective in the periods that had ended, measured from evidence by the engine. */
export function pastOf(
  agreement: Agreement,
  inputs: readonly EvidenceInput[],
  instants: { readonly asOf: number; readonly knownAt: number | undefined },
): Promise<PastPeriods> {
  return withEvidence(inputs, 'stop', async (reading) =>
    pastPeriods(await evaluate(agreement, reading, instants)),
  );
}
