import { Skeleton } from '@mantine/core';
import type { ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { useQueries } from '@tanstack/react-query';
import { daysQuery } from '../../api/queries.ts';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { Section } from '../../app/Section.tsx';
import { HeatMap } from '../../chart/HeatMap.tsx';
import { heatDays } from '../../chart/heatMap.ts';
import { WhenSeen } from '../../chart/WhenSeen.tsx';
import { t } from '../../i18n/text.ts';

const DAY_MS = 86_400_000;
/** Days of the calendar at most. */
const DAYS = 371;
/** Periods at most, and of figures that are worked out anew for each. */
const PERIODS = 12;
const WORKED_OUT = 1;
/** What the calendar takes: room that is kept for it, so that nothing below moves under the mouse when it comes. */
const DRAWN_PX = 240;

interface DayByDayProps {
  readonly agreement: string;
  readonly objective: ObjectiveReport;
  /** The period that the page is about: the calendar ends with it. */
  readonly result: PeriodReport;
}

/** The days up to the end of a period as a calendar. */
export function DayByDay({ agreement, objective, result }: DayByDayProps) {
  if (result.bad === null) return null;
  return (
    <Section title={t('Day by day')} note={t('What each day took of the error budget of its period.')}>
      <WhenSeen height={DRAWN_PX}>
        <Calendar agreement={agreement} objective={objective} result={result} />
      </WhenSeen>
    </Section>
  );
}

function Calendar({ agreement, objective, result }: DayByDayProps) {
  const known = useKnownAt();
  const periods = periodsUntil(objective, result);
  const days = useQueries({
    queries: periods.map(({ period }) => daysQuery({ agreement, objective: objective.id, period, known })),
    combine: (found) =>
      found.flatMap(({ data }, place) => (data ? heatDays(data, daysIn(periods[place]!)) : [])),
  });
  if (days.length === 0) return <Skeleton height={DRAWN_PX} />;
  return (
    <HeatMap title={t('{{title}}: day by day', { title: objective.title })} days={days} unit={result.unit} />
  );
}

/** The period and those before it, as far as a calendar shows them. */
function periodsUntil({ kind, periods }: ObjectiveReport, { from }: PeriodReport): readonly PeriodReport[] {
  const most = kind === 'clock' || kind === 'availability' ? PERIODS : WORKED_OUT;
  const until = periods.filter((one) => one.from <= from).slice(-most);
  let room = DAYS;
  return until
    .reverse()
    .filter((one, place) => {
      room -= daysIn(one);
      return place === 0 || room >= 0;
    })
    .reverse();
}

function daysIn({ from, to }: PeriodReport): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
