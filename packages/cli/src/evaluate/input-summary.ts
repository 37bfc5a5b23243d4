import { evidenceProblemText, type ReadSummary } from '@tallystick/connectors';
import { SHOWN_PROBLEMS } from '../files.ts';

/** What was read beside the work: counts of the input files. */
export interface InputSummary {
  readonly rows: number;
  readonly records: number;
  /** Rows that were bad and left out (--on-error skip). */
  readonly skipped: number;
  /** The first problems, as text. */
  readonly problems: readonly string[];
}

/** The summary of a reading in the form in which commands print it. */
export function inputSummary(summary: ReadSummary): InputSummary {
  const { rows, records, skipped } = summary;
  return {
    rows,
    records,
    skipped,
    problems: summary.problems.slice(0, SHOWN_PROBLEMS).map(evidenceProblemText),
  };
}

/** Says on standard error how many rows were left out, with the first reasons, and where the evidence came to nothing. */
export function warnOfInput(summary: ReadSummary): void {
  const { rows, records, skipped, problems, problemTotal } = summary;
  if (skipped > 0) {
    const shown = problems.slice(0, SHOWN_PROBLEMS).map(evidenceProblemText);
    const more = problemTotal > shown.length ? [`… and ${problemTotal - shown.length} more problems.`] : [];
    console.error([`${skipped} bad rows were left out:`, ...shown, ...more].join('\n'));
  }
  if (rows === 0)
    console.error('The evidence is empty: nothing was measured. Check that these are the right files.');
  else if (records === 0) console.error(`Of ${rows} rows none became a record: nothing was measured.`);
}

/** Whether there were rows and every one of them was bad: whatever is said of that evidence says nothing. */
export function isAllBad({ records, skipped }: ReadSummary): boolean {
  return records === 0 && skipped > 0;
}
