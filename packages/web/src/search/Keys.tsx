import { Button, Kbd, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { titlesQuery } from '../api/queries.ts';
import { later, type Text, t } from '../i18n/text.ts';
import { showStep } from '../tour/progress.ts';
import { TOURED } from '../tour/steps.ts';
import styles from './search.module.css';

const KEYS: readonly (readonly [Text, Text])[] = [
  [later('Ctrl K or ⌘ K or /'), later('Find an agreement, a promise or an incident')],
  [later('Alt P'), later('Go to the first page')],
  [later('Tab and Shift Tab'), later('Move from link to link; Enter opens')],
  [later('Esc'), later('Close what is open')],
  [later('?'), later('This list')],
];

/** The keys that the pages know. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const agreements = useQuery(titlesQuery()).data?.agreements ?? [];
  const hasTour = agreements.some(({ id }) => id === TOURED);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Keys')}
      closeButtonProps={{ 'aria-label': t('Close') }}
      centered
    >
      <dl className={styles.keys}>
        {KEYS.map(([key, does]) => (
          <div key={String(key)}>
            <dt>
              <Kbd>{t(key)}</Kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      {hasTour && (
        <Button
          variant="default"
          onClick={() => {
            onClose();
            showStep(0);
          }}
        >
          {t('Take the tour')}
        </Button>
      )}
    </Modal>
  );
}
