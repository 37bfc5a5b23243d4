import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type Renewal as RenewalInfo, renewalQuery } from '../../api/lifecycle.ts';
import { agreementKey } from '../../api/queries.ts';
import { apiPath } from '../../api/request.ts';
import { write } from '../../api/write.ts';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Money } from '../../money/Money.tsx';
import { Fault } from '../../session/Fault.tsx';
import { useAct } from '../../session/useAct.ts';
import { useMay } from '../../session/useSession.ts';
import { Table } from '../../table/Table.tsx';
import { dateText } from '../../time/instant.ts';
import { periodText } from '../../time/period.ts';
import styles from './lifecycle.module.css';
import { useActingFor } from './useParty.tsx';

/** What the parties look at before the term ends: how each promise was kept, what it cost; and the way to the next term. */
export function Renewal({ id, title }: { readonly id: string; readonly title: string }) {
  return (
    <QueryState query={useQuery(renewalQuery(id))}>
      {(renewal) => (
        <Section
          title="For the next term"
          note={`It would run from ${dateText(renewal.next.from)} to ${dateText(renewal.next.to)}.`}
          aside={<DraftNext id={id} title={title} text={renewal.text} />}
        >
          <Table
            caption="How each promise was kept"
            rows={renewal.pack.promises}
            rowKey={({ objective }) => objective}
            columns={[
              { key: 'title', head: 'Promise', isRowHead: true, value: ({ title: of }) => of },
              { key: 'promise', head: 'Target', value: ({ promise }) => promise },
              {
                key: 'met',
                head: 'Met',
                align: 'right',
                value: ({ met, judged }) => (judged === 0 ? 'no figure' : `${met} of ${judged}`),
              },
              {
                key: 'worst',
                head: 'Worst',
                align: 'right',
                value: ({ worst }) => (worst ? `${worst.attained}, ${periodText(worst.period)}` : '–'),
              },
              {
                key: 'newest',
                head: 'Newest',
                align: 'right',
                value: ({ newest }) => (newest ? `${newest.attained}, ${periodText(newest.period)}` : '–'),
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
          {count} {count === 1 ? 'credit' : 'credits'} {state}: <Money of={{ amount, currency }} />
        </li>
      ))}
      {credits.length === 0 && <li>No credits.</li>}
      {disputed > 0 && <li>{disputed} of them were disputed.</li>}
      {remedies.map(({ id, title }) => (
        <li key={id}>Remedy: {title}</li>
      ))}
      <li>
        Time that does not count: {exclusions.announced} times announced, {exclusions.accepted} claims
        accepted, {exclusions.rejected} rejected, {exclusions.pending} undecided.
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
        Draft the next term
      </Button>
    </span>
  );
}
