import { Kbd, Modal } from '@mantine/core';
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
    </Modal>
  );
}
