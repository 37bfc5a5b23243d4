import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../api/request.ts';
import type { ReviewDetail } from '../../api/reviews.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { At } from '../../time/At.tsx';
import { FOR_PARTIES } from '../lifecycle/partyWords.ts';
import own from './review.module.css';

/** What people of both parties put on the agenda. */
export function Points({ detail: { review, may, timeZone } }: { readonly detail: ReviewDetail }) {
  const mayAdd = may.contribute && review.heldAt === null;
  return (
    <Section
      title={t('Points of people')}
      note={t('Changes asked for, and whatever else is to be talked about.')}
      padded
    >
      <div className={styles.parts}>
        {review.points.length === 0 && <p className="quiet">{t('None.')}</p>}
        <ul className={own.items}>
          {review.points.map(({ words, by, party, at }) => (
            <li key={`${at} ${words}`} className={own.item}>
              <p>{words}</p>
              <p className="quiet">
                <Phrase
                  text="{{who}} {{party}}, {{at}}"
                  parts={{
                    who: sentenceText(by),
                    party: t(FOR_PARTIES[party]),
                    at: <At at={at} timeZone={timeZone} />,
                  }}
                />
              </p>
            </li>
          ))}
        </ul>
        {mayAdd && <AddPoint agreement={review.agreement} number={review.number} />}
      </div>
    </Section>
  );
}

function AddPoint({ agreement, number }: { readonly agreement: string; readonly number: number }) {
  const act = useAct();
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run(async () => {
      await write('POST', apiPath(['agreements', agreement, 'reviews', String(number), 'points']), { words });
      setWords('');
    });
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Put a point on the agenda')}
          required
          minLength={3}
          maxLength={2_000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Put it on')}
        </Button>
      </div>
    </form>
  );
}
