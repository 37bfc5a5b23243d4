import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { t } from '../../i18n/text.ts';
import rows from '../../session/session.module.css';

interface AgreementByIdProps {
  readonly agreement: string | undefined;
  readonly onChange: (agreement: string | undefined) => void;
}

/** Names one agreement, for those who see none: administrators set limits without reading what is agreed. */
export function AgreementById({ agreement, onChange }: AgreementByIdProps) {
  const [id, setId] = useState(agreement ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(id.trim() === '' ? undefined : id.trim());
  };
  return (
    <form className={rows.row} onSubmit={submit}>
      <TextInput
        label={t('Id of the agreement')}
        maxLength={200}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t('Show')}
      </Button>
    </form>
  );
}
