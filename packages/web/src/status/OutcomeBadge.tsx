import { StatusMark } from './StatusMark.tsx';
import styles from './status.module.css';

/** A clock's state in the five meanings: a running clock is on track or at risk. */
export function OutcomeBadge({ state, atRisk, filled = false }: OutcomeBadgeProps) {
  const { status, word } = outcomeMeaning(state, atRisk);
  return (
    <span
      className={filled ? `${styles.badge} ${styles.filled}` : styles.badge}
      data-meaning={status.replace(' ', '-')}
    >
      <StatusMark status={status} />
      {word}
    </span>
  );
}

interface OutcomeBadgeProps {
  readonly state: string;
  readonly atRisk: boolean;
  readonly filled?: boolean;
}

function outcomeMeaning(state: string, atRisk: boolean): { readonly status: string; readonly word: string } {
  if (state === 'met') return { status: 'met', word: 'Met' };
  if (state === 'breached') return { status: 'missed', word: 'Breached' };
  const word = state.charAt(0).toUpperCase() + state.slice(1);
  return atRisk ? { status: 'at risk', word: `${word}, at risk` } : { status: 'on track', word };
}
