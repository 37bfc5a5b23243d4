import { Button, Textarea, TextInput } from '@mantine/core';
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
import own from './review.module.css';

/** What was said and decided, and who was there; earlier versions can be opened. */
export function Minutes({ detail }: { readonly detail: ReviewDetail }) {
  const { review, minutes, may, timeZone } = detail;
  if (review.heldAt === null) return null;
  const [last, ...earlier] = minutes;
  const mayWrite = may.conduct && review.state === 'held';
  return (
    <Section
      title={t('Minutes of the meeting')}
      note={last ? t('Version {{version}}.', { version: last.version }) : t('None yet.')}
      padded
    >
      <div className={styles.parts}>
        {last && <Version of={last} timeZone={timeZone} />}
        {earlier.map((one) => (
          <details key={one.version} className={styles.detail}>
            <summary>{t('Version {{version}}', { version: one.version })}</summary>
            <Version of={one} timeZone={timeZone} />
          </details>
        ))}
        {mayWrite && <WriteMinutes key={last?.version ?? 0} detail={detail} />}
      </div>
    </Section>
  );
}

type VersionInfo = ReviewDetail['minutes'][number];

function Version({ of, timeZone }: { readonly of: VersionInfo; readonly timeZone: string }) {
  const { words, decisions, present, who, at } = of;
  return (
    <div className={own.group}>
      <p className="quiet">
        <Phrase
          text="Written by {{who}}, {{at}}"
          parts={{ who: sentenceText(who), at: <At at={at} timeZone={timeZone} /> }}
        />
        {present.length > 0 && `; ${t('there were {{names}}', { names: present.join(', ') })}`}
      </p>
      <p className={own.words}>{words}</p>
      {decisions.length > 0 && (
        <ul className={own.items}>
          {decisions.map((one) => (
            <li key={one} className={own.item}>
              <p>
                <strong>{t('Decided:')}</strong> {one}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Starts from the last version: what is saved is a version of its own, whole. */
function WriteMinutes({ detail: { review, minutes } }: { readonly detail: ReviewDetail }) {
  const act = useAct();
  const [last] = minutes;
  const [words, setWords] = useState(last?.words ?? '');
  const [decisions, setDecisions] = useState(last?.decisions.join('\n') ?? '');
  const [present, setPresent] = useState(last?.present.join(', ') ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = {
      words,
      decisions: partsOf(decisions, '\n'),
      present: partsOf(present, ','),
      version: last?.version ?? 0,
    };
    const path = apiPath(['agreements', review.agreement, 'reviews', String(review.number), 'minutes']);
    void act.run(async () => void (await write('POST', path, body)));
  };
  return (
    <form className={styles.parts} onSubmit={submit}>
      <Fault text={act.fault} />
      <Textarea
        label={t('What was said')}
        required
        autosize
        minRows={4}
        maxLength={50_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Textarea
        label={t('What was decided')}
        description={t('One a line.')}
        autosize
        minRows={2}
        value={decisions}
        onChange={(event) => setDecisions(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <TextInput
          label={t('Who was there')}
          description={t('Names, with commas.')}
          required
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <Button type="submit" loading={act.isBusy}>
          {last ? t('Save as a new version') : t('Save the minutes')}
        </Button>
      </div>
    </form>
  );
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
