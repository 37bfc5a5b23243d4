import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { write } from '../../api/write.ts';
import { t } from '../../i18n/text.ts';
import { ActPopover } from '../../session/ActPopover.tsx';
import { useAct } from '../../session/useAct.ts';

interface LookAfterProps {
  /** Where the API takes it. */
  readonly path: string;
  readonly label?: string | undefined;
}

/** Says that oneself looks after something, with what others should know. */
export function LookAfter({ path, label }: LookAfterProps) {
  const act = useAct(['alerts']);
  const [note, setNote] = useState('');
  return (
    <ActPopover
      act={act}
      says={t('Acknowledge')}
      label={label}
      does={t('I look after it')}
      work={async () => void (await write('POST', path, { note }))}
    >
      <TextInput
        label={t('What others should know')}
        maxLength={1_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActPopover>
  );
}
