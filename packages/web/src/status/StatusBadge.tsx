import { meaningOf, statusExplanation, statusWord } from './meaning.ts';
import { StatusMark } from './StatusMark.tsx';
import styles from './status.module.css';

/** Mark and word of a status; `filled` is the larger form for a page's head. */
export function StatusBadge({
  status,
  filled = false,
}: {
  readonly status: string;
  readonly filled?: boolean;
}) {
  return (
    <span
      className={filled ? `${styles.badge} ${styles.filled}` : styles.badge}
      data-meaning={meaningOf(status)}
      title={statusExplanation(status)}
    >
      <StatusMark status={status} />
      {statusWord(status)}
    </span>
  );
}
