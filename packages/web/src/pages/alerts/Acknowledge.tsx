import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AlertInfo } from '../../api/alerts.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { At } from '../../time/At.tsx';

/** Who looks after an alert, or the button to say so. */
export function Acknowledge({ alert }: { readonly alert: AlertInfo }) {
  const may = useMay('alert.acknowledge');
  const { acknowledged, closedAt } = alert;
  if (acknowledged) {
    return (
      <span>
        {acknowledged.who ?? t('Somebody')}, <At at={acknowledged.at} timeZone={ownZone()} />
        {acknowledged.note !== '' && <small className="quiet"> “{acknowledged.note}”</small>}
      </span>
    );
  }
  if (closedAt !== null || !may) return <span className="quiet">{t('nobody')}</span>;
  return <Ask alert={alert} />;
}

function Ask({ alert }: { readonly alert: AlertInfo }) {
  const act = useAct(['alerts']);
  const [note, setNote] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = apiPath(['agreements', alert.agreement, 'alerts', String(alert.number), 'acknowledgement']);
    void act.run(async () => void (await write('POST', path, { note })));
  };
  return (
    <Popover withArrow trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('Acknowledge {{title}}', { title: sentenceText(alert.title) })}
        >
          {t('Acknowledge')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.form} onSubmit={submit}>
          <Fault text={act.fault} />
          <TextInput
            label={t('What others should know')}
            maxLength={1_000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" loading={act.isBusy}>
            {t('I look after it')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
