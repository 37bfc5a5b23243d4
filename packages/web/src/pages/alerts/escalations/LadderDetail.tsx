import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type LadderDetail as Detail, type LevelInfo, ladderQuery } from '../../../api/escalations.ts';
import { QueryState } from '../../../app/QueryState.tsx';
import { Section } from '../../../app/Section.tsx';
import { sentenceText } from '../../../i18n/sentence.ts';
import { later, type Text, t } from '../../../i18n/text.ts';
import { agreementRoleText } from '../../../session/roleWords.ts';
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
            title={<TroubleLink of={ladder}>{sentenceText(ladder.says)}</TroubleLink>}
            note={withOwnZone(
              t('{{title}}, escalation {{number}} of {{agreement}}.', {
                title: ladder.title,
                number,
                agreement,
              }),
            )}
            aside={
              <span>
                <AcknowledgeLadder ladder={ladder} /> ·{' '}
                <Link to="/alerts" search={alertsSearch({ tab: 'escalations', agreement })}>
                  {t('Close')}
                </Link>
              </span>
            }
          >
            <Table
              caption={t('Levels')}
              columns={levels()}
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
    <Section title={t('What happened')} padded>
      <ol className={styles.log}>
        {events.map(({ at, level, says }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end
          <li key={place}>
            <At at={at} timeZone={ownZone()} />
            <span>
              {level === null
                ? sentenceText(says)
                : `${t('Level {{level}}', { level })}: ${sentenceText(says)}`}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const STATES: Readonly<Record<LevelInfo['state'], Text>> = {
  told: later('told'),
  due: later('due'),
  stopped: later('stopped: somebody looks after it'),
  'not set off': later('not set off'),
};

function levels(): readonly Column<LevelInfo>[] {
  return [
    {
      key: 'at',
      head: t('Level'),
      isRowHead: true,
      value: ({ level, at, afterMs, calendar }) =>
        `${level}. ${at}${afterMs === 0 ? '' : `, ${t('{{time}} later', { time: durationText(afterMs) })}`}${calendar === null ? '' : ` (${calendar})`}`,
    },
    { key: 'whom', head: t('Tells'), value: ({ notify }) => notify.map(agreementRoleText).join(', ') },
    {
      key: 'playbook',
      head: t('Playbook'),
      value: ({ playbook }) => playbook,
      cell: ({ playbook }) => playbook ?? <span className="quiet">{t('none')}</span>,
    },
    { key: 'state', head: t('State'), value: ({ state }) => t(STATES[state]) },
    {
      key: 'when',
      head: t('When'),
      value: ({ dueAt, firedAt }) => instantOrNone(firedAt ?? dueAt, ownZone()),
      cell: ({ dueAt, firedAt }) =>
        (firedAt ?? dueAt) === null ? (
          <span className="quiet">{t('no instant')}</span>
        ) : (
          <At at={(firedAt ?? dueAt)!} timeZone={ownZone()} />
        ),
    },
  ];
}
