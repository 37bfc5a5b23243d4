import { Button, NativeSelect, Popover, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RemedyInfo } from '../../api/remedies.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { later, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';

const STEPS = {
  begun: later('It was begun'),
  done: later('It was carried out'),
  left: later('It is left'),
} as const;

/** Says how far a remedy is, until it is over. */
export function RemedySteps({ remedy }: { readonly remedy: RemedyInfo }) {
  const act = useAct();
  const { agreement, id, setOff, state, title } = remedy;
  const [isOpen, setOpen] = useState(false);
  const [step, setStep] = useState<keyof typeof STEPS>(state === 'open' ? 'begun' : 'done');
  const [words, setWords] = useState('');
  if (state === 'done' || state === 'left') return null;
  const can = (['begun', 'done', 'left'] as const).filter((one) => one !== state);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await write('POST', apiPath(['agreements', agreement, 'remedies', id, setOff, 'steps']), {
        step,
        words,
      });
      setOpen(false);
      setWords('');
      setStep('done');
    });
  };
  return (
    <Popover withArrow trapFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('Say how far {{title}} is', { title })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('Say how far')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.form} onSubmit={submit}>
          <Fault text={act.fault} />
          <NativeSelect
            label={t('What became of it')}
            value={step}
            data={can.map((value) => ({ value, label: t(STEPS[value]) }))}
            onChange={(event) => setStep(event.currentTarget.value as keyof typeof STEPS)}
          />
          <Textarea
            label={t('In your words')}
            required
            minLength={3}
            maxLength={2_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" size="xs" loading={act.isBusy}>
              {t('Write it down')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
