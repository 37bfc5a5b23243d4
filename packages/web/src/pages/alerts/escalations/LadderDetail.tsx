import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type LadderDetail as Detail, type LevelInfo, ladderQuery } from '../../../api/escalations.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { ownZone, withOwnZone } from '../../../session/zone.ts';
import { type Column, Table } from '../../../table/Table.tsx';
import { instantOrNone } from '../../../table/value.ts';
import { At } from '../../../time/At.tsx';
import { durationText } from '../../../time/duration.ts';
import { alertsSearch } from '../search.ts';
import { TroubleLink } from '../TroubleLink.tsx';
import { AcknowledgeLadder } from './AcknowledgeLadder.tsx';
import styles from './escalations.module.css';
import { Notices } from './Notices.tsx';

/** One escalation: its levels, what happened to it, and what was told to whom. */
export function LadderDetail({ agreement, number }: { readonly agreement: string; readonly number: number }) {
  return (
    <QueryState query={useQuery(ladderQuery(agreement, number))}>
      {(ladder) => (
        <>
          <Section
            title={<TroubleLink of={ladder}>{ladder.says}</TroubleLink>}
            note={withOwnZone(`${ladder.title}, escalation ${number} of ${agreement}.`)}
            aside={
              <span>
                <AcknowledgeLadder ladder={ladder} /> ·{' '}
                <Link to="/alerts" search={alertsSearch({ tab: 'escalations', agreement })}>
                  Close
                </Link>
              </span>
            }
          >
            <Table
              caption="Levels"
              columns={LEVELS}
              rows={ladder.levels}
              rowKey={({ level }) => String(level)}
            />
          </Section>
          <Log ladder={ladder} />
          <Notices notices={ladder.notices} />
        </>
      )}
    </QueryState>
  );
}

function Log({ ladder: { events } }: { readonly ladder: Detail }) {
  return (
    <Section title="What happened" padded>
      <ol className={styles.log}>
        {events.map(({ at, level, says }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
          <li key={place}>
            <At at={at} timeZone={ownZone()} />
            <span>
              {level === null ? '' : `Level ${level}: `}
              {says}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const STATES: Readonly<Record<LevelInfo['state'], string>> = {
  told: 'told',
  due: 'due',
  stopped: 'stopped: somebody looks after it',
  'not set off': 'not set off',
};

const LEVELS: readonly Column<LevelInfo>[] = [
  {
    key: 'at',
    head: 'Level',
    isRowHead: true,
    value: ({ level, at, afterMs, calendar }) =>
      `${level}. ${at}${afterMs === 0 ? '' : `, ${durationText(afterMs)} later`}${calendar === null ? '' : ` (${calendar})`}`,
  },
  { key: 'whom', head: 'Tells', value: ({ notify }) => notify.join(', ') },
  {
    key: 'playbook',
    head: 'Playbook',
    value: ({ playbook }) => playbook,
    cell: ({ playbook }) => playbook ?? <span className="quiet">none</span>,
  },
  { key: 'state', head: 'State', value: ({ state }) => STATES[state] },
  {
    key: 'when',
    head: 'When',
    value: ({ dueAt, firedAt }) => instantOrNone(firedAt ?? dueAt, ownZone()),
    cell: ({ dueAt, firedAt }) =>
      (firedAt ?? dueAt) === null ? (
        <span className="quiet">no instant</span>
      ) : (
        <At at={(firedAt ?? dueAt)!} timeZone={ownZone()} />
      ),
  },
];
