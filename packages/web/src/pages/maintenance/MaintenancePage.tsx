import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { startTransition, useOptimistic } from 'react';
import { type MaintenancePlan, type MaintenanceWindow, maintenanceQuery } from '../../api/maintenance.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { counted, t } from '../../i18n/text.ts';
import styles from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { withOwnZone } from '../../session/zone.ts';
import { periodText } from '../../time/period.ts';
import { AnnounceSection } from './AnnounceSection.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { localDay, monthOf, nextDay, startOf } from './month.ts';
import { maintenanceSearch } from './search.ts';
import { WindowList } from './WindowList.tsx';

const route = getRouteApi('/maintenance');

/** Planned maintenance of all agreements: when, what of it counts, what it may cost, what is in its way. */
export function MaintenancePage() {
  const { month: asked, view, agreement, withdrawn } = route.useSearch();
  const today = localDay(Date.now());
  const month = monthOf(asked ?? today.slice(0, 7));
  const days = month.weeks.flat();
  const query = useQuery(
    maintenanceQuery({
      ...{ from: startOf(days[0]!), to: startOf(nextDay(days.at(-1)!)) },
      ...(agreement ? { agreement } : {}),
    }),
  );
  const mayAnnounce = useMay('exclusion.announce');
  return (
    <Page title={t('Maintenance')}>
      <div className={layout.head}>
        <h1>{t('Maintenance')}</h1>
        <p className={layout.lead}>
          {t(
            'What is planned, how much of it does not count, and what the rest could take of the error budgets.',
          )}
        </p>
        <Filters />
      </div>
      <QueryState query={query}>
        {(plan) => {
          const windows = plan.windows.filter((one) => withdrawn || one.state === 'announced');
          const inMonth = windows.filter((one) => touches(one, month.id, month.after));
          return (
            <>
              <Section
                title={periodText(month.id)}
                note={withOwnZone(sentence(inMonth, plan))}
                aside={<Months before={month.before} after={month.after} />}
              >
                {view === 'list' ? (
                  <WindowList windows={inMonth} all={plan.windows} />
                ) : (
                  <>
                    <div className={styles.wideOnly}>
                      <MonthGrid month={month} today={today} windows={windows} />
                    </div>
                    <WindowList windows={inMonth} all={plan.windows} />
                  </>
                )}
              </Section>
              {mayAnnounce && <AnnounceSection agreements={plan.agreements} chosen={agreement} />}
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}

function touches({ from, to }: MaintenanceWindow, month: string, next: string): boolean {
  return (
    Date.parse(from) < Date.parse(startOf(`${next}-01`)) &&
    Date.parse(to) > Date.parse(startOf(`${month}-01`))
  );
}

function sentence(windows: readonly MaintenanceWindow[], { isCut }: MaintenancePlan): string {
  const planned = windows.filter(({ state }) => state === 'announced');
  if (planned.length === 0) return t('Nothing is planned.');
  const inTheWay = planned.filter(({ overlaps }) => overlaps.length > 0).length;
  const counting = planned.filter(({ refused }) => refused.length > 0).length;
  const parts = [
    isCut
      ? t('{{length}} planned and more', { length: planned.length })
      : t('{{length}} planned', { length: planned.length }),
    ...(counting > 0
      ? [
          counted(
            counting,
            '{{count}} of them counts in part or wholly',
            '{{count}} of them count in part or wholly',
          ),
        ]
      : []),
    ...(inTheWay > 0 ? [t('{{inTheWay}} in each other’s way', { inTheWay })] : []),
  ];
  return `${parts.join(', ')}.`;
}

function Months({ before, after }: { readonly before: string; readonly after: string }) {
  const to = (month: string | undefined) => (old: object) => maintenanceSearch({ ...old, month });
  return (
    <nav className={styles.row} aria-label={t('Months')}>
      <Button component={Link} to="/maintenance" search={to(before) as never} variant="default" size="xs">
        ← {periodText(before)}
      </Button>
      <Button component={Link} to="/maintenance" search={to(undefined) as never} variant="default" size="xs">
        {t('This month')}
      </Button>
      <Button component={Link} to="/maintenance" search={to(after) as never} variant="default" size="xs">
        {periodText(after)} →
      </Button>
    </nav>
  );
}

function Filters() {
  const { view, agreement, withdrawn } = route.useSearch();
  const navigate = route.useNavigate();
  // A switch answers at once: the address, which says how it stands, follows when the page is drawn.
  const [isOn, turn] = useOptimistic(withdrawn === true);
  const choose = (change: Record<string, unknown>) =>
    navigate({ search: (before) => maintenanceSearch({ ...before, ...change }) });
  return (
    <div className={styles.row}>
      <SegmentedControl
        className={styles.wideOnly}
        aria-label={t('How it is shown')}
        value={view ?? 'month'}
        data={[
          { value: 'month', label: t('Month') },
          { value: 'list', label: t('List') },
        ]}
        onChange={(chosen) => void choose({ view: chosen })}
      />
      <AgreementChoice agreement={agreement} onChange={(chosen) => void choose({ agreement: chosen })} />
      <Switch
        label={t('Withdrawn ones too')}
        checked={isOn}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          startTransition(async () => {
            turn(wanted);
            await choose({ withdrawn: wanted });
          });
        }}
      />
    </div>
  );
}
