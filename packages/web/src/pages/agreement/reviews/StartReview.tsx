import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../../api/request.ts';
import type { ReviewInfo } from '../../../api/reviews.ts';
import { write } from '../../../api/write.ts';
import { t } from '../../../i18n/text.ts';
import { Fault } from '../../../session/Fault.tsx';
import styles from '../../../session/session.module.css';
import { useAct } from '../../../session/useAct.ts';

/** Starts a review apart from its schedule, about the time since the last one. */
export function StartReview({ id }: { readonly id: string }) {
  const act = useAct();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      const body = { reason, ...(title.trim() === '' ? {} : { title }) };
      const { number } = await write<ReviewInfo>('POST', apiPath(['agreements', id, 'reviews']), body);
      await navigate({ to: '/agreements/$id/reviews/$number', params: { id, number: String(number) } });
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <h3>{t('Start a review about the time since the last one')}</h3>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Why')}
          required
          minLength={3}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          label={t('Title')}
          placeholder={t('Review')}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Start it')}
        </Button>
      </div>
    </form>
  );
}
