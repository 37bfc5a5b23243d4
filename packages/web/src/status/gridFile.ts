import type { ObjectiveSummary, PeriodSummary } from '../api/contract.ts';
import { numberText } from '../i18n/notation.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { counted, t } from '../i18n/text.ts';
import type { Column } from '../table/Table.tsx';
import { periodText } from '../time/period.ts';
import { statusWord } from './meaning.ts';

/** The grid as columns of a file: of each period its status and what was attained. */
export function gridColumns(
  periods: readonly string[],
  hasTiers: boolean,
): readonly Column<ObjectiveSummary>[] {
  return [
    { key: 'promise', head: t('Promise'), value: ({ title }) => title },
    { key: 'promised', head: t('Promised'), value: ({ promise }) => sentenceText(promise) },
    ...(hasTiers ? [{ key: 'tier', head: t('Tier'), value: ({ tier }: ObjectiveSummary) => tier }] : []),
    ...periods.flatMap((id): Column<ObjectiveSummary>[] => [
      {
        key: `${id}/status`,
        head: t('{{period}}, status', { period: id }),
        value: (one) => {
          const period = periodOf(one, id);
          return period ? statusWord(period.status) : null;
        },
      },
      {
        key: `${id}/attained`,
        head: t('{{period}}, attained', { period: id }),
        value: (one) => periodOf(one, id)?.attained ?? null,
      },
    ]),
  ];
}

/** The grid in words: how many of the promises stand how, in the period that is highlighted. */
export function gridText(objectives: readonly ObjectiveSummary[], focus: string | undefined): string {
  if (focus === undefined)
    return counted(
      objectives.length,
      '{{count}} promise; no period has begun.',
      '{{count}} promises; no period has begun.',
    );
  const counts = new Map<string, number>();
  for (const objective of objectives) {
    const word = statusWord(periodOf(objective, focus)?.status ?? 'no data');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const said = [...counts].map(([word, count]) => `${numberText(count)} ${word.toLowerCase()}`).join(', ');
  return counted(
    objectives.length,
    '{{count}} promise. {{period}}: {{said}}.',
    '{{count}} promises. {{period}}: {{said}}.',
    { period: periodText(focus), said },
  );
}

/** What a promise came to in a period; undefined where it has none. */
export function periodOf({ periods }: ObjectiveSummary, id: string): PeriodSummary | undefined {
  return periods.find(({ period }) => period === id);
}
