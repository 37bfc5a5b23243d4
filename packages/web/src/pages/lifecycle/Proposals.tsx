import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Lifecycle, type ProposalInfo, proposalQuery } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import { Differences } from './Differences.tsx';
import styles from './lifecycle.module.css';

const PARTIES = { provider: 'the provider', customer: 'the customer' } as const;

/** What the parties put before each other: the open proposal first, with what it says otherwise. */
export function Proposals({
  lifecycle,
  timeZone,
}: {
  readonly lifecycle: Lifecycle;
  readonly timeZone: string;
}) {
  const { id, proposals } = lifecycle;
  const open = proposals.findLast(({ state }) => state === 'open');
  const [chosen, setChosen] = useState<number | undefined>();
  const shown = proposals.find(({ number }) => number === (chosen ?? open?.number));
  return (
    <>
      {shown && <Proposal id={id} of={shown} timeZone={timeZone} />}
      <Section title="Proposals" note="Each is a whole text; none is ever changed.">
        {proposals.length === 0 ? (
          <Empty>
            None: the text was stored as it had been agreed elsewhere. Draft a new version to propose one.
          </Empty>
        ) : (
          <Table
            caption="Proposals"
            rows={proposals.toReversed()}
            rowKey={({ number }) => String(number)}
            isCurrent={({ number }) => number === shown?.number}
            columns={[
              {
                key: 'number',
                head: 'Proposal',
                isRowHead: true,
                value: null,
                cell: ({ number }) => (
                  <Button size="compact-sm" variant="subtle" onClick={() => setChosen(number)}>
                    No. {number}
                  </Button>
                ),
              },
              {
                key: 'by',
                head: 'By',
                value: ({ proposedBy, party }) => `${proposedBy} for ${PARTIES[party]}`,
              },
              {
                key: 'at',
                head: 'When',
                value: ({ proposedAt }) => ({ instant: proposedAt, timeZone }),
              },
              { key: 'state', head: 'State', value: stateText },
              { key: 'words', head: 'Words', value: ({ words }) => words || '–' },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function stateText({ state, version, approvals }: ProposalInfo): string {
  if (state === 'agreed') return `agreed: version ${version}`;
  if (state !== 'open') return state;
  return approvals.length === 0 ? 'open' : `open, approved by ${PARTIES[approvals[0]!.party]}`;
}

function Proposal({
  id,
  of,
  timeZone,
}: {
  readonly id: string;
  readonly of: ProposalInfo;
  readonly timeZone: string;
}) {
  const query = useQuery(proposalQuery(id, of.number));
  return (
    <Section
      title={`Proposal ${of.number}: ${of.title}`}
      note={
        <>
          {of.proposedBy} for {PARTIES[of.party]}, <At at={of.proposedAt} timeZone={timeZone} />
          {of.answerBy !== null && of.state === 'open' && (
            <>
              {' '}
              · to be answered by <At at={of.answerBy} timeZone={timeZone} />
            </>
          )}
        </>
      }
      aside={of.state === 'open' && <AnswerButtons id={id} of={of} />}
    >
      <div className={styles.inside}>
        {of.words !== '' && <blockquote className={styles.words}>{of.words}</blockquote>}
        <ul className={styles.approvals}>
          {of.approvals.map(({ party, name, signature, at }) => (
            <li key={party}>
              Approved for {PARTIES[party]}
              {signature === null ? ` by ${name}` : `, recorded by ${name}: ${signature}`},{' '}
              <At at={at} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      </div>
      <QueryState query={query}>
        {({ against, differences, text }) => (
          <>
            {against !== null && (
              <>
                <h3
                  className={styles.subhead}
                >{`What it says otherwise than ${against.kind} ${against.number}`}</h3>
                <Differences of={differences} against={`${against.kind} ${against.number}`} />
              </>
            )}
            <details className={styles.text}>
              <summary>The whole text</summary>
              <pre>{text}</pre>
              <p className="quiet">SHA-256 {of.textSha256}</p>
            </details>
          </>
        )}
      </QueryState>
    </Section>
  );
}
