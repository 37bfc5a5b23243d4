import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { write } from '../../api/write.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import type { Reading } from '../../session/reading.ts';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { LANGUAGE_NAMES, ReadingFields } from '../account/ReadingFields.tsx';

interface UsualReadingProps {
  readonly of: Reading;
  readonly etag: string;
  readonly mayChange: boolean;
}

/** In which language and zone people read who chose nothing for themselves. */
export function UsualReading({ of, etag, mayChange }: UsualReadingProps) {
  const [chosen, setChosen] = useState(of);
  const [isSaved, setSaved] = useState(false);
  const act = useAct();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act
      .run(async () => {
        await write('PUT', '/settings', { reading: chosen }, { 'if-match': etag });
      })
      .then((went) => setSaved(went));
  };
  const browser = t('As each browser is set');
  if (!mayChange)
    return (
      <p>
        {of.language === null ? browser : t(LANGUAGE_NAMES[of.language])}, {of.timeZone ?? browser}
      </p>
    );
  return (
    <form className={styles.form} onSubmit={submit}>
      <Fault text={act.fault} />
      <ReadingFields
        value={chosen}
        usual={{ language: browser, timeZone: browser }}
        onChange={(value) => {
          setChosen(value);
          setSaved(false);
        }}
      />
      <div className={styles.row}>
        <Button
          type="submit"
          loading={act.isBusy}
          disabled={chosen.language === of.language && chosen.timeZone === of.timeZone}
        >
          {t('Decide it')}
        </Button>
      </div>
      <p className="quiet" role="status">
        {isSaved ? t('It holds for everybody who chose nothing, from their next page on.') : ''}
      </p>
    </form>
  );
}
