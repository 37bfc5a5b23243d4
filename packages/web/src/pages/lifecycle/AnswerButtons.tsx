import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ProposalInfo } from '../../api/lifecycle.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { AskModal } from './AskModal.tsx';
import styles from './lifecycle.module.css';
import { useActingFor, useOwnSide } from './useParty.tsx';

type Answer = 'approve' | 'reject' | 'withdraw' | 'record signature';

/** What each answer is called, and what follows from it. */
const ANSWERS: Readonly<Record<Answer, { readonly says: Text; readonly explains: Text }>> = {
  approve: {
    says: later('Approve'),
    explains: later(
      'You approve this very text for your party. Once both have, it is a version of the agreement.',
    ),
  },
  reject: {
    says: later('Reject'),
    explains: later('The proposal ends. To offer something else, propose a text of your own.'),
  },
  withdraw: { says: later('Withdraw'), explains: later('Your proposal ends.') },
  'record signature': {
    says: later('Record a signature'),
    explains: later(
      'The other party signed this text on paper. You record it; that is possible where nobody of theirs can approve here.',
    ),
  },
};

/** What whoever looks at an open proposal can answer. */
export function AnswerButtons({ id, of }: { readonly id: string; readonly of: ProposalInfo }) {
  const may = { approve: useMay('agreement.approve'), draft: useMay('agreement.draft') };
  const side = useOwnSide();
  const [asked, setAsked] = useState<Answer | undefined>();
  const approved = new Set(of.approvals.map(({ party }) => party));
  const answers: readonly Answer[] = [
    ...(may.approve && !approved.has(side) ? (['approve'] as const) : []),
    ...(may.draft && of.party !== side ? (['reject'] as const) : []),
    ...(may.draft && of.party === side ? (['withdraw'] as const) : []),
    ...(may.approve && side === 'provider' && !approved.has('customer')
      ? (['record signature'] as const)
      : []),
  ];
  return (
    <span className={styles.buttons} data-no-print>
      {answers.map((kind, place) => (
        <Button
          key={kind}
          size="xs"
          variant={place === 0 && kind === 'approve' ? 'filled' : 'default'}
          onClick={() => setAsked(kind)}
        >
          {t(ANSWERS[kind].says)}
        </Button>
      ))}
      {asked && <Ask id={id} of={of} answer={asked} onClose={() => setAsked(undefined)} />}
    </span>
  );
}

function Ask({
  id,
  of: { number, textSha256 },
  answer,
  onClose,
}: {
  readonly id: string;
  readonly of: ProposalInfo;
  readonly answer: Answer;
  readonly onClose: () => void;
}) {
  const as = useActingFor();
  const [signature, setSignature] = useState('');
  const act = async (words: string) => {
    const path = (last: string) => apiPath(['agreements', id, 'proposals', String(number), last]);
    const side = as ? { as } : {};
    if (answer === 'approve')
      await write('POST', path('approvals'), { kind: answer, textSha256, words, ...side });
    else if (answer === 'record signature')
      await write('POST', path('approvals'), { kind: answer, textSha256, signature, words, ...side });
    else await write('POST', path('answers'), { kind: answer, words, ...side });
  };
  const { says, explains } = ANSWERS[answer];
  const isOptional = answer === 'approve' || answer === 'record signature';
  return (
    <AskModal
      title={t(says)}
      explains={t(explains)}
      label={isOptional ? t('What you have to say') : t('Why')}
      isOptional={isOptional}
      act={act}
      onClose={onClose}
      agreement={id}
    >
      {answer === 'record signature' && (
        <Textarea
          label={t('What was signed')}
          description={t('Which paper, by whom, when.')}
          required
          minLength={3}
          maxLength={5_000}
          value={signature}
          onChange={(event) => setSignature(event.currentTarget.value)}
        />
      )}
    </AskModal>
  );
}
