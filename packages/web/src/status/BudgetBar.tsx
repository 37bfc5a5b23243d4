import styles from './budget.module.css';

/** Share of the error budget that is used, as a bar; the figure stands beside it. @param used percent text. */
export function BudgetBar({ used }: { readonly used: string | null }) {
  const share = used === null ? 0 : Number.parseFloat(used);
  return (
    <span
      className={styles.bar}
      aria-hidden
      data-over={share > 100 || undefined}
      data-warn={share >= 75 || undefined}
    >
      <span style={{ inlineSize: `${Math.min(100, share)}%` }} />
    </span>
  );
}
