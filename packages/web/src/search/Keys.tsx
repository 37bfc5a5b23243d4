import { Button, Kbd, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { agreementsQuery } from '../api/queries.ts';
import { t } from '../i18n/text.ts';
import { showStep } from '../tour/progress.ts';
import { TOURED } from '../tour/steps.ts';
import styles from './search.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K or ⌘ K or /', 'Find an agreement, a promise or an incident'],
  ['Alt P', 'Go to the first page'],
  ['Tab and Shift Tab', 'Move from link to link; Enter opens'],
  ['Esc', 'Close what is open'],
  ['?', 'This list'],
];

/** The keys that the pages know. */
export function Keys({ onClose }: { readonly onClose: () => void }) {
  const agreements = useQuery(agreementsQuery()).data?.agreements ?? [];
  const hasTour = agreements.some(({ id }) => id === TOURED);
  return (
    <Modal opened onClose={onClose} title="Keys" closeButtonProps={{ 'aria-label': 'Close' }} centered>
      <dl className={styles.keys}>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
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
