import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type CreditBalance, type CreditState, creditsQuery, type ListedCredit } from '../../api/credits.ts';
import { everyRow } from '../../api/everyRow.ts';
import { apiPath, BASE } from '../../api/request.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Empty } from '../../app/Empty.tsx';
import { Figures } from '../../app/Figures.tsx';
import layout from '../../app/layout.module.css';
import { MoreButton } from '../../app/MoreButton.tsx';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { sumOf } from '../../money/sum.ts';
import styles from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { periodText } from '../../time/period.ts';
import { CreditBadge } from './CreditBadge.tsx';
import { Remedies } from './Remedies.tsx';
import { CREDIT_VIEWS, type CreditView } from './search.ts';

const route = getRouteApi('/credits');

/** What is owed for misses, what waits for a decision, what was issued. */
export function CreditsPage() {
  const { view = 'waiting', agreement } = route.useSearch();
  const { states } = CREDIT_VIEWS[view];
  const query = useInfiniteQuery(
    creditsQuery({ ...(agreement ? { agreement } : {}), ...(states ? { state: states } : {}) }),
  );
  const mayExport = useMay('credit.export');
  return (
    <Page title={t('Credits')}>
      <div className={layout.head}>
        <h1>{t('Credits')}</h1>
        <p className={layout.lead}>
          {t(
            'When a period is final, what its misses come to is proposed here. It becomes a credit note once it is approved.',
          )}
        </p>
        <p>
          <Link to="/claims" search={{}}>
            {t('Credits that are paid on claim')}
          </Link>
        </p>
      </div>
      <QueryState query={query}>
        {({ pages }) => {
          const credits = pages.flatMap((page) => page.credits);
          return (
            <>
              <Balances of={pages[0]?.balances ?? []} />
              <Section
                title={t('Ledger')}
                note={withOwnZone(t('Those proposed last first.'))}
                aside={
                  mayExport && (
                    <Button
                      component="a"
                      href={`${BASE}${apiPath(['credit-notes', 'export'], { agreement })}`}
                      download
                      variant="default"
                      size="xs"
                    >
                      {t('Export credit notes')}
                    </Button>
                  )
                }
              >
                <div className={layout.padded}>
                  <Filters />
                </div>
                {credits.length === 0 ? (
                  <Empty>{t(NOTHING[view])}</Empty>
                ) : (
                  <Table
                    caption={t('Credits')}
                    columns={columns()}
                    rows={credits}
                    allRows={() => everyRow(query, (page) => page.credits)}
                    rowKey={({ agreement: of, number }) => `${of} ${number}`}
                  />
                )}
                <MoreButton query={query} says={t('Show older ones')} />
              </Section>
            </>
          );
        }}
      </QueryState>
      <Remedies agreement={agreement} />
    </Page>
  );
}

const NOTHING: Readonly<Record<CreditView, Text>> = {
  waiting: later('Nothing waits for a decision.'),
  issued: later('No credit note was issued yet.'),
  withdrawn: later('No credit was withdrawn.'),
  all: later(
    'There are no credits yet. They come by themselves when a period in which a promise was missed is final.',
  ),
};

function Balances({ of }: { readonly of: readonly CreditBalance[] }) {
  const figure = (name: string, state: CreditState, note: Text) => {
    const those = of.filter((one) => one.state === state);
    const count = those.reduce((sum, one) => sum + one.count, 0);
    return {
      name,
      value: <Amounts of={those} />,
      note: count === 0 ? t('none', { context: 'credits' }) : t(note, { number: count }),
    };
  };
  return (
    <Figures
      figures={[
        figure(t('To approve'), 'proposed', later('{{number}} proposed')),
        figure(t('To issue'), 'approved', later('{{number}} approved')),
        figure(t('In dispute'), 'disputed', later('{{number}} disputed')),
        figure(t('Issued'), 'issued', later('{{number}} issued')),
      ]}
    />
  );
}

/** A sum for each currency. */
function Amounts({ of }: { readonly of: readonly CreditBalance[] }) {
  const currencies = [...new Set(of.map(({ currency }) => currency))];
  if (currencies.length === 0) return '–';
  return currencies.map((currency) => (
    <div key={currency}>
      <Money of={sumOf(of.filter((one) => one.currency === currency))!} />
    </div>
  ));
}

function Filters() {
  const { view = 'waiting', agreement } = route.useSearch();
  const navigate = useNavigate({ from: '/credits' });
  return (
    <div className={styles.row}>
      <SegmentedControl
        aria-label={t('Which credits')}
        value={view}
        data={Object.entries(CREDIT_VIEWS).map(([value, { says }]) => ({ value, label: t(says) }))}
        onChange={(chosen) =>
          void navigate({
            search: ({ view: _, ...rest }) =>
              chosen === 'waiting' ? rest : { ...rest, view: chosen as CreditView },
          })
        }
      />
      <AgreementChoice
        agreement={agreement}
        onChange={(chosen) =>
          void navigate({
            search: ({ agreement: _, ...rest }) =>
              chosen === undefined ? rest : { ...rest, agreement: chosen },
          })
        }
      />
    </div>
  );
}

function columns(): readonly Column<ListedCredit>[] {
  return [
    {
      key: 'credit',
      head: t('Credit'),
      isRowHead: true,
      value: ({ agreementTitle, number, objectiveTitle }) =>
        `${t('Credit {{number}}', { number })}: ${objectiveTitle}, ${agreementTitle}`,
      cell: ({ agreement, agreementTitle, number, objectiveTitle }) => (
        <span>
          <Link to="/agreements/$id/credits/$number" params={{ id: agreement, number: String(number) }}>
            {t('Credit {{number}}', { number })}: {objectiveTitle}
          </Link>{' '}
          <small className="quiet">{agreementTitle}</small>
        </span>
      ),
    },
    {
      key: 'period',
      head: t('Period'),
      value: ({ period }) => period,
      cell: ({ period }) => periodText(period),
    },
    {
      key: 'state',
      head: t('State'),
      value: ({ state }) => state,
      cell: ({ state }) => <CreditBadge state={state} />,
    },
    {
      key: 'open',
      head: t('Open questions'),
      value: ({ questions }) => questions.length,
      cell: ({ questions }) => questions.length || t('none', { context: 'credits' }),
    },
    {
      key: 'at',
      head: t('Proposed'),
      value: ({ proposedAt }) => ({ instant: proposedAt, timeZone: ownZone() }),
    },
    {
      key: 'amount',
      head: t('Amount'),
      align: 'right',
      value: ({ amount, currency }) => ({ amount, currency }),
      cell: ({ amount, currency }) => (
        <strong>
          <Money of={{ amount, currency }} />
        </strong>
      ),
    },
  ];
}
