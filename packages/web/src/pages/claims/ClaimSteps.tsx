import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ClaimInfo } from '../../api/claims.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { later, t } from '../../i18n/text.ts';
import { ActPopover } from '../../session/ActPopover.tsx';
import { useAct } from '../../session/useAct.ts';
import { periodText } from '../../time/period.ts';

const ANSWERS = {
  answered: later('They answered'),
  paid: later('They paid'),
  rejected: later('They rejected it'),
} as const;

/** Makes a claim, or writes down what became of it. */
export function ClaimSteps({ claim }: { readonly claim: ClaimInfo }) {
  const act = useAct();
  const [fields, setFields] = useState({ answer: 'answered', amount: claim.amount, words: '' });
  const { agreement, objective, period, state, made } = claim;
  const isToMake = state === 'open';
  if (!isToMake && (made === null || state === 'paid' || state === 'rejected')) return null;
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const work = async () => {
    const { answer, amount, words } = fields;
    if (isToMake)
      await write('POST', apiPath(['agreements', agreement, 'credit-claims']), {
        objective,
        period,
        reason: words,
      });
    else
      await write('POST', apiPath(['agreements', agreement, 'claims', objective, period, 'answers']), {
        ...{ answer, words },
        ...(answer === 'paid' ? { amount } : {}),
      });
    set({ words: '' });
  };
  const says = isToMake ? t('Claim it') : t('Answer');
  return (
    <ActPopover
      act={act}
      says={says}
      label={`${says}: ${claim.objectiveTitle}, ${periodText(period)}`}
      isMain={isToMake}
      does={isToMake ? t('Make the claim') : t('Write it down')}
      work={work}
    >
      {!isToMake && (
        <NativeSelect
          label={t('What became of it')}
          value={fields.answer}
          data={Object.entries(ANSWERS).map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(event) => set({ answer: event.currentTarget.value })}
        />
      )}
      {!isToMake && fields.answer === 'paid' && (
        <TextInput
          label={t('How much, {{currency}}', { currency: claim.currency })}
          required
          value={fields.amount}
          onChange={(event) => set({ amount: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={isToMake ? t('In your words') : t('What they said')}
        required={!isToMake}
        minLength={isToMake ? 0 : 3}
        maxLength={2_000}
        value={fields.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
    </ActPopover>
  );
}
