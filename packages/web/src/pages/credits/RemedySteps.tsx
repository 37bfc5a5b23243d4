import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RemedyInfo } from '../../api/remedies.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { later, t } from '../../i18n/text.ts';
import { ActPopover } from '../../session/ActPopover.tsx';
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
  const [step, setStep] = useState<keyof typeof STEPS>(state === 'open' ? 'begun' : 'done');
  const [words, setWords] = useState('');
  if (state === 'done' || state === 'left') return null;
  const can = (['begun', 'done', 'left'] as const).filter((one) => one !== state);
  const path = apiPath(['agreements', agreement, 'remedies', id, setOff, 'steps']);
  return (
    <ActPopover
      act={act}
      says={t('Say how far')}
      label={t('Say how far {{title}} is', { title })}
      does={t('Write it down')}
      work={async () => {
        await write('POST', path, { step, words });
        setWords('');
        setStep('done');
      }}
    >
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
    </ActPopover>
  );
}
