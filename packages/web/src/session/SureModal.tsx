import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../i18n/text.ts';
import { Fault } from './Fault.tsx';
import styles from './session.module.css';
import { useAct } from './useAct.ts';

/** Something that cannot be undone on the page. */
export interface Deed {
  /** What is done, on the dialog and on the button that does it. */
  readonly title: string;
  /** What follows from it. */
  readonly explains: ReactNode;
  readonly work: () => Promise<void>;
}

interface SureModalProps extends Deed {
  /** Keys of the queries that it changes. */
  readonly changes: readonly string[];
  readonly onClose: () => void;
}

/** Says what follows and asks once more, before something is done that cannot be undone. */
export function SureModal({ title, explains, work, changes, onClose }: SureModalProps) {
  const act = useAct(changes);
  const doIt = () => void act.run(work).then((went) => went && onClose());
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('Close') }}>
      <div className={styles.form}>
        <p>{explains}</p>
        <Fault text={act.fault} />
        <div className={styles.row}>
          <Button loading={act.isBusy} onClick={doIt}>
            {title}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('Leave it')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
