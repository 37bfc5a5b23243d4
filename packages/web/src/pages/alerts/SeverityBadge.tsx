import type { AlertSeverity } from '../../api/alerts.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

const MEANINGS = {
  critical: { status: 'missed', says: 'Critical' },
  warning: { status: 'at risk', says: 'Warning' },
  notice: { status: 'on track', says: 'Notice' },
} as const;

/** How soon somebody should look. */
export function SeverityBadge({ severity }: { readonly severity: AlertSeverity }) {
  const { status, says } = MEANINGS[severity];
  return (
    <span className={styles.badge} data-meaning={status.replace(' ', '-')}>
      <StatusMark status={status} />
      {says}
    </span>
  );
}
