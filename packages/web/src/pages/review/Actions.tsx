import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../api/request.ts';
import type { ReviewDetail } from '../../api/reviews.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ActionTable } from '../reviews/ActionTable.tsx';

/** What this review agreed, and what earlier ones did that is still open. */
export function Actions({ detail }: { readonly detail: ReviewDetail }) {
  const { review, actions, may, owners } = detail;
  const mayAgree = may.conduct && review.state !== 'closed' && owners.length > 0;
  return (
    <Section
      title={t('Actions')}
      note={t('Agreed here, or earlier and still open. What is open stays on the agenda of the next review.')}
    >
      {actions.length === 0 ? <Empty>{t('None.')}</Empty> : <ActionTable actions={actions} />}
      {mayAgree && (
        <div className={styles.foot}>
          <Agree detail={detail} />
        </div>
      )}
    </Section>
  );
}

function Agree({ detail: { review, owners, agenda } }: { readonly detail: ReviewDetail }) {
  const act = useAct();
  const empty = { title: '', owner: owners[0]!.id, due: '', about: '' };
  const [fields, setFields] = useState(empty);
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { about, ...rest } = fields;
    const path = apiPath(['agreements', review.agreement, 'reviews', String(review.number), 'actions']);
    void act.run(async () => {
      await write('POST', path, { ...rest, ...(about === '' ? {} : { about }) });
      setFields(empty);
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Agree an action')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('What is to be done')}
          required
          minLength={3}
          maxLength={500}
          value={fields.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('By whom')}
          value={fields.owner}
          data={owners.map(({ id, name }) => ({ value: id, label: sentenceText(name) }))}
          onChange={(event) => set({ owner: event.currentTarget.value })}
        />
        <TextInput
          label={t('Until')}
          type="date"
          required
          value={fields.due}
          onChange={(event) => set({ due: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('Answers')}
          value={fields.about}
          data={[
            { value: '', label: t('nothing in particular') },
            ...agenda.recommendations.map(({ key, kind }) => ({
              value: key,
              label: `${kind}: ${key.split('/').slice(1).join(', ')}`,
            })),
          ]}
          onChange={(event) => set({ about: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Agree it')}
        </Button>
      </div>
    </form>
  );
}
