import { Link } from '@tanstack/react-router';
import type { MaintenanceWindow } from '../../api/maintenance.ts';
import { Empty } from '../../app/Empty.tsx';
import { t } from '../../i18n/text.ts';
import { ownZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { instantText } from '../../time/instant.ts';
import { Decide } from '../agreement/exclusions/Decide.tsx';
import { effectText } from '../agreement/exclusions/ExclusionsTab.tsx';
import { anchorOf } from './MonthGrid.tsx';
import styles from './maintenance.module.css';
import { costText, nameOf } from './words.ts';

/** Windows one below the other, with all that is known of each. @param all those that may be in the way of one that is shown */
export function WindowList({
  windows,
  all,
}: {
  readonly windows: readonly MaintenanceWindow[];
  readonly all: readonly MaintenanceWindow[];
}) {
  if (windows.length === 0) return <Empty>{t('Nothing is planned in this month.')}</Empty>;
  return (
    <Table
      caption={t('Planned maintenance')}
      name="maintenance"
      columns={columns(all)}
      rows={windows}
      rowKey={({ agreement, id }) => `${agreement} ${id}`}
    />
  );
}

function columns(all: readonly MaintenanceWindow[]): readonly Column<MaintenanceWindow>[] {
  return [
    {
      key: 'what',
      head: t('What'),
      isRowHead: true,
      value: (one) => [nameOf(one), one.clauseTitle, one.reason].filter((part) => part !== null).join(', '),
      cell: (one) => (
        <span id={anchorOf(one)} className={styles.what}>
          <Link to="/agreements/$id" params={{ id: one.agreement }} search={{ tab: 'exclusions' }}>
            {nameOf(one)}
          </Link>
          <small className="quiet">
            {one.clauseTitle}
            {one.reason !== null && `: ${one.reason}`}
            {one.series !== null && ` (${t('one of a series')})`}
          </small>
        </span>
      ),
    },
    { key: 'from', head: t('From'), value: ({ from }) => ({ instant: from, timeZone: ownZone() }) },
    { key: 'to', head: t('To'), value: ({ to }) => ({ instant: to, timeZone: ownZone() }) },
    {
      key: 'effect',
      head: t('Does not count'),
      value: (one) => (one.state === 'withdrawn' ? t('withdrawn') : effectText(one)),
    },
    {
      key: 'cost',
      head: t('Could cost'),
      value: (one) => (one.state === 'withdrawn' ? null : costText(one)),
      cell: (one) =>
        one.state === 'withdrawn' ? <span className="quiet">{t('nothing')}</span> : costText(one),
    },
    {
      key: 'overlaps',
      head: t('In its way'),
      value: ({ overlaps }) => overlaps.map(({ agreement, id }) => `${agreement} ${id}`).join('; '),
      cell: (one) => <InItsWay one={one} all={all} />,
    },
    {
      key: 'act',
      head: t('Withdraw'),
      value: null,
      cell: (one) =>
        one.mayWithdraw ? (
          <Decide agreement={one.agreement} exclusion={one} />
        ) : (
          <span className="quiet">–</span>
        ),
    },
  ];
}

function InItsWay({
  one,
  all,
}: {
  readonly one: MaintenanceWindow;
  readonly all: readonly MaintenanceWindow[];
}) {
  if (one.overlaps.length === 0) return <span className="quiet">{t('nothing')}</span>;
  return (
    <ul className={styles.overlaps}>
      {one.overlaps.map(({ agreement, id }) => {
        const other = all.find((each) => each.agreement === agreement && each.id === id);
        return (
          <li key={`${agreement} ${id}`}>
            <span className={styles.warn} aria-hidden>
              ⚠{' '}
            </span>
            {other ? `${nameOf(other)}, ${instantText(other.from, ownZone())}` : agreement}
          </li>
        );
      })}
    </ul>
  );
}
