import { Button } from '@mantine/core';
import { connectNow, useLostAt } from '../api/connection.ts';
import { t } from '../i18n/text.ts';
import { ownZone } from '../session/zone.ts';
import { clockText } from '../time/instant.ts';
import styles from './layout.module.css';

/** Says that the connection is lost, since when figures stand still, and that it is tried again. Takes no room: nothing moves when it comes or goes. */
export function OfflineNotice() {
  const lostAt = useLostAt();
  return (
    <div role="status" className={styles.offlineFrame} data-no-print>
      {lostAt !== undefined && <LostNotice at={lostAt} />}
    </div>
  );
}

/** The same where it stands. @param props.at since when, ms */
export function LostNotice({ at }: { readonly at: number }) {
  return (
    <p className={styles.offline}>
      {t('The connection to the server is lost. Figures are those of {{at}}; trying again…', {
        at: clockText(at, ownZone()),
      })}
      <Button size="compact-xs" variant="default" onClick={connectNow}>
        {t('Try now')}
      </Button>
    </p>
  );
}
