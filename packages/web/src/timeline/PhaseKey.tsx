import { useId } from 'react';
import { later, t } from '../i18n/text.ts';
import { PhasePatterns } from './PhasePatterns.tsx';
import styles from './timeline.module.css';

const WORDS = {
  running: later('Running'),
  closed: later('Running, but closed: not counted'),
  paused: later('Paused'),
  stopped: later('Stopped'),
} as const;

/** A phase's texture with its word. */
export function PhaseKey({ phase }: { readonly phase: keyof typeof WORDS }) {
  const id = useId();
  return (
    <span className={styles.key}>
      <svg width="18" height="12" aria-hidden>
        <PhasePatterns id={id} />
        <rect
          x="0.5"
          y="0.5"
          width="17"
          height="11"
          rx="2"
          fill={phase === 'paused' ? `url(#${id}-paused)` : undefined}
          className={styles.phase}
          data-phase={phase}
        />
      </svg>
      {t(WORDS[phase])}
    </span>
  );
}
