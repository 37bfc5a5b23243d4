import type { CreditState } from '../../api/credits.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

/** How a state of a credit reads, and which of the five meanings it has. */
const STATES: Readonly<Record<CreditState, { readonly says: string; readonly status: string }>> = {
  proposed: { says: 'Proposed', status: 'at risk' },
  approved: { says: 'Approved', status: 'on track' },
  issued: { says: 'Issued', status: 'met' },
  disputed: { says: 'Disputed', status: 'missed' },
  withdrawn: { says: 'Withdrawn', status: 'no data' },
};

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
      {says}
    </span>
  );
}
