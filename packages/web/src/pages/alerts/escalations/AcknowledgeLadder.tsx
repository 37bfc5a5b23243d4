import { Button, Popover, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LadderInfo } from '../../../api/escalations.ts';
import { apiPath } from '../../../api/request.ts';
import { write } from '../../../api/write.ts';
import { Phrase } from '../../../i18n/Phrase.tsx';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';
import { useMay } from '../../../session/useSession.ts';
import { ownZone } from '../../../session/zone.ts';
import { At } from '../../../time/At.tsx';

/** Who looks after a trouble, or the button to say so. */
export function AcknowledgeLadder({ ladder }: { readonly ladder: LadderInfo }) {
  const may = useMay('alert.acknowledge');
  const act = useAct(['alerts']);
  const [note, setNote] = useState('');
  const { acknowledged, endedAt, nextAt, agreement, number } = ladder;
  if (acknowledged && nextAt === null)
    return (
      <span className="quiet">
        <Phrase
          text="{{who}} looks after it, {{at}}"
          parts={{
            who: acknowledged.who ?? t('Somebody'),
            at: <At at={acknowledged.at} timeZone={ownZone()} />,
          }}
        />
      </span>
    );
  if (endedAt !== null || !may) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const path = apiPath(['agreements', agreement, 'escalations', String(number), 'acknowledgement']);
    void act.run(async () => void (await write('POST', path, { note })));
  };
  return (
    <Popover withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-sm">
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
