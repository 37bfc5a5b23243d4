import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { claimsQuery } from '../../api/claims.ts';
import { type CreditBalance, creditsQuery } from '../../api/credits.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { sumOf } from '../../money/sum.ts';
import { CreditBadge } from '../credits/CreditBadge.tsx';
import panels from '../portfolio/panels.module.css';
import styles from './portal.module.css';

/** Credits named in the panel, the newest. */
const NAMED = 3;

/** What misses came to: credited, under way, disputed, and to be claimed. */
export function Owed() {
  const claims = useQuery(claimsQuery({ state: 'open' })).data?.claims ?? [];
  const toClaim = claims.filter(({ claims: who }) => who === 'customer');
  return (
    <Section
      title={t('What is owed to you')}
      note={
        <Link to="/credits" search={{ view: 'all' }}>
          {t('All credits')}
        </Link>
      }
    >
      <QueryState
        query={useInfiniteQuery(creditsQuery({ state: 'issued,disputed' }))}
        skeleton={<p className={`quiet ${panels.none}`}>…</p>}
      >
        {({ pages: [page] }) => (
          <>
            <dl className={styles.sums}>
              <Sum name={t('Credited to you')} of={inStates(page?.balances, ['issued'])} counts="noted" />
              <Sum
                name={t('Being decided')}
                of={inStates(page?.balances, ['proposed', 'approved'])}
                counts="amount"
              />
              <Sum name={t('Disputed by you')} of={inStates(page?.balances, ['disputed'])} counts="amount" />
              {toClaim.length > 0 && (
                <div>
                  <dt>
                    <Link to="/claims" search={{}}>
                      {t('To be claimed')}
                    </Link>
                  </dt>
                  <dd>{totals(toClaim)}</dd>
                </div>
              )}
            </dl>
            <ul className={styles.newest}>
              {(page?.credits ?? [])
                .slice(0, NAMED)
                .map(({ agreement, number, objectiveTitle, state, amount, currency }) => (
                  <li key={`${agreement} ${number}`}>
                    <Link
                      to="/agreements/$id/credits/$number"
                      params={{ id: agreement, number: String(number) }}
                    >
                      {t('Credit {{number}}', { number })}: {objectiveTitle}
                    </Link>
                    <CreditBadge state={state} />
                    <Money of={{ amount, currency }} />
                  </li>
                ))}
            </ul>
          </>
        )}
      </QueryState>
    </Section>
  );
}

interface SumProps {
  readonly name: string;
  readonly of: readonly CreditBalance[];
  /** What credit notes were issued for, or what was decided. */
  readonly counts: 'noted' | 'amount';
}

function Sum({ name, of, counts }: SumProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {of.length === 0 ? (
          <span className="quiet">{t('nothing')}</span>
        ) : (
          totals(of.map((one) => ({ amount: one[counts], currency: one.currency })))
        )}
      </dd>
    </div>
  );
}

/** The sum of each currency. */
function totals(amounts: readonly { readonly amount: string; readonly currency: string }[]) {
  const currencies = [...new Set(amounts.map(({ currency }) => currency))];
  return currencies.map((currency) => {
    const sum = sumOf(amounts.filter((one) => one.currency === currency));
    return sum && <Money key={currency} of={sum} />;
  });
}

function inStates(balances: readonly CreditBalance[] = [], states: readonly string[]) {
  return balances.filter(({ state }) => states.includes(state));
}
