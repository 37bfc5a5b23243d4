import { CREDIT_STATES } from '../../api/credits.ts';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { SeverityBadge } from '../alerts/SeverityBadge.tsx';
import { CreditBadge } from '../credits/CreditBadge.tsx';
import { StateBadge } from '../lifecycle/StateBadge.tsx';
import { ReviewBadge } from '../reviews/ReviewBadge.tsx';
import styles from './language.module.css';

const AGREEMENT_STATES = [
  ...(['negotiation', 'agreed', 'active', 'in review'] as const),
  ...(['suspended', 'expired', 'terminated'] as const),
];
const REVIEW_STATES = ['planned', 'prepared', 'held', 'closed'] as const;
const SEVERITIES = ['critical', 'warning', 'notice'] as const;

/** Where things of the process stand: the same five marks, with words of their own. */
export function Badges() {
  return (
    <Section title={t('Where things stand')} note={t('The same five marks, with words of their own.')} padded>
      <dl className={styles.meanings}>
        <div>
          <dt>{t('Agreement')}</dt>
          <dd className={styles.row}>
            {AGREEMENT_STATES.map((state) => (
              <StateBadge key={state} state={state} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('Credit')}</dt>
          <dd className={styles.row}>
            {CREDIT_STATES.map((state) => (
              <CreditBadge key={state} state={state} />
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('Review')}</dt>
          <dd className={styles.row}>
            {REVIEW_STATES.map((state) => (
              <ReviewBadge key={state} state={state} isOverdue={false} />
            ))}
            <ReviewBadge state={REVIEW_STATES[0]} isOverdue />
          </dd>
        </div>
        <div>
          <dt>{t('Alert')}</dt>
          <dd className={styles.row}>
            {SEVERITIES.map((severity) => (
              <SeverityBadge key={severity} severity={severity} />
            ))}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
