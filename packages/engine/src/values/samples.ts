import { rowsFrom } from '../evidence/rows-from.ts';
import { forEachSample } from '../evidence/samples.ts';
import type { ExcludedTime } from '../exclusions/excluded-time.ts';
import type { MeasureContext } from '../measurement.ts';

/** Something that a record adds to a figure, at an instant. */
export interface Sample<T> {
  readonly at: number;
  readonly held: T;
}

/** Where samples are read: the source, the field, and the one subject, or all of them. */
export interface SampleSource {
  readonly from: string;
  readonly field: string;
  readonly subject?: string;
}

/**
 * Reads samples from the records of a source until `asOf`, in the order of time.
 *
 * @param readerOf makes what reads the texts of one subject, in the order of time: what a text holds; undefined where it holds
 * nothing, a sentence where it cannot be used.
 */
export function readSamples<T extends object>(
  source: SampleSource,
  { table, asOf, findings }: MeasureContext,
  excluded: ExcludedTime,
  readerOf: () => (text: string | undefined) => T | string | undefined,
): readonly Sample<T>[] {
  const samples: Sample<T>[] = [];
  const rows: number[] = [];
  const field = table.fieldIndex(source.field);
  const named = source.subject === undefined ? undefined : table.subjectIndex(source.subject);
  const tell = (row: number, message: string) =>
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  for (let subject = 0; subject < table.subjectCount; subject++) {
    if (named !== undefined && subject !== named) continue;
    rowsFrom(source.from, table, subject, rows);
    const read = readerOf();
    const visit = (row: number, place: number, at: number) => {
      const said = table.sampleOf(field, row, place);
      const held = read(typeof said === 'number' ? String(said) : said);
      if (typeof held === 'string') tell(row, held);
      else if (held && !isExcluded(at, excluded)) samples.push({ at, held });
    };
    forEachSample(table, rows, asOf, visit, tell);
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
