import type { BudgetDays } from '../../api/contract.ts';
import { t } from '../../i18n/text.ts';
import { statusWord } from '../../status/meaning.ts';
import type { Column } from '../../table/Table.tsx';

export const STATUSES = ['met', 'on track', 'at risk', 'missed', 'lost', 'no data'] as const;

/** The names of the colours in theme/tokens.css. */
export const TOKENS = [
  ...[
    'ground',
    'surface',
    'surface-quiet',
    'line',
    'line-strong',
    'ink',
    'ink-quiet',
    'accent',
    'accent-wash',
  ],
  ...['met', 'met-wash', 'on-track', 'on-track-wash', 'at-risk', 'at-risk-wash'],
  ...['missed', 'missed-wash', 'no-data', 'no-data-wash'],
] as const;

interface ExampleRow {
  readonly title: string;
  readonly status: (typeof STATUSES)[number];
  readonly ms: number;
}

export const EXAMPLE_ROWS: readonly ExampleRow[] = Array.from({ length: 12 }, (_, place) => ({
  title: `INC-${4400 + place}`,
  status: STATUSES[place % STATUSES.length] ?? 'met',
  ms: (place * 47 + 3) * 60_000,
}));

/** A row head, a word, a length of time. */
export function exampleColumns(): readonly Column<ExampleRow>[] {
  return [
    { key: 'title', head: t('Incident'), isRowHead: true, value: ({ title }) => title },
    { key: 'status', head: t('Status'), value: ({ status }) => statusWord(status) },
    { key: 'used', head: t('Time used'), align: 'right', value: ({ ms }) => ({ ms }) },
  ];
}

export const EXAMPLE_TREND = ['99.95 %', '99.93 %', '99.80 %', '99.91 %', '99.96 %'].map(
  (attained, place) => ({
    period: `2026-0${place + 1}`,
    attained,
    target: '99.9 %',
  }),
);

export const EXAMPLE_PARTS = [40, 32, 20, 14, 9, 7, 5, 4, 3, 3, 2, 1, 1].map((count, place) => ({
  tenths: place + 1,
  count,
}));

/** A month in which every meaning of a day occurs. */
export function exampleDays(): BudgetDays {
  const bad = [0, 0, 1, 0, 3, 0, 40, 0, 2, 0];
  return {
    ...{ unit: 'outcomes', timeZone: 'UTC', allowed: '31', warnAt: ['75 %'], causes: [] },
    days: Array.from({ length: 31 }, (_, place) => ({
      date: `2026-03-${String(place + 1).padStart(2, '0')}`,
      good: place % 7 === 6 ? '0' : '20',
      bad: place % 7 === 6 ? '0' : String(bad[place % bad.length]),
      cumulativeBad: '0',
    })),
  };
}

/** What the address calls the table of examples. */
export const EXAMPLE = 'example';

/** What stands where something failed. */
export function faultText(): string {
  return t('What happened, and what to do.');
}

/** The heading of a state that is a part of a page. */
export const PART = 'h2' as const;
