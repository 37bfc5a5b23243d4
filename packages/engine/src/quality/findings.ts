import { exact } from '@tallystick/agreement';
import { formatDuration, formatInstant } from '@tallystick/time';
import { shareText } from './report.ts';
import { type QualityPart, scoreOf } from './score.ts';
import type { Gap, SourceQuality } from './source-quality.ts';
import type { QualityThresholds } from './thresholds.ts';

/** What a finding is about. */
export type QualityFindingKind =
  | 'gap' // Time without a record that was due.
  | 'duplicates' // Records that came more than once.
  | 'conflicts' // Ids under which different things were said.
  | 'late' // Records that came after the grace time.
  | 'clock' // Records that say to have happened after they came.
  | 'unusable' // Records that the evaluation could not use: out of range, or of another form.
  | 'unmapped' // Words that the agreement does not know.
  | 'silence' // Nothing came for longer than is usual.
  | 'score'; // The source is worse than somebody accepts.

/** Something about a source that somebody should look at, for as long as it is so. */
export interface QualityFinding {
  /** The same for the same thing in every assessment, and for nothing else of the agreement. */
  readonly key: string;
  readonly kind: QualityFindingKind;
  readonly source: string;
  /** In a sentence; it changes while the finding stands only where its numbers do. */
  readonly says: string;
  /** Ids of the first records behind it; none where it is about records that did not come. */
  readonly records: readonly string[];
}

/** Gaps, and words, of one source that are told one by one; more of them are told together. */
export const FOUND_ONE_BY_ONE = 20;

/** Of which side of the score each kind is. */
const SIDES = {
  conflicts: 'consistent',
  late: 'punctual',
  clock: 'clock',
  unusable: 'usable',
  unmapped: 'mapped',
  gap: 'covered',
} as const satisfies Partial<Record<QualityFindingKind, QualityPart['id']>>;

/**
 * What about a source is somebody's business by some thresholds ([QLT-10]), in an order that depends on nothing else.
 *
 * @param given.isOver whether the term has ended: no word is expected any more
 */
export function qualityFindings(
  quality: SourceQuality,
  thresholds: QualityThresholds,
  given: { readonly isOver: boolean },
): readonly QualityFinding[] {
  const score = scoreOf(quality);
  const isPoor = (kind: keyof typeof SIDES) => {
    const side = score?.parts.find(({ id }) => id === SIDES[kind]);
    return side !== undefined && exact.compare(side.share, thresholds.parts[side.id]) < 0;
  };
  const { source, silence } = quality;
  const found: QualityFinding[] = [];
  if (score && exact.compare(score.score, thresholds.score) < 0) {
    const weakest = score.parts.find(({ share }) => exact.compare(share, score.score) === 0)!;
    const says = `The score of ${source} is ${shareText(score.score)}, below ${shareText(thresholds.score)}; it is the share of ${weakest.says}.`;
    found.push({ key: `score/${source}`, kind: 'score', source, says, records: [] });
  }
  if (silence?.isLong && !given.isOver) {
    const says = `Nothing came from ${source} since ${formatInstant(silence.lastAt)}; longer than ${formatDuration(silence.longMs)} is long.`;
    found.push({ key: `silence/${source}`, kind: 'silence', source, says, records: [] });
  }
  if (isPoor('gap')) found.push(...ofGaps(quality));
  if (isPoor('unmapped')) found.push(...ofWords(quality));
  return [...found, ...ofRecords(quality, isPoor)];
}

function ofRecords(quality: SourceQuality, isPoor: (kind: keyof typeof SIDES) => boolean): QualityFinding[] {
  const { source, duplicates, conflicts, late, ahead, furthestAheadMs, unusable, examples } = quality;
  const found: QualityFinding[] = [];
  const tell = (kind: QualityFindingKind, says: string, records: readonly string[]) =>
    found.push({ key: `${kind}/${source}`, kind, source, says, records });
  if (isPoor('conflicts')) {
    const of = conflicts === 1 ? 'one id' : `${conflicts} ids`;
    tell(
      'conflicts',
      `Under ${of} different things were said; the record received first counts.`,
      examples.conflicts,
    );
  }
  if (isPoor('late'))
    tell('late', `${records(late)} came after the grace time of the agreement.`, examples.late);
  if (isPoor('clock')) {
    const says = `${records(ahead, 'says', 'say')} to have happened after ${ahead === 1 ? 'it' : 'they'} came, by up to ${formatDuration(furthestAheadMs)}: one of two clocks is wrong.`;
    tell('clock', says, examples.ahead);
  }
  if (isPoor('unusable')) {
    const [first] = unusable.examples;
    const says = `${records(unusable.count)} could not be used${first ? `, the first because of this: ${first.message}` : '.'}`;
    tell('unusable', says, [...new Set(unusable.examples.map(({ id }) => id))]);
  }
  if (duplicates > 0)
    tell('duplicates', `${records(duplicates)} came again, which changes nothing.`, examples.duplicates);
  return found;
}

function ofGaps({ source, coverage, ...rest }: SourceQuality): readonly QualityFinding[] {
  const { gaps, gapCount, everyMs } = coverage!;
  if (gapCount > FOUND_ONE_BY_ONE) {
    const [longest] = gaps;
    const says = `${gapCount} times nothing came of ${source} where something was due every ${formatDuration(everyMs)}. The longest: ${spanText(longest!, rest)}.`;
    return [{ key: `gap/${source}`, kind: 'gap', source, says, records: [] }];
  }
  return gaps.map((gap) => ({
    key: `gap/${source}/${gap.subject}/${gap.probe}/${formatInstant(gap.from)}`,
    kind: 'gap',
    source,
    says: `Nothing came of ${spanText(gap, rest)}, where something was due every ${formatDuration(everyMs)}.`,
    records: [],
  }));
}

/** A gap that goes on has no end yet, so that its sentence stands as long as it does. */
function spanText({ subject, probe, from, to }: Gap, { untilAt }: Pick<SourceQuality, 'untilAt'>): string {
  const until = to < untilAt ? ` to ${formatInstant(to)}` : ' on';
  return `${probe === '' ? subject : `${subject} by ${probe}`} from ${formatInstant(from)}${until}`;
}

function ofWords({ source, unmapped }: SourceQuality): readonly QualityFinding[] {
  const [most] = unmapped.values;
  if (unmapped.values.length > FOUND_ONE_BY_ONE) {
    const says = `${records(unmapped.records, 'holds', 'hold')} words that the agreement does not know, most often “${most!.value}” as ${most!.field}.`;
    return [{ key: `unmapped/${source}`, kind: 'unmapped', source, says, records: most!.examples }];
  }
  return unmapped.values.map(({ field, value, records: count, examples }) => ({
    key: `unmapped/${source}/${field}/${value}`,
    kind: 'unmapped',
    source,
    says: `In ${records(count)} ${field} is “${value}”, a word that the agreement does not know.`,
    records: examples,
  }));
}

/** `1 record says`, `3 records say`. */
function records(count: number, one = '', many = one): string {
  const verb = count === 1 ? one : many;
  return `${count} ${count === 1 ? 'record' : 'records'}${verb === '' ? '' : ` ${verb}`}`;
}
