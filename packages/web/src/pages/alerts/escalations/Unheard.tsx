import { Link } from '@tanstack/react-router';
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
          ? 'One level found nobody to tell.'
          : `${levels.length} levels found nobody to tell.`}
      </strong>
      {levels.slice(0, 5).map(({ agreement, ladder, level, says }) => (
        <span key={`${agreement} ${ladder} ${level}`}>
          <Link to="/alerts" search={alertsSearch({ tab: 'escalations', agreement, ladder })}>
            {agreement}, escalation {ladder}, level {level}
          </Link>
          : {says}
        </span>
      ))}
      <Link to="/alerts" search={alertsSearch({ tab: 'duty', agreement: levels[0]!.agreement })}>
        Put somebody on duty
      </Link>
    </div>
  );
}
