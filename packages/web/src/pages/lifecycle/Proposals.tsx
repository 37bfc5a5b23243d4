import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Lifecycle, type ProposalInfo, proposalQuery } from '../../api/lifecycle.ts';
import { Empty } from '../../app/Empty.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { later, type Text, t } from '../../i18n/text.ts';
import { Table } from '../../table/Table.tsx';
import { At } from '../../time/At.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import { Differences } from './Differences.tsx';
import styles from './lifecycle.module.css';
import { PARTIES } from './partyWords.ts';

const PROPOSAL_STATES: Readonly<Record<Exclude<ProposalInfo['state'], 'open' | 'agreed'>, Text>> = {
  countered: later('answered with another text'),
  rejected: later('rejected'),
  withdrawn: later('withdrawn'),
  expired: later('expired'),
};

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
      <Section title={t('Proposals')} note={t('Each is a whole text; none is ever changed.')}>
        {proposals.length === 0 ? (
          <Empty>
            {t(
              'None: the text was stored as it had been agreed elsewhere. Draft a new version to propose one.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('Proposals')}
            rows={proposals.toReversed()}
            rowKey={({ number }) => String(number)}
            isCurrent={({ number }) => number === shown?.number}
            columns={[
              {
                key: 'number',
                head: t('Proposal'),
                isRowHead: true,
                value: null,
                cell: ({ number }) => (
                  <Button size="compact-sm" variant="subtle" onClick={() => setChosen(number)}>
                    {t('No. {{number}}', { number })}
                  </Button>
                ),
              },
              {
                key: 'by',
                head: t('By'),
                value: ({ proposedBy, party }) =>
                  t('{{proposedBy}} for {{party}}', { proposedBy, party: t(PARTIES[party]) }),
              },
              {
                key: 'at',
                head: t('When'),
                value: ({ proposedAt }) => ({ instant: proposedAt, timeZone }),
              },
              { key: 'state', head: t('State'), value: stateText },
              { key: 'words', head: t('Words'), value: ({ words }) => words || '–' },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function stateText({ state, version, approvals }: ProposalInfo): string {
  if (state === 'agreed') return t('agreed: version {{version}}', { version: version ?? '' });
  if (state !== 'open') return t(PROPOSAL_STATES[state]);
  return approvals.length === 0
    ? t('open', { context: 'proposal' })
    : t('open, approved by {{party}}', { party: t(PARTIES[approvals[0]!.party]) });
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
      title={t('Proposal {{number}}: {{title}}', { number: of.number, title: of.title })}
      note={
        <>
          <Phrase
            text="{{proposedBy}} for {{party}}, {{at}}"
            parts={{
              proposedBy: of.proposedBy,
              party: t(PARTIES[of.party]),
              at: <At at={of.proposedAt} timeZone={timeZone} />,
            }}
          />
          {of.answerBy !== null && of.state === 'open' && (
            <>
              {' '}
              ·{' '}
              <Phrase
                text="to be answered by {{at}}"
                parts={{ at: <At at={of.answerBy} timeZone={timeZone} /> }}
              />
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
              {signature === null ? (
                <Phrase
                  text="Approved for {{party}} by {{name}}, {{at}}"
                  parts={{ party: t(PARTIES[party]), name, at: <At at={at} timeZone={timeZone} /> }}
                />
              ) : (
                <Phrase
                  text="Approved for {{party}}, recorded by {{name}}: {{signature}}, {{at}}"
                  parts={{
                    party: t(PARTIES[party]),
                    name,
                    signature,
                    at: <At at={at} timeZone={timeZone} />,
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
      <QueryState query={query}>
        {({ against, differences, text }) => (
          <>
            {against !== null && (
              <>
                <h3 className={styles.subhead}>
                  {t('What it says otherwise than {{against}}', { against: textName(against) })}
                </h3>
                <Differences of={differences} against={textName(against)} />
              </>
            )}
            <details className={styles.text}>
              <summary>{t('The whole text')}</summary>
              <pre>{text}</pre>
              <p className="quiet">SHA-256 {of.textSha256}</p>
            </details>
          </>
        )}
      </QueryState>
    </Section>
  );
}

/** What people call the text that another is held against. */
function textName({
  kind,
  number,
}: {
  readonly kind: 'version' | 'proposal';
  readonly number: number;
}): string {
  return kind === 'version'
    ? t('version {{version}}', { version: number })
    : t('proposal {{number}}', { number });
}
