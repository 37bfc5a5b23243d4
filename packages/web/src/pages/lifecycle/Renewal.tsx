import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Renewal as RenewalInfo, renewalQuery } from '../../api/lifecycle.ts';
import { agreementKey } from '../../api/queries.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { figureText } from '../../i18n/notation.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { Fault } from '../../session/Fault.tsx';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import { Table } from '../../table/Table.tsx';
import { dateText } from '../../time/instant.ts';
import { periodText } from '../../time/period.ts';
import { creditStateText } from '../credits/CreditBadge.tsx';
import styles from './lifecycle.module.css';
import { useActingFor } from './useParty.tsx';

/** What the parties look at before the term ends: how each promise was kept, what it cost; and the way to the next term. */
export function Renewal({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <QueryState query={useQuery(renewalQuery(id))}>
      {(renewal) => (
        <Section
          title={t('For the next term')}
          note={t('It would run from {{from}} to {{to}}.', {
            from: dateText(renewal.next.from),
            to: dateText(renewal.next.to),
          })}
          aside={<DraftNext id={id} title={title} text={renewal.text} />}
        >
          <Table
            caption={t('How each promise was kept')}
            rows={renewal.pack.promises}
            rowKey={({ objective }) => objective}
            columns={[
              { key: 'title', head: t('Promise'), isRowHead: true, value: ({ title: of }) => of },
              { key: 'promise', head: t('Target'), value: ({ promise }) => sentenceText(promise) },
              {
                key: 'met',
                head: t('Met'),
                align: 'right',
                value: ({ met, judged }) =>
                  judged === 0 ? t('no figure') : t('{{met}} of {{judged}}', { met, judged }),
              },
              {
                key: 'worst',
                head: t('Worst'),
                align: 'right',
                value: ({ worst }) =>
                  worst ? `${figureText(worst.attained)}, ${periodText(worst.period)}` : '–',
              },
              {
                key: 'newest',
                head: t('Newest'),
                align: 'right',
                value: ({ newest }) =>
                  newest ? `${figureText(newest.attained)}, ${periodText(newest.period)}` : '–',
              },
            ]}
          />
          <Rest renewal={renewal} />
        </Section>
      )}
    </QueryState>
  );
}

function Rest({ renewal: { pack, currency } }: { readonly renewal: RenewalInfo }) {
  const { credits, disputed, remedies, exclusions } = pack;
  return (
    <ul className={styles.rest}>
      {credits.map(({ state, count, amount }) => (
        <li key={state}>
          <Phrase
            count={count}
            one="{{state}}: {{count}} credit, {{money}}"
            text="{{state}}: {{count}} credits, {{money}}"
            parts={{ state: creditStateText(state), money: <Money of={{ amount, currency }} /> }}
          />
        </li>
      ))}
      {credits.length === 0 && <li>{t('No credits.')}</li>}
      {disputed > 0 && (
        <li>{counted(disputed, '{{count}} of them was disputed.', '{{count}} of them were disputed.')}</li>
      )}
      {remedies.map(({ id, title }) => (
        <li key={id}>{t('Remedy: {{title}}', { title })}</li>
      ))}
      <li>
        {t(
          'Time that does not count: {{announced}} times announced, {{accepted}} claims accepted, {{rejected}} rejected, {{pending}} undecided.',
          {
            announced: exclusions.announced,
            accepted: exclusions.accepted,
            rejected: exclusions.rejected,
            pending: exclusions.pending,
          },
        )}
      </li>
    </ul>
  );
}

/** Writes the text of the next term as the draft of one's party, where it has none. */
function DraftNext({
  id,
  title,
  text,
}: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}) {
  const act = useAct(agreementKey(id));
  const as = useActingFor();
  if (!useMay('agreement.draft')) return null;
  const draft = () =>
    void act.run(async () => {
      await write(
        'PUT',
        apiPath(['agreements', id, 'draft']),
        { text, title, ...(as ? { as } : {}) },
        { 'if-none-match': '*' },
      );
      window.location.assign(`/studio?agreement=${encodeURIComponent(id)}`);
    });
  return (
    <span data-no-print>
      <Fault text={act.fault} />
      <Button variant="default" size="xs" loading={act.isBusy} onClick={draft}>
        {t('Draft the next term')}
      </Button>
    </span>
  );
}
