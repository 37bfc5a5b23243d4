import { later, type Text, t } from '../i18n/text.ts';
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

const RUNNING: Readonly<Record<string, Text>> = {
  running: later('Running'),
  paused: later('Paused'),
  stopped: later('Stopped'),
};

function outcomeMeaning(state: string, atRisk: boolean): { readonly status: string; readonly word: string } {
  if (state === 'met') return { status: 'met', word: t('Met') };
  if (state === 'breached') return { status: 'missed', word: t('Breached') };
  const known = RUNNING[state];
  const word = known ? t(known) : state;
  return atRisk
    ? { status: 'at risk', word: t('{{word}}, at risk', { word }) }
    : { status: 'on track', word };
}
