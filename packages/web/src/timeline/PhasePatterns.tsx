import styles from './timeline.module.css';

/** The textures of a clock's phases, for use in one drawing. @param id prefix, unique on the page. */
export function PhasePatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-running`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" className={styles.runningFill} />
      </pattern>
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
