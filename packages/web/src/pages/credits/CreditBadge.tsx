import type { CreditState } from '../../api/credits.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

/** How a state of a credit reads, and which of the five meanings it has. */
const STATES: Readonly<Record<CreditState, { readonly says: Text; readonly status: string }>> = {
  proposed: { says: later('Proposed'), status: 'at risk' },
  approved: { says: later('Approved'), status: 'on track' },
  issued: { says: later('Issued'), status: 'met' },
  disputed: { says: later('Disputed'), status: 'missed' },
  withdrawn: { says: later('Withdrawn'), status: 'no data' },
};

/** What a state of a credit is called. */
export function creditStateText(state: CreditState): string {
  return t(STATES[state].says);
}

/** Where a credit stands. */
export function CreditBadge({
  state,
  filled = false,
}: {
  readonly state: CreditState;
  readonly filled?: boolean;
}) {
  const { says, status } = STATES[state];
  return (
    <span
      className={filled ? `${styles.badge} ${styles.filled}` : styles.badge}
      data-meaning={status.replace(' ', '-')}
    >
      <StatusMark status={status} />
      {t(says)}
    </span>
  );
}
