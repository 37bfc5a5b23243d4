import { Button, Modal, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../api/request.ts';
import type { ReviewActionInfo } from '../../api/reviews.ts';
import { write } from '../../api/write.ts';
import { useTitles } from '../../app/useTitles.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import status from '../../status/status.module.css';
import { type Column, Table } from '../../table/Table.tsx';
import { dateText } from '../../time/instant.ts';

/** What somebody is to do; whoever may, says what came of it. */
export function ActionTable({ actions }: { readonly actions: readonly ReviewActionInfo[] }) {
  const [asked, setAsked] = useState<{ action: ReviewActionInfo; kind: 'done' | 'drop' } | undefined>();
  const titleOf = useTitles();
  const columns: readonly Column<ReviewActionInfo>[] = [
    { key: 'title', head: t('Action'), isRowHead: true, value: ({ title }) => title },
    { key: 'owner', head: t('Owner'), value: ({ owner }) => owner.name },
    { key: 'due', head: t('Until'), value: ({ due }) => due, cell: ({ due }) => dateText(due) },
    {
      key: 'state',
      head: t('State'),
      value: ({ state, isOverdue }) => (isOverdue ? 'overdue' : state),
      cell: (one) => <ActionState {...one} />,
    },
    {
      key: 'review',
      head: t('Agreed in'),
      value: ({ agreement, review }) =>
        t('{{agreement}}, review {{review}}', { agreement: titleOf(agreement), review }),
      cell: ({ agreement, review }) => (
        <Link to="/agreements/$id/reviews/$number" params={{ id: agreement, number: String(review) }}>
          {t('{{agreement}}, review {{review}}', { agreement: titleOf(agreement), review })}
        </Link>
      ),
    },
    {
      key: 'end',
      head: t('What came of it'),
      value: null,
      cell: (action) =>
        action.mayEnd ? (
          <span className={styles.row}>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('Done: {{title}}', { title: action.title })}
              onClick={() => setAsked({ action, kind: 'done' })}
            >
              {t('Done')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('Drop: {{title}}', { title: action.title })}
              onClick={() => setAsked({ action, kind: 'drop' })}
            >
              {t('Drop')}
            </Button>
          </span>
        ) : action.words === '' ? (
          <span className="quiet">–</span>
        ) : (
          action.words
        ),
    },
  ];
  return (
    <>
      <Table
        caption={t('Actions')}
        columns={columns}
        rows={actions}
        rowKey={({ agreement, action }) => `${agreement} ${action}`}
      />
      {asked && <End {...asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function ActionState({ state, isOverdue }: ReviewActionInfo) {
  const [says, meaning] = isOverdue
    ? [t('Overdue'), 'missed']
    : { open: [t('Open'), 'on track'], done: [t('Done'), 'met'], dropped: [t('Dropped'), 'no data'] }[state];
  return (
    <span className={status.badge} data-meaning={meaning!.replace(' ', '-')}>
      <StatusMark status={meaning!} />
      {says}
    </span>
  );
}

interface EndProps {
  readonly action: ReviewActionInfo;
  readonly kind: 'done' | 'drop';
  readonly onClose: () => void;
}

function End({ action, kind, onClose }: EndProps) {
  const act = useAct();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const path = apiPath([
        'agreements',
        action.agreement,
        'review-actions',
        String(action.action),
        'steps',
      ]);
      await write('POST', path, { kind, words, revision: action.revision });
      onClose();
    });
  };
  const says = kind === 'done' ? t('It is done') : t('Drop it');
  return (
    <Modal opened onClose={onClose} title={action.title} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form className={styles.form} onSubmit={submit}>
        <Fault text={act.fault} />
        <Textarea
          label={kind === 'done' ? t('What came of it') : t('Why it is dropped')}
          description={t('Both parties read it.')}
          required
          autosize
          minRows={2}
          minLength={3}
          maxLength={2_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <Button type="submit" loading={act.isBusy}>
            {says}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('Leave it')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
