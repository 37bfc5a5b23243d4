import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { apiPath } from '../../api/request.ts';
import type { ReviewDetail, ReviewState } from '../../api/reviews.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { ownZone } from '../../session/zone.ts';
import { instantOfLocal } from '../../time/local.ts';

/** What leads on from each state, the usual thing first, and what it means. */
const STEPS: Readonly<Record<ReviewState, readonly { readonly kind: string; readonly says: Text }[]>> = {
  planned: [
    { kind: 'prepare', says: later('It is prepared') },
    { kind: 'hold', says: later('It is held: freeze the agenda') },
  ],
  prepared: [{ kind: 'hold', says: later('It is held: freeze the agenda') }],
  held: [{ kind: 'close', says: later('Close it') }],
  closed: [],
};
const NOTES: Readonly<Record<Exclude<ReviewState, 'closed'>, Text>> = {
  planned: later('Look through the agenda, put points on it, say when you meet.'),
  prepared: later('The agenda follows the facts until the review is held.'),
  held: later('Write the minutes, agree actions, decide what is recommended; then close it.'),
};

/** What can be done with a review now by whoever conducts it. */
export function ReviewSteps({ detail: { review, may } }: { readonly detail: ReviewDetail }) {
  const act = useAct();
  if (!may.conduct || review.state === 'closed') return null;
  const { agreement, number, revision } = review;
  const path = apiPath(['agreements', agreement, 'reviews', String(number), 'steps']);
  const step = (body: object) =>
    void act.run(async () => void (await write('POST', path, { ...body, revision })));
  return (
    <Section title={t('What to do')} note={t(NOTES[review.state])} padded>
      <div className={styles.parts}>
        <Fault text={act.fault} />
        <Group gap="sm">
          {STEPS[review.state].map(({ kind, says }, place) => (
            <Button
              key={kind}
              variant={place === 0 ? 'filled' : 'default'}
              loading={act.isBusy}
              onClick={() => step({ kind })}
            >
              {t(says)}
            </Button>
          ))}
        </Group>
        {review.heldAt === null && (
          <Meeting onSet={(meetingAt) => step({ kind: 'meet', meetingAt })} isBusy={act.isBusy} />
        )}
      </div>
    </Section>
  );
}

interface MeetingProps {
  readonly onSet: (meetingAt: string) => void;
  readonly isBusy: boolean;
}

/** When the review meets, in the reader's own time. */
function Meeting({ onSet, isBusy }: MeetingProps) {
  const [at, setAt] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet(instantOfLocal(at, ownZone()));
  };
  return (
    <form className={styles.row} onSubmit={submit}>
      <TextInput
        label={t('Meets ({{timeZone}})', { timeZone: ownZone() })}
        type="datetime-local"
        required
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={isBusy}>
        {t('Say when')}
      </Button>
    </form>
  );
}
