import styles from '../../session/session.module.css';

/** A link that was made and is shown once. */
export function LinkNotice({ path, says }: { readonly path: string | undefined; readonly says: string }) {
  return (
    <div role="status">
      {path !== undefined && (
        <p className={styles.notice}>
          ✓ {says}: <span className={styles.secret}>{`${window.location.origin}${path}`}</span>
        </p>
      )}
    </div>
  );
}
