import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type DutyRole, dutyQuery, type OnDutyInfo } from '../../../api/escalations.ts';
import { Empty } from '../../../app/Empty.tsx';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { t } from '../../../i18n/text.ts';
import { agreementRoleText } from '../../../session/roleWords.ts';
import { useMay } from '../../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { At } from '../../../time/At.tsx';
import styles from '../escalations/escalations.module.css';
import { Rota } from './Rota.tsx';

const route = getRouteApi('/alerts');

/** Who has which role of an agreement now and in the week to come. */
export function DutyTab() {
  const { agreement } = route.useSearch();
  if (agreement === undefined) {
    return (
      <Section title={t('Choose an agreement')}>
        <Empty>{t('Roles belong to an agreement: choose one above to see and say who has them.')}</Empty>
      </Section>
    );
  }
  return <DutyOf agreement={agreement} />;
}

function DutyOf({ agreement }: { readonly agreement: string }) {
  const mayManage = useMay('duty.manage');
  return (
    <QueryState query={useQuery(dutyQuery(agreement))}>
      {({ roles, people }) => (
        <>
          <Section
            title={sentence(roles)}
            note={withOwnZone(
              t('Where nobody is on duty, the address that the agreement gives the role is told.'),
            )}
          >
            {roles.length === 0 ? (
              <Empty>{t('The agreement names no roles.')}</Empty>
            ) : (
              <Table caption={t('Roles')} columns={columns()} rows={roles} rowKey={({ role }) => role} />
            )}
          </Section>
          {mayManage &&
            roles.map((role) => <Rota key={role.role} agreement={agreement} role={role} people={people} />)}
        </>
      )}
    </QueryState>
  );
}

function sentence(roles: readonly DutyRole[]): string {
  const orphans = roles.filter(({ used, now, address }) => used && now.length === 0 && address === null);
  if (orphans.length === 0) return t('Everybody who is to be told can be told');
  const names = orphans.map(({ role }) => agreementRoleText(role)).join(', ');
  return t('Nobody can be told for {{names}}', { names });
}

export function peopleText(people: readonly OnDutyInfo[]): string {
  return people
    .map(({ name, standingInFor }) =>
      standingInFor === null ? name : t('{{name}} for {{standingInFor}}', { name, standingInFor }),
    )
    .join(', ');
}

function columns(): readonly Column<DutyRole>[] {
  return [
    { key: 'role', head: t('Role'), isRowHead: true, value: ({ role }) => agreementRoleText(role) },
    {
      key: 'now',
      head: t('Now'),
      value: ({ now, address }) => peopleText(now) || address,
      cell: ({ now, address, used }) => {
        if (now.length > 0) return peopleText(now);
        if (address !== null) return address;
        return used ? (
          <strong>{t('nobody')}</strong>
        ) : (
          <span className="quiet">{t('nobody; nothing tells it')}</span>
        );
      },
    },
    {
      key: 'ahead',
      head: t('In the week to come'),
      value: ({ ahead }) => ahead.map(({ from, people }) => `${from} ${peopleText(people)}`).join('; '),
      cell: ({ ahead, now }) => {
        const coming = ahead.slice(1, 6);
        if (coming.length === 0)
          return <span className="quiet">{now.length === 0 ? t('as now') : t('the same')}</span>;
        return (
          <ul className={styles.ahead}>
            {coming.map(({ from, people }) => (
              <li key={from}>
                <At at={from} timeZone={ownZone()} /> {peopleText(people) || t('the address')}
              </li>
            ))}
          </ul>
        );
      },
    },
  ];
}
