import { rowsFrom } from '../evidence/rows-from.ts';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';
import type { MeasureContext } from '../measurement.ts';

/** Something that a record adds to a figure, at an instant. */
export interface Sample<T> {
  readonly at: number;
  readonly held: T;
}

/** Where samples are read: the source, and the one subject, or all of them. */
export interface SampleSource {
  readonly from: string;
  readonly subject?: string;
}

/**
 * Reads samples from the records of a source until `asOf`, in the order of time.
 *
 * @param readerOf makes what reads the rows of one subject, in their order: what a row holds; undefined where it holds
 * nothing, a sentence where it cannot be used.
 */
export function readSamples<T extends object>(
  source: SampleSource,
  { table, asOf, findings }: MeasureContext,
  excluded: ExcludedTime,
  readerOf: () => (row: number) => T | string | undefined,
): readonly Sample<T>[] {
  const samples: Sample<T>[] = [];
  const rows: number[] = [];
  const named = source.subject === undefined ? undefined : table.subjectIndex(source.subject);
  for (let subject = 0; subject < table.subjectCount; subject++) {
    if (named !== undefined && subject !== named) continue;
    rowsFrom(source.from, table, subject, rows);
    const read = readerOf();
    for (const row of rows) {
      const at = table.occurredAt(row);
      if (at > asOf) break;
      const held = read(row);
      if (typeof held === 'string') {
        findings.add({ source: table.sourceOf(row), id: table.idOf(row), message: held });
      } else if (held && !isExcluded(at, excluded)) samples.push({ at, held });
    }
  }
  return samples.sort((a, b) => a.at - b.at);
}

/** Of values there is nothing to count as good: what lies in excluded time is left out, whatever the arithmetic. */
function isExcluded(at: number, { removed, countedUp }: ExcludedTime): boolean {
  return [...removed, ...countedUp].some(({ from, to }) => from <= at && at < to);
}

/** The samples of `[from, to)`. */
export function samplesWithin<T>(
  samples: readonly Sample<T>[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Sample<T>[] {
  return samples.slice(firstFrom(samples, from), firstFrom(samples, to));
}

function firstFrom<T>(samples: readonly Sample<T>[], instant: number): number {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (samples[middle]!.at >= instant) high = middle;
    else low = middle + 1;
  }
  return low;
}
