import type { BudgetDay, BudgetDays } from '../../api/contract.ts';
import { t } from '../../i18n/text.ts';
import { quantityText } from '../../status/quantity.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { quantity } from '../../table/value.ts';
import { dateText } from '../../time/instant.ts';

/** The burn-down in figures. */
export function BudgetTable({ days: { days, unit } }: { readonly days: BudgetDays }) {
  const columns: readonly Column<BudgetDay>[] = [
    {
      key: 'date',
      head: t('Day'),
      isRowHead: true,
      value: ({ date }) => date,
      cell: ({ date }) => dateText(date),
    },
    {
      key: 'good',
      head: t('Good'),
      align: 'right',
      value: ({ good }) => quantity(good, unit),
      cell: ({ good }) => quantityText(good, unit, 'down'),
    },
    { key: 'bad', head: t('Bad'), align: 'right', value: ({ bad }) => quantity(bad, unit) },
    {
      key: 'cumulative',
      head: t('Bad since the period began'),
      align: 'right',
      value: ({ cumulativeBad }) => quantity(cumulativeBad, unit),
    },
  ];
  return (
    <Table caption={t('Error budget by day')} columns={columns} rows={days} rowKey={({ date }) => date} />
  );
}
