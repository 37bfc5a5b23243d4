import type { FindingKind, Grade, KeptSource } from '../../api/quality.ts';

/** What a kind of finding is called. */
export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  silence: 'Silence',
  score: 'Score',
  gap: 'Gap',
  late: 'Late',
  clock: 'Clock ahead',
  conflicts: 'Conflict',
  unusable: 'Unusable',
  unmapped: 'Unknown word',
  duplicates: 'Repeated',
};

/** The marks of the status scale for the three grades; the word stands beside them. */
export const GRADE_MARKS: Readonly<Record<Grade, string>> = { good: 'met', fair: 'at risk', poor: 'missed' };

/** Names of the sides of a score. */
export const SIDE_WORDS: Readonly<Record<string, string>> = {
  consistent: 'Consistent',
  punctual: 'Punctual',
  clock: 'Clock',
  usable: 'Usable',
  mapped: 'Understood',
  covered: 'Covered',
};

/** How the sources do, in a sentence. */
export function qualitySentence(sources: readonly KeptSource[]): string {
  if (sources.length === 0) return 'No source has been looked at yet.';
  return `${gradesSentence(sources)}${silenceSentence(sources)}`;
}

function gradesSentence(sources: readonly KeptSource[]): string {
  const [first] = sources;
  if (sources.length === 1)
    return first?.grade ? `The one source is ${first.grade}.` : 'The one source has said nothing yet.';
  const of = (grade: Grade) => sources.filter((one) => one.grade === grade).length;
  if (of('good') === sources.length) return `All ${sources.length} sources are good.`;
  const good = of('good') === 0 ? 'None' : String(of('good'));
  const poor = of('poor') === 0 ? '' : `, ${of('poor')} ${verb(of('poor'))} poor`;
  return `${good} of ${sources.length} sources ${verb(of('good'))} good${poor}.`;
}

function silenceSentence(sources: readonly KeptSource[]): string {
  const silent = sources.filter(({ isSilent }) => isSilent);
  const [one] = silent;
  if (!one) return '';
  const which = silent.length === 1 ? `${one.source} of ${one.agreement}` : `${silent.length} of them`;
  return ` Nothing comes from ${which} although something should.`;
}

function verb(count: number): string {
  return count > 1 ? 'are' : 'is';
}
