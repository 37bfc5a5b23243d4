import { useId } from 'react';
import { PhasePatterns } from './PhasePatterns.tsx';
import styles from './timeline.module.css';

const WORDS = {
  running: 'Running',
  closed: 'Running, but closed: not counted',
  paused: 'Paused',
  stopped: 'Stopped',
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
      {WORDS[phase]}
    </span>
  );
}
