import type { OutcomeView } from '../../api/contract.ts';
import { SubjectLink } from '../../app/SubjectLink.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { OutcomeBadge } from '../../status/OutcomeBadge.tsx';
import type { Column } from '../../table/Table.tsx';
import { instantOrNone } from '../../table/value.ts';
import { At } from '../../time/At.tsx';
import { Duration } from '../../time/Duration.tsx';
import styles from './objective.module.css';

/** The columns of a list of tickets. */
export function outcomeColumns(agreement: string, timeZone: string): readonly Column<OutcomeView>[] {
  const at = (instant: string | null) =>
    instant === null ? (
      <span className="quiet">{t('not yet')}</span>
    ) : (
      <At at={instant} timeZone={timeZone} />
    );
  return [
    {
      key: 'subject',
      head: t('Incident'),
      isRowHead: true,
      value: nameOf,
      cell: ({ subject, cycle }) => (
        <SubjectLink agreement={agreement} subject={subject}>
          {nameOf({ subject, cycle })}
        </SubjectLink>
      ),
    },
    {
      key: 'state',
      head: t('State'),
      value: ({ state }) => state,
      cell: (row) => <OutcomeBadge state={row.state} atRisk={row.atRisk} />,
    },
    { key: 'started', head: t('Started'), value: ({ started }) => ({ instant: started, timeZone }) },
    {
      key: 'decided',
      head: t('Decided'),
      value: ({ decided }) => instantOrNone(decided, timeZone),
      cell: ({ decided }) => at(decided),
    },
    { key: 'used', head: t('Time used'), align: 'right', value: ({ elapsedMs }) => ({ ms: elapsedMs }) },
    {
      key: 'target',
      head: t('Target'),
      align: 'right',
      value: ({ targetMs }) => (targetMs === null ? null : { ms: targetMs }),
      cell: ({ targetMs }) =>
        targetMs === null ? (
          <span className="quiet">{t('none')}</span>
        ) : (
          <Duration ms={targetMs} round="down" />
        ),
    },
    {
      key: 'overrun',
      head: t('Past target'),
      align: 'right',
      value: ({ elapsedMs, targetMs }) => (targetMs === null ? null : { ms: elapsedMs - targetMs }),
      cell: (row) => <PastTarget of={row} />,
    },
  ];
}

/** A ticket's number, and which of its clocks it is about where it has had several. */
function nameOf({ subject, cycle }: Pick<OutcomeView, 'subject' | 'cycle'>): string {
  return cycle > 0 ? t('{{subject}} (cycle {{number}})', { subject, number: cycle + 1 }) : subject;
}

function PastTarget({ of: { elapsedMs, targetMs } }: { readonly of: OutcomeView }) {
  if (targetMs === null) return <span className="quiet">{t('no target')}</span>;
  if (elapsedMs > targetMs) {
    return (
      <span className={styles.over}>
        <Duration ms={elapsedMs - targetMs} />
      </span>
    );
  }
  return (
    <span className="quiet">
      <Phrase
        text="{{duration}} left"
        parts={{ duration: <Duration ms={targetMs - elapsedMs} round="down" /> }}
      />
    </span>
  );
}
