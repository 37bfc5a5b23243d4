import type { ReviewState } from '../../api/reviews.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

/** How a state of a review reads, and which of the five meanings it has. */
const STATES: Readonly<Record<ReviewState, { readonly says: string; readonly status: string }>> = {
  planned: { says: 'Planned', status: 'no data' },
  prepared: { says: 'Prepared', status: 'on track' },
  held: { says: 'Held', status: 'at risk' },
  closed: { says: 'Closed', status: 'met' },
};

interface ReviewBadgeProps {
  readonly state: ReviewState;
  readonly isOverdue: boolean;
  readonly filled?: boolean;
}

/** Where a review stands; overdue where it should have been held. */
export function ReviewBadge({ state, isOverdue, filled = false }: ReviewBadgeProps) {
  const { says, status } = isOverdue ? { says: 'Overdue', status: 'missed' } : STATES[state];
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
