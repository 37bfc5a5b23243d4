import { Button, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { agreementKey } from '../../api/queries.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

interface AskModalProps {
  readonly title: string;
  /** What follows from it. */
  readonly explains: ReactNode;
  /** Whether words may be left out. */
  readonly isOptional?: boolean;
  readonly label?: string;
  /** More to fill in. */
  readonly children?: ReactNode;
  readonly act: (words: string) => Promise<void>;
  readonly onClose: () => void;
  readonly agreement: string;
}

/** Asks once more before something is done, and for the words that go with it. */
export function AskModal({
  title,
  explains,
  isOptional = false,
  label = t('Why'),
  children,
  act: work,
  onClose,
  agreement,
}: AskModalProps) {
  const act = useAct(agreementKey(agreement));
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(() => work(words)).then((went) => went && onClose());
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form className={styles.form} onSubmit={submit}>
        <p>{explains}</p>
        <Fault text={act.fault} />
        {children}
        <Textarea
          label={label}
          description={
            isOptional ? t('The other party reads it. You may leave it out.') : t('The other party reads it.')
          }
          required={!isOptional}
          autosize
          minRows={3}
          minLength={isOptional ? undefined : 3}
          maxLength={5_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <Button type="submit" loading={act.isBusy}>
            {title}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('Leave it')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
