import type { LifecycleState } from '../../api/lifecycle.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

/** How a state reads, and which of the five meanings it has. */
const STATES: Readonly<Record<LifecycleState, { readonly says: Text; readonly status: string }>> = {
  negotiation: { says: later('In negotiation'), status: 'at risk' },
  agreed: { says: later('Agreed, not active yet'), status: 'at risk' },
  active: { says: later('Active'), status: 'on track' },
  'in review': { says: later('In review'), status: 'at risk' },
  suspended: { says: later('Suspended'), status: 'no data' },
  expired: { says: later('Expired'), status: 'no data' },
  terminated: { says: later('Terminated'), status: 'missed' },
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
      {t(says)}
    </span>
  );
}
