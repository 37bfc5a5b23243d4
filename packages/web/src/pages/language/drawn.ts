import type { BudgetDays, ObjectiveSummary, SubjectOutcomeDetail } from '../../api/contract.ts';
import type { Bar } from '../../chart/Bars.tsx';
import { t } from '../../i18n/text.ts';
import { exampleDays, STATUSES } from './examples.ts';

const NOTHING = { amount: '0.00', currency: 'EUR' } as const;

/** A promise for each meaning, over five months. */
export function exampleObjectives(): readonly ObjectiveSummary[] {
  return STATUSES.map((status, place) => ({
    ...{ id: `example-${place}`, title: `INC-${4400 + place}`, promise: '99.9 %', kind: 'availability' },
    ...{ service: null, tier: null },
    periods: ['01', '02', '03', '04', '05'].map((month, at) => ({
      period: `2026-${month}`,
      state: 'final',
      status: at === 4 ? status : 'met',
      attained: at === 4 && status === 'no data' ? null : '99.930 %',
      target: '99.9 %',
      credit: NOTHING,
    })),
  }));
}

/** A month whose budget is used up on its 27th day. */
export function exampleBurn(): BudgetDays {
  let used = 0;
  const days = exampleDays();
  return {
    ...days,
    days: days.days.map((day) => {
      used += Number(day.bad);
      return { ...day, cumulativeBad: String(used) };
    }),
  };
}

/** Lengths of time with how often each occurred. */
export function exampleBars(): readonly Bar[] {
  return [
    ['1 min', 4],
    ['5 min', 7],
    ['15 min', 3],
    ['1 h', 1],
  ].map(([upTo, count]) => ({
    ...{ says: `≤ ${upTo}: ${count}`, upTo: String(upTo), count: Number(count) },
    isPast: upTo === '1 h',
  }));
}

/** A ticket that ran, was parked over a night, ran again and broke its promise. */
export function exampleTicket(): SubjectOutcomeDetail {
  const open = (from: string, to: string) => [{ from, to }];
  const stretch = (from: string, to: string, elapsedMs: number) => ({
    ...{ from, to, elapsedMs, phase: 'running' as const, targetMs: 14_400_000 },
    ...{ calendar: 'office', because: '', recordId: null, open: open(from, to), closed: [] },
  });
  const [begun, parked, again, due, solved] = [
    '2026-03-09T09:00:00Z',
    '2026-03-09T12:00:00Z',
    '2026-03-10T08:00:00Z',
    '2026-03-10T09:00:00Z',
    '2026-03-10T10:30:00Z',
  ];
  return {
    subject: 'INC-4411',
    indicator: 'resolve',
    cycle: 0,
    objectives: [],
    periods: {},
    objectiveTitles: {},
    state: 'breached',
    atRisk: false,
    warning: null,
    started: begun,
    stopped: solved,
    due,
    breached: due,
    ...{ decided: due, elapsedMs: 19_800_000, targetMs: 14_400_000, calendars: ['office'] },
    segments: [
      stretch(begun, parked, 10_800_000),
      { ...stretch(parked, again, 0), phase: 'paused' },
      stretch(again, solved, 9_000_000),
    ],
  };
}

/** A clause in words, with a table. */
export function exampleClause() {
  return {
    number: '4.2',
    title: t('A clause'),
    sentences: [t('What is promised, in whole sentences.')],
    table: {
      head: [t('Attained'), t('Credit')],
      rows: [
        ['≥ 99.9 %', '0 EUR'],
        ['< 99.9 %', '1,200 EUR'],
      ],
    },
  };
}
