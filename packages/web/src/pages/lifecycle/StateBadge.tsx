import type { LifecycleState } from '../../api/lifecycle.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

/** How a state reads, and which of the five meanings it has. */
const STATES: Readonly<Record<LifecycleState, { readonly says: string; readonly status: string }>> = {
  negotiation: { says: 'In negotiation', status: 'at risk' },
  agreed: { says: 'Agreed, not active yet', status: 'at risk' },
  active: { says: 'Active', status: 'on track' },
  'in review': { says: 'In review', status: 'at risk' },
  suspended: { says: 'Suspended', status: 'no data' },
  expired: { says: 'Expired', status: 'no data' },
  terminated: { says: 'Terminated', status: 'missed' },
};

/** Where an agreement stands. */
export function StateBadge({
  state,
  filled = false,
}: {
  readonly state: LifecycleState;
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
