import { Link } from '@tanstack/react-router';
import { sentenceText } from '../../../i18n/sentence.ts';
import { t } from '../../../i18n/text.ts';
import { alertsSearch } from '../search.ts';
import styles from './escalations.module.css';

interface UnheardProps {
  readonly levels: readonly {
    readonly agreement: string;
    readonly ladder: number;
    readonly level: number;
    readonly says: string;
  }[];
}

/** Levels that found nobody to tell: what stands there is looked after by no one. */
export function Unheard({ levels }: UnheardProps) {
  if (levels.length === 0) return null;
  return (
    <div className={styles.warning} role="alert">
      <strong>
        {levels.length === 1
          ? t('One level found nobody to tell.')
          : t('{{length}} levels found nobody to tell.', { length: levels.length })}
      </strong>
      {levels.slice(0, 5).map(({ agreement, ladder, level, says }) => (
        <span key={`${agreement} ${ladder} ${level}`}>
          <Link to="/alerts" search={alertsSearch({ tab: 'escalations', agreement, ladder })}>
            {t('{{agreement}}, escalation {{ladder}}, level {{level}}', { agreement, ladder, level })}
          </Link>
          : {sentenceText(says)}
        </span>
      ))}
      <Link to="/alerts" search={alertsSearch({ tab: 'duty', agreement: levels[0]!.agreement })}>
        {t('Put somebody on duty')}
      </Link>
    </div>
  );
}
