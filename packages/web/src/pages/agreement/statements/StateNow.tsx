import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { agreementKey } from '../../../api/queries.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { periodText } from '../../../time/period.ts';

/** States a period that was over before evidence came. */
export function StateNow({ id, periods }: { readonly id: string; readonly periods: readonly string[] }) {
  const act = useAct(agreementKey(id));
  const newest = periods.at(-1)!;
  const [chosen, setChosen] = useState(newest);
  const period = periods.includes(chosen) ? chosen : newest;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(
      async () => void (await write('POST', apiPath(['agreements', id, 'statements']), { period })),
    );
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('State a period that was over before evidence came')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <NativeSelect
          label={t('Period')}
          value={period}
          data={[...periods].reverse().map((one) => ({ value: one, label: periodText(one) }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('State it from what is known now')}
        </Button>
      </div>
    </form>
  );
}
