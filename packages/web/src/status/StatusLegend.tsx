import { t } from '../i18n/text.ts';
import { StatusBadge } from './StatusBadge.tsx';
import styles from './status.module.css';

const SHOWN = ['met', 'on track', 'at risk', 'missed', 'no data'];

/** The five marks with their words. */
export function StatusLegend() {
  return (
    <ul className={styles.legend} aria-label={t('What the marks mean')}>
      {SHOWN.map((status) => (
        <li key={status}>
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
