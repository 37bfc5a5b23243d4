import {
  EvidenceError,
  type EvidenceInput,
  type EvidenceReading,
  evidenceProblemText,
  readEvidence,
} from '@tallystick/connectors';
import { CommandError, EXIT } from '../exit.ts';
import { invalid } from '../files.ts';
import { progressLine } from '../terminal/progress.ts';

/**
 * Does something with evidence as it is read, and shows meanwhile how far that is.
 *
 * @param onError whether a bad row ends the command, or is left out and counted.
 * @throws CommandError with the problems of the files, or with what the work cannot do with the instants given.
 */
export async function withEvidence<Result>(
  inputs: readonly EvidenceInput[],
  onError: 'stop' | 'skip',
  work: (reading: EvidenceReading) => Promise<Result>,
): Promise<Result> {
  const progress = progressLine(process.stderr);
  try {
    return await work(readEvidence(inputs, { onError, onProgress: progress.show }));
  } catch (error) {
    if (error instanceof EvidenceError) throw invalid(error.problems.map(evidenceProblemText), error.total);
    if (error instanceof RangeError) throw new CommandError(EXIT.usage, error.message);
    throw error;
  } finally {
    progress.clear();
  }
}
