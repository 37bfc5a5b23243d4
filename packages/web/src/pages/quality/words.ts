import type { FindingKind, Grade, KeptSource } from '../../api/quality.ts';
import { counted, later, type Text, t } from '../../i18n/text.ts';

/** What a kind of finding is called. */
export const KIND_WORDS: Readonly<Record<FindingKind, Text>> = {
  silence: later('Silence'),
  score: later('Score'),
  gap: later('Gap'),
  late: later('Late'),
  clock: later('Clock ahead'),
  conflicts: later('Conflict'),
  unusable: later('Unusable'),
  unmapped: later('Unknown word'),
  duplicates: later('Repeated'),
};

/** The marks of the status scale for the three grades; the word stands beside them. */
export const GRADE_MARKS: Readonly<Record<Grade, string>> = { good: 'met', fair: 'at risk', poor: 'missed' };

/** What the grades are called. */
export const GRADES: Readonly<Record<Grade, Text>> = {
  good: later('good'),
  fair: later('fair'),
  poor: later('poor'),
};

/** What a side of a score is called; an id that is new here stands for itself. */
export function sideText(id: string): string {
  const known = SIDE_WORDS[id];
  return known ? t(known) : id;
}

/** Names of the sides of a score. */
export const SIDE_WORDS: Readonly<Record<string, Text>> = {
  consistent: later('Consistent'),
  punctual: later('Punctual'),
  clock: later('Clock'),
  usable: later('Usable'),
  mapped: later('Understood'),
  covered: later('Covered'),
};

/** How the sources do, in a sentence. */
export function qualitySentence(sources: readonly KeptSource[]): string {
  if (sources.length === 0) return t('No source has been looked at yet.');
  return [gradesSentence(sources), silenceSentence(sources)].filter((one) => one !== '').join(' ');
}

function gradesSentence(sources: readonly KeptSource[]): string {
  const [first] = sources;
  if (sources.length === 1)
    return first?.grade
      ? t('The one source is {{grade}}.', { grade: t(GRADES[first.grade]) })
      : t('The one source has said nothing yet.');
  const of = (grade: Grade) => sources.filter((one) => one.grade === grade).length;
  const [length, good, poor] = [sources.length, of('good'), of('poor')];
  if (good === length) return t('All {{length}} sources are good.', { length });
  const parts = [
    good === 0
      ? t('None of {{length}} sources is good', { length })
      : counted(good, '{{count}} of {{length}} sources is good', '{{count}} of {{length}} sources are good', {
          length,
        }),
    ...(poor === 0 ? [] : [counted(poor, '{{count}} is poor', '{{count}} are poor')]),
  ];
  return `${parts.join(', ')}.`;
}

function silenceSentence(sources: readonly KeptSource[]): string {
  const silent = sources.filter(({ isSilent }) => isSilent);
  const [one] = silent;
  if (!one) return '';
  return silent.length === 1
    ? t('Nothing comes from {{source}} of {{agreement}} although something should.', {
        source: one.source,
        agreement: one.agreement,
      })
    : t('Nothing comes from {{length}} of them although something should.', { length: silent.length });
}
