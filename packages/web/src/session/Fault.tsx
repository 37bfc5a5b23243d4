import styles from './session.module.css';

/** Why something did not work, read out when it appears. */
export function Fault({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert" className={styles.faultPlace}>
      {text !== undefined && <p className={styles.fault}>{text}</p>}
    </div>
  );
}
