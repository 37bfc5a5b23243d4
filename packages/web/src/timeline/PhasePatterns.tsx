import styles from './timeline.module.css';

/** The texture of a pause, for use in one drawing. @param id prefix, unique on the page. */
export function PhasePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-paused`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" className={styles.pausedGround} />
        <rect width="3" height="8" className={styles.pausedFill} />
      </pattern>
    </defs>
  );
}
