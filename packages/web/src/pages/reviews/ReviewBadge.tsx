import type { ReviewState } from '../../api/reviews.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

/** How a state of a review reads, and which of the five meanings it has. */
const STATES: Readonly<Record<ReviewState, { readonly says: Text; readonly status: string }>> = {
  planned: { says: later('Planned'), status: 'no data' },
  prepared: { says: later('Prepared'), status: 'on track' },
  held: { says: later('Held'), status: 'at risk' },
  closed: { says: later('Closed'), status: 'met' },
};

interface ReviewBadgeProps {
  readonly state: ReviewState;
  readonly isOverdue: boolean;
  readonly filled?: boolean;
}

/** Where a review stands; overdue where it should have been held. */
export function ReviewBadge({ state, isOverdue, filled = false }: ReviewBadgeProps) {
  const { says, status } = isOverdue ? { says: later('Overdue'), status: 'missed' } : STATES[state];
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
