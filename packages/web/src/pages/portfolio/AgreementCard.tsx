import { periodInFocus } from '@tallystick/engine';
import { Link } from '@tanstack/react-router';
import type { AgreementSummary } from '../../api/contract.ts';
import { AsOf } from '../../app/AsOf.tsx';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { isZero } from '../../money/amount.ts';
import { Money } from '../../money/Money.tsx';
import { StatusGrid } from '../../status/StatusGrid.tsx';
import styles from './portfolio.module.css';
import { agreementSentence, openSentence } from './sentence.ts';

/** One agreement on the portfolio. */
export function AgreementCard({ agreement }: { readonly agreement: AgreementSummary }) {
  const focus = periodInFocus(agreement.objectives);
  const open = openSentence(agreement);
  return (
    <Section
      title={
        <Link to="/agreements/$id" params={{ id: agreement.id }}>
          {agreement.title}
        </Link>
      }
      note={t('{{provider}} for {{customer}}', {
        provider: agreement.provider,
        customer: agreement.customer,
      })}
      aside={<Credits agreement={agreement} />}
    >
      <div className={styles.words}>
        <p>
          {agreementSentence(agreement)} {open && <span className="quiet">{open}</span>}
        </p>
        {agreement.error && (
          <p className={styles.error}>
            {t('The last evaluation failed: {{error}}', { error: agreement.error })}
          </p>
        )}
      </div>
      <StatusGrid
        agreement={agreement.id}
        objectives={agreement.objectives}
        focus={focus}
        name={agreement.title}
        termTo={agreement.term.to}
      />
      <div className={styles.foot}>
        <AsOf agreement={agreement} />
      </div>
    </Section>
  );
}

function Credits({ agreement }: { readonly agreement: AgreementSummary }) {
  const { creditsDue, exposure, id } = agreement;
  return (
    <dl className={styles.credits}>
      <div>
        <dt>{t('Credits due over the term')}</dt>
        <dd>
          <Link to="/agreements/$id" params={{ id }} hash="credits">
            <Money of={creditsDue} />
          </Link>
        </dd>
      </div>
      {!isZero(exposure.amount) && (
        <div>
          <dt>{t('If the open period ended now')}</dt>
          <dd>
            <Money of={exposure} />
          </dd>
        </div>
      )}
    </dl>
  );
}
