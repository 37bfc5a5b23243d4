import type { AlertSeverity } from '../../api/alerts.ts';
import { later, t } from '../../i18n/text.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import styles from '../../status/status.module.css';

const MEANINGS = {
  critical: { status: 'missed', says: later('Critical') },
  warning: { status: 'at risk', says: later('Warning') },
  notice: { status: 'on track', says: later('Notice') },
} as const;

/** How soon somebody should look. */
export function SeverityBadge({ severity }: { readonly severity: AlertSeverity }) {
  const { status, says } = MEANINGS[severity];
  return (
    <span className={styles.badge} data-meaning={status.replace(' ', '-')}>
      <StatusMark status={status} />
      {t(says)}
    </span>
  );
}
