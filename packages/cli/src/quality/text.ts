import type { QualityReport, SourceQualityReport } from '@tallystick/engine';

/** Rows of a list that are shown. */
const SHOWN = 5;

/** The quality of sources for people: the score first, then its parts, then what to look at. */
export function qualityText({ agreement, asOf, sources }: QualityReport): string {
  const blocks = sources.map((source) => sourceLines(source).join('\n'));
  return `${[`${agreement}, as of ${asOf}`, ...blocks].join('\n\n')}\n`;
}

function sourceLines(source: SourceQualityReport): string[] {
  const { records, subjects, first, last } = source;
  if (source.score === null) return [`${source.source}: no records`];
  return [
    `${source.source}: ${source.score}, ${source.grade}`,
    records === 0
      ? '  no record came, though some were due'
      : `  ${records} records about ${subjects} subjects, from ${first} to ${last}`,
    ...source.parts.map(({ share, says }) => `  ${share.padStart(8)}  ${says}`),
    ...remarks(source).map((line) => `  - ${line}`),
  ];
}

function remarks(source: SourceQualityReport): string[] {
  const {
    duplicates,
    conflicts,
    late,
    ahead,
    furthestAheadMs,
    delayMs,
    unusable,
    unmapped,
    coverage,
    silence,
  } = source;
  const when = (isSo: boolean, text: () => string) => (isSo ? [text()] : []);
  return [
    ...(delayMs
      ? [`records take ${length(delayMs.p50)} to come, 95 % of them no longer than ${length(delayMs.p95)}`]
      : []),
    ...when(duplicates > 0, () => `${duplicates} came more than once, which changes nothing`),
    ...when(
      conflicts > 0,
      () => `${conflicts} ids under which different things were said: the one received first counts`,
    ),
    ...when(late > 0, () => `${late} came after the grace time`),
    ...when(
      ahead > 0,
      () =>
        `${ahead} say to have happened after they came, by up to ${length(furthestAheadMs)}: look at the clocks`,
    ),
    ...when(unusable.count > 0, () => `${unusable.count} could not be used:`),
    ...unusable.examples.slice(0, SHOWN).map(({ id, message }) => `  ${id}: ${message}`),
    ...unmapped.values
      .slice(0, SHOWN)
      .map(
        ({ field, value, records }) =>
          `${field} is “${value}” in ${records}, a word that the agreement does not know`,
      ),
    ...when(
      (coverage?.gapCount ?? 0) > 0,
      () =>
        `${coverage!.gapCount} gaps, where a record was due every ${length(coverage!.everyMs)}; the longest:`,
    ),
    ...(coverage?.gaps ?? [])
      .slice(0, SHOWN)
      .map(({ subject, probe, from, to }) => `  ${subject}${probe && ` (${probe})`}: ${from} to ${to}`),
    ...when(
      silence?.isLong === true,
      () => `silent for ${length(silence!.sinceMs)}, where over ${length(silence!.longMs)} is long`,
    ),
  ];
}

/** A length in its two largest units. */
function length(ms: number): string {
  const units = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['min', 60_000],
    ['s', 1_000],
  ] as const;
  const at = units.findIndex(([, size]) => ms >= size);
  if (at < 0) return `${ms} ms`;
  const [unit, size] = units[at]!;
  const next = units[at + 1];
  const rest = next ? Math.floor((ms % size) / next[1]) : 0;
  return `${Math.floor(ms / size)} ${unit}${next && rest > 0 ? ` ${rest} ${next[0]}` : ''}`;
}
