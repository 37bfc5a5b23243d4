import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type CommentInfo, commentsQuery } from '../../api/lifecycle.ts';
import { agreementKey } from '../../api/queries.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import form from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import { At } from '../../time/At.tsx';
import { ClauseChoice } from './ClauseChoice.tsx';
import styles from './lifecycle.module.css';
import { FOR_PARTIES } from './partyWords.ts';
import { useActingFor } from './useParty.tsx';

/** What people say of clauses, and a place to say something. */
export function Comments({ id, timeZone }: { readonly id: string; readonly timeZone: string }) {
  const query = useQuery(commentsQuery(id));
  const may = useMay('agreement.comment');
  const [answered, setAnswered] = useState<number | undefined>();
  return (
    <Section title={t('Comments')} note={t('Both parties read them.')}>
      <QueryState query={query}>
        {({ comments }) =>
          comments.length === 0 ? (
            <Empty>{t('Nobody has said anything yet.')}</Empty>
          ) : (
            <ol className={styles.comments}>
              {comments.map((one) => (
                <Comment
                  key={one.number}
                  id={id}
                  of={one}
                  timeZone={timeZone}
                  onAnswer={may ? () => setAnswered(one.number) : undefined}
                />
              ))}
            </ol>
          )
        }
      </QueryState>
      {may && <Say key={answered ?? 0} id={id} answers={answered} onDone={() => setAnswered(undefined)} />}
    </Section>
  );
}

function Comment({
  id,
  of,
  timeZone,
  onAnswer,
}: {
  readonly id: string;
  readonly of: CommentInfo;
  readonly timeZone: string;
  readonly onAnswer: (() => void) | undefined;
}) {
  const act = useAct(agreementKey(id));
  const { number, who, party, at, clause, words, answers, settled } = of;
  const settle = () =>
    void act.run(async () => {
      await write('PUT', apiPath(['agreements', id, 'comments', String(number), 'settled']), {
        settled: settled === null,
      });
    });
  return (
    <li data-answer={answers !== null || undefined} data-settled={settled !== null || undefined}>
      <p className="quiet">
        <Phrase
          text="{{who}} {{party}}, {{at}}"
          parts={{
            who: <strong>{sentenceText(who)}</strong>,
            party: t(FOR_PARTIES[party]),
            at: <At at={at} timeZone={timeZone} />,
          }}
        />
        {clause !== '' && (
          <>
            {' '}
            · <code>{clause}</code>
          </>
        )}
        {settled !== null && ` · ${t('settled by {{who}}', { who: sentenceText(settled.who) })}`}
      </p>
      <p className={styles.said}>{words}</p>
      <Fault text={act.fault} />
      {onAnswer && (
        <span className={styles.buttons}>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={onAnswer}
            aria-label={t('Answer {{who}}', { who: sentenceText(who) })}
          >
            {t('Answer')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={act.isBusy}
            onClick={settle}
            aria-label={
              settled
                ? t('Open again: comment {{number}}', { number })
                : t('Settle: comment {{number}}', { number })
            }
          >
            {settled ? t('Open again') : t('Settle')}
          </Button>
        </span>
      )}
    </li>
  );
}

function Say({
  id,
  answers,
  onDone,
}: {
  readonly id: string;
  readonly answers: number | undefined;
  readonly onDone: () => void;
}) {
  const act = useAct(agreementKey(id));
  const as = useActingFor();
  const [words, setWords] = useState('');
  const [clause, setClause] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act
      .run(async () => {
        const side = as ? { as } : {};
        await write('POST', apiPath(['agreements', id, 'comments']), {
          words,
          clause,
          answers: answers ?? null,
          ...side,
        });
      })
      .then((went) => {
        if (!went) return;
        setWords('');
        onDone();
      });
  };
  return (
    <form className={`${form.form} ${styles.say}`} onSubmit={submit} data-no-print>
      <Fault text={act.fault} />
      {answers === undefined && <ClauseChoice id={id} value={clause} onChange={setClause} />}
      <Textarea
        label={
          answers === undefined
            ? t('What you have to say')
            : t('Your answer to comment {{answers}}', { answers })
        }
        description={t('@ and a role of the agreement, such as @sla-manager, tells whoever has it by mail.')}
        required
        autosize
        minRows={2}
        maxLength={5_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={form.row}>
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Say it')}
        </Button>
        {answers !== undefined && (
          <Button variant="subtle" onClick={onDone}>
            {t('Leave it')}
          </Button>
        )}
      </div>
    </form>
  );
}
