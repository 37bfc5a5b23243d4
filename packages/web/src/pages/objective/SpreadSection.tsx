import { Skeleton } from '@mantine/core';
import type { ObjectiveReport } from '@tallystick/engine';
import { useQuery } from '@tanstack/react-query';
import { type SpreadBarInfo, type SpreadInfo, spreadQuery } from '../../api/queries.ts';
import { Empty } from '../../app/Empty.tsx';
import { useKnownAt } from '../../app/known/useKnownAt.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Bars } from '../../chart/Bars.tsx';
import { WhenSeen } from '../../chart/WhenSeen.tsx';
import { t } from '../../i18n/text.ts';
import type { Format } from '../../table/export/inWorker.ts';
import type { Column } from '../../table/Table.tsx';
import { barsOf, boundsText, SPREADS, spreadText, targetPlace } from './spreadWords.ts';

interface SpreadSectionProps {
  readonly agreement: string;
  readonly objective: string;
  readonly kind: Exclude<ObjectiveReport['kind'], 'clock'>;
  readonly title: string;
  readonly period: string;
}

/** What is laid out of each kind of indicator. */
const OF = {
  availability: 'down-time',
  composite: 'down-time',
  ratio: 'slices',
  distribution: 'values',
  score: 'answers',
  count: 'days',
} as const;

/** What the drawing takes: room that is kept for it, so that nothing below moves under the mouse when it comes. */
const DRAWN_PX = 308;

/** How what a figure is made of lies: down time by length, slices by what was bad, values by size. */
export function SpreadSection(props: SpreadSectionProps) {
  const { title, note } = SPREADS[OF[props.kind]];
  return (
    <Section title={t(title)} note={t(note)}>
      <WhenSeen height={DRAWN_PX}>
        <Drawn {...props} />
      </WhenSeen>
    </Section>
  );
}

function Drawn({ agreement, objective, kind, title, period }: SpreadSectionProps) {
  const known = useKnownAt();
  const query = useQuery(spreadQuery({ agreement, objective, period, known }));
  return (
    <QueryState query={query} skeleton={<Skeleton height={DRAWN_PX} />}>
      {(spread) => {
        if (spread.of === 'nothing')
          return <Empty>{t('A figure that is weighed of several has no stretches of its own.')}</Empty>;
        if (spread.bars.length === 0) return <Empty>{t('There was nothing in this period.')}</Empty>;
        const name = t('{{title}}: {{what}}', { title, what: t(SPREADS[OF[kind]].title) });
        const offer = (format: Format) => ({
          says: format === 'csv' ? 'CSV' : t('Excel (XLSX)'),
          make: () => saveBars(name, spread, format),
        });
        return (
          <Bars
            title={name}
            says={spreadText(spread)}
            bars={barsOf(spread)}
            targetAt={targetPlace(spread)}
            offers={[offer('csv'), offer('xlsx')]}
          />
        );
      }}
    </QueryState>
  );
}

/** The bars as a table with their exact bounds. */
async function saveBars(title: string, spread: SpreadInfo, format: Format): Promise<void> {
  const { saveTable } = await import('../../table/export/tableFiles.ts');
  const columns: readonly Column<SpreadBarInfo>[] = [
    { key: 'says', head: t('Where'), value: (bar) => boundsText(bar, spread) },
    { key: 'above', head: t('Above'), value: ({ above }) => above },
    { key: 'upTo', head: t('Up to'), value: ({ upTo }) => upTo },
    { key: 'count', head: t('How many'), value: ({ count }) => count },
  ];
  await saveTable({ title, columns, rows: spread.bars, format });
}
