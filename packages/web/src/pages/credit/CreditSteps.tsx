import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CreditDetail, CreditInfo } from '../../api/credits.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import { type CreditStepKind, type PossibleStep, possibleSteps } from './possibleSteps.ts';

/** What can be done with a credit now by whoever looks at it. */
export function CreditSteps({ detail }: { readonly detail: CreditDetail }) {
  const { credit, approvalsNeeded } = detail;
  const may = { decide: useMay('credit.decide'), dispute: useMay('credit.dispute') };
  const [asked, setAsked] = useState<PossibleStep | undefined>();
  const steps = possibleSteps(credit, may);
  if (steps.length === 0) return null;
  const isWaiting = credit.state === 'proposed' && credit.approvals.length > 0;
  return (
    <Section
      title={t('What to do')}
      note={
        isWaiting
          ? t('{{length}} of {{approvalsNeeded}} approved it; a second person is needed.', {
              length: credit.approvals.length,
              approvalsNeeded,
            })
          : undefined
      }
      padded
    >
      <Group gap="sm">
        {steps.map((step, index) => (
          <Button key={step.kind} variant={index === 0 ? 'filled' : 'default'} onClick={() => setAsked(step)}>
            {t(step.says)}
          </Button>
        ))}
      </Group>
      {asked && <Ask step={asked} credit={credit} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

/** Asks once more, and for words and an amount where the step takes them. */
function Ask({
  step,
  credit,
  onClose,
}: {
  readonly step: PossibleStep;
  readonly credit: CreditInfo;
  readonly onClose: () => void;
}) {
  const act = useAct();
  const [words, setWords] = useState('');
  const [amount, setAmount] = useState(credit.amount);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const path = apiPath(['agreements', credit.agreement, 'credits', String(credit.number), step.of]);
      await write('POST', path, bodyOf(step.kind, { credit, words, amount }));
      onClose();
    });
  };
  return (
    <Modal opened onClose={onClose} title={t(step.says)} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form className={styles.form} onSubmit={submit}>
        <p>
          {t(step.explains)} <Money of={credit} />
        </p>
        <Fault text={act.fault} />
        {step.takesAmount && (
          <TextInput
            label={t('Amount in {{currency}}', { currency: credit.currency })}
            inputMode="decimal"
            required
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        )}
        {step.takesWords && (
          <Textarea
            label={step.kind === 'state' ? t('What you have to say') : t('Why')}
            description={t('The other party reads it.')}
            required
            autosize
            minRows={3}
            minLength={3}
            maxLength={5_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <div className={styles.row}>
          <Button type="submit" loading={act.isBusy}>
            {t(step.says)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('Leave it')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function bodyOf(
  kind: CreditStepKind,
  { credit, words, amount }: { credit: CreditInfo; words: string; amount: string },
): object {
  const { revision } = credit;
  if (kind === 'approve' || kind === 'issue') return { kind, revision };
  if (kind === 'state') return { kind, words, revision };
  return { kind, reason: words, revision, ...(kind === 'amend' ? { amount: amount.trim() } : {}) };
}
