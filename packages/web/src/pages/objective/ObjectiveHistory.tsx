import { Button } from '@mantine/core';
import type { ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../app/Section.tsx';
import { figureText } from '../../i18n/notation.ts';
import { counted, later, type Text, t } from '../../i18n/text.ts';
import { statusWord } from '../../status/meaning.ts';
import { quantityText } from '../../status/quantity.ts';
import { StatusBadge } from '../../status/StatusBadge.tsx';
import { type Column, Table } from '../../table/Table.tsx';
import { quantity } from '../../table/value.ts';
import { periodText } from '../../time/period.ts';
import styles from './objective.module.css';

/** Periods shown before the reader asks for all. */
const SHOWN = 12;

interface ObjectiveHistoryProps {
  readonly agreement: string;
  readonly objective: ObjectiveReport;
  readonly period: string | undefined;
}

/** An objective period by period, the latest first. */
export function ObjectiveHistory({ agreement, objective, period }: ObjectiveHistoryProps) {
  const [isWhole, setWhole] = useState(false);
  const all = [...objective.periods].reverse();
  const rows = isWhole ? all : all.slice(0, SHOWN);
  if (all.length === 0) return null;
  return (
    <Section title={t('Period by period')}>
      <Table
        caption={t('{{title}} by period', { title: objective.title })}
        columns={columnsFor(agreement, objective.id)}
        rows={rows}
        allRows={async () => all}
        rowKey={({ period: id }) => id}
        isCurrent={(row) => row.period === period}
      />
      {rows.length < all.length && (
        <p className={styles.more} data-no-print>
          <Button variant="default" size="xs" onClick={() => setWhole(true)}>
            {counted(all.length, 'Show the one period', 'Show all {{count}} periods')}
          </Button>
        </p>
      )}
    </Section>
  );
}

const STATES: Readonly<Record<Exclude<PeriodReport['state'], 'final'>, Text>> = {
  open: later('(open)'),
  provisional: later('(provisional)'),
};

function columnsFor(agreement: string, objective: string): readonly Column<PeriodReport>[] {
  return [
    {
      key: 'period',
      head: t('Period'),
      isRowHead: true,
      value: ({ period }) => period,
      cell: ({ period, state }) => (
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: agreement, oid: objective }}
          search={{ period }}
        >
          {periodText(period)}
          {state !== 'final' && <span className="quiet"> {t(STATES[state])}</span>}
        </Link>
      ),
    },
    {
      key: 'status',
      head: t('Status'),
      value: ({ status }) => statusWord(status),
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'attained',
      head: t('Attained'),
      align: 'right',
      value: ({ attained }) => attained,
      cell: ({ attained }) =>
        (attained && figureText(attained.text)) ?? <span className="quiet">{t('no figure')}</span>,
    },
    { key: 'target', head: t('Target'), align: 'right', value: ({ target }) => target },
    {
      key: 'bad',
      head: t('Bad'),
      align: 'right',
      value: ({ bad, unit }) => (bad === null ? null : quantity(bad, unit)),
      cell: ({ bad, unit }) =>
        bad === null ? <span className="quiet">{t('none')}</span> : quantityText(bad, unit),
    },
    {
      key: 'used',
      head: t('Budget used'),
      align: 'right',
      value: ({ budget, unit }) => budget && quantity(budget.used, unit),
      cell: ({ budget }) =>
        (budget?.usedPercent && figureText(budget.usedPercent)) ?? <span className="quiet">{t('none')}</span>,
    },
    { key: 'credit', head: t('Credit'), align: 'right', value: ({ credit }) => credit },
  ];
}
