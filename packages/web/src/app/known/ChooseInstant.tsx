import { Button, Popover, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n/text.ts';
import form from '../../session/session.module.css';
import { instantOfLocal, localOfInstant } from '../../time/local.ts';

interface ChooseInstantProps {
  /** What stands on the button that opens it. */
  readonly says: string;
  /** By whose wall clock the instant is given. */
  readonly timeZone: string;
  /** The instant that is shown already, ISO 8601. */
  readonly shown?: string;
}

/** Asks for an instant that has come, and has the page show what was known at it. */
export function ChooseInstant({ says, timeZone, shown }: ChooseInstantProps) {
  const [isOpen, setOpen] = useState(false);
  const [local, setLocal] = useState(shown === undefined ? '' : localOfInstant(shown, timeZone));
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setOpen(false);
    const knownAt = instantOfLocal(local, timeZone);
    void navigate({ to: '.', search: (before) => ({ ...before, knownAt }) });
  };
  return (
    <Popover withArrow trapFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button variant="default" size="compact-sm" onClick={() => setOpen(!isOpen)}>
          {says}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form className={form.form} onSubmit={submit}>
          <TextInput
            label={t('Known on ({{timeZone}})', { timeZone })}
            description={t('Evidence that had been received by then counts, as if it were that time now.')}
            type="datetime-local"
            required
            max={localOfInstant(Date.now(), timeZone)}
            value={local}
            onChange={(event) => setLocal(event.currentTarget.value)}
          />
          <div>
            <Button type="submit" size="xs">
              {t('Show')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
