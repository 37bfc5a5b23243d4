import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { CLAIM_STATES, type ClaimInfo, claimsQuery } from '../../api/claims.ts';
import { apiPath, BASE } from '../../api/request.ts';
import { AgreementChoice } from '../../app/AgreementChoice.tsx';
import { Empty } from '../../app/Empty.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { language } from '../../i18n/language.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import styles from '../../session/session.module.css';
import { useMay } from '../../session/useSession.ts';
import { type Column, Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { periodText } from '../../time/period.ts';
import { ClaimSteps } from './ClaimSteps.tsx';
import { claimsSearch } from './search.ts';

const route = getRouteApi('/claims');

/** Credits that are paid on claim: those to be claimed, by when, and what became of the others. */
export function ClaimsPage() {
  const search = claimsSearch({ ...route.useSearch() });
  const mayClaim = useMay('credit.claim');
  return (
    <Page title={t('Claims')} crumbs={[{ text: t('Credits'), to: '/credits' }]}>
      <div className={layout.head}>
        <h1>{t('Claims')}</h1>
        <p className={layout.lead}>
          {t(
            'Credits that are paid only when they are claimed in time: by us from our suppliers, and by customers from us.',
          )}
        </p>
        <Filters />
      </div>
      <QueryState query={useQuery(claimsQuery(search))}>
        {({ claims }) => (
          <Section
            title={sentence(claims)}
            note={t('Those that are to be made first come first; times are those of each agreement.')}
          >
            {claims.length === 0 ? (
              <Empty>
                {t('No credit is to be claimed. Agreements say under credits.claim whether and by when.')}
              </Empty>
            ) : (
              <Table
                name="claims"
                caption={t('Claims')}
                columns={columns(mayClaim)}
                rows={claims}
                rowKey={({ agreement, objective, period }) => `${agreement} ${objective} ${period}`}
              />
            )}
          </Section>
        )}
      </QueryState>
    </Page>
  );
}

function sentence(claims: readonly ClaimInfo[]): string {
  const open = claims.filter(({ state }) => state === 'open').length;
  const waiting = claims.filter(({ state }) => state === 'claimed' || state === 'answered').length;
  return open === 0 && waiting === 0
    ? t('Nothing waits')
    : t('{{open}} to be made, {{waiting}} waiting for the other side', { open, waiting });
}

function Filters() {
  const { state, agreement } = route.useSearch();
  const navigate = route.useNavigate();
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => claimsSearch({ ...before, ...change }) });
  return (
    <div className={styles.row}>
      <NativeSelect
        aria-label={t('Which claims')}
        value={state ?? ''}
        data={[
          { value: '', label: t('All claims') },
          ...Object.entries(CLAIM_STATES).map(([value, label]) => ({ value, label: t(label) })),
        ]}
        onChange={(event) => choose({ state: event.currentTarget.value })}
      />
      <AgreementChoice agreement={agreement} onChange={(chosen) => choose({ agreement: chosen })} />
    </div>
  );
}

function columns(mayClaim: boolean): readonly Column<ClaimInfo>[] {
  return [
    {
      key: 'what',
      head: t('For'),
      isRowHead: true,
      value: ({ agreementTitle, objectiveTitle, period }) =>
        `${agreementTitle}: ${objectiveTitle}, ${periodText(period)}`,
      cell: ({ agreement, agreementTitle, objective, objectiveTitle, period }) => (
        <span>
          <Link
            to="/agreements/$id/objectives/$oid"
            params={{ id: agreement, oid: objective }}
            search={{ period }}
          >
            {objectiveTitle}
          </Link>{' '}
          <small className="quiet">
            {agreementTitle}, {periodText(period)}
          </small>
        </span>
      ),
    },
    {
      key: 'who',
      head: t('Claimed by'),
      value: ({ claims }) => (claims === 'us' ? t('us') : t('the customer')),
    },
    {
      key: 'state',
      head: t('State'),
      value: ({ state }) => t(CLAIM_STATES[state]),
      cell: ({ state, answers }) => (
        <span>
          {t(CLAIM_STATES[state])}{' '}
          {answers.length > 0 && <small className="quiet">{answers.at(-1)!.words}</small>}
        </span>
      ),
    },
    { key: 'by', head: t('Claim before'), value: ({ by, timeZone }) => ({ instant: by, timeZone }) },
    {
      key: 'made',
      head: t('Made'),
      value: ({ made, timeZone }) => made && { instant: made, timeZone },
      cell: ({ made, timeZone }) =>
        made === null ? <span className="quiet">–</span> : <At at={made} timeZone={timeZone} />,
    },
    {
      key: 'amount',
      head: t('Amount'),
      align: 'right',
      value: ({ amount, currency }) => ({ amount, currency }),
      cell: ({ amount, currency, answers }) => {
        const paid = answers.find((one) => one.amount !== null)?.amount;
        return (
          <span>
            <strong>
              <Money of={{ amount, currency }} />
            </strong>
            {paid && (
              <small className="quiet">
                {' '}
                <Phrase text="paid {{money}}" parts={{ money: <Money of={{ amount: paid, currency }} /> }} />
              </small>
            )}
          </span>
        );
      },
    },
    {
      key: 'act',
      head: t('Do'),
      value: null,
      cell: (claim) => (
        <span className={styles.row}>
          <Button
            component="a"
            href={`${BASE}${apiPath(['agreements', claim.agreement, 'claims', claim.objective, claim.period], { language: language() })}`}
            download
            variant="default"
            size="compact-sm"
            aria-label={t('Letter for {{objectiveTitle}}, {{period}}', {
              objectiveTitle: claim.objectiveTitle,
              period: periodText(claim.period),
            })}
          >
            {t('Letter')}
          </Button>
          {mayClaim && <ClaimSteps claim={claim} />}
        </span>
      ),
    },
  ];
}
