import { Button } from '@mantine/core';
import { t } from '../../i18n/text.ts';
import { ownZone } from '../../session/zone.ts';
import { instantText } from '../../time/instant.ts';
import type { LocalDraft } from './localDrafts.ts';
import styles from './studio.module.css';

interface RestoredProps {
  readonly draft: LocalDraft;
  /** What the server has now. */
  readonly basis: string | null;
  readonly onForget: () => void;
}

/** Says that an unsaved text was taken up again, and whether the server has gone on since. */
export function Restored({ draft, basis, onForget }: RestoredProps) {
  const { savedAt, basedOn } = draft;
  const hasMoved = basis !== null && basedOn !== null && basis !== basedOn;
  return (
    <div className={styles.notice} role="status">
      <p>
        {t('This is your unsaved draft of {{savedAt}}, from this browser.', {
          savedAt: instantText(savedAt, ownZone()),
        })}
        {hasMoved && ' '}
        {hasMoved &&
          t(
            'It was made from {{basedOn}}; the server has {{basis}} by now. Saving asks before it writes over that.',
            {
              basedOn,
              basis,
            },
          )}
      </p>
      <Button size="compact-sm" variant="default" onClick={onForget}>
        {basis === null
          ? t('Throw it away and start again')
          : t('Throw it away and take {{basis}}', { basis })}
      </Button>
    </div>
  );
}
