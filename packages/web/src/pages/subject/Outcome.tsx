import { Link } from '@tanstack/react-router';
import type { SubjectDetail, SubjectOutcomeDetail } from '../../api/contract.ts';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Section } from '../../app/Section.tsx';
import { OutcomeBadge } from '../../status/OutcomeBadge.tsx';
import { Timeline } from '../../timeline/Timeline.tsx';
import { Segments } from './Segments.tsx';
import { outcomeSentence } from './sentence.ts';
import styles from './subject.module.css';

interface OutcomeProps {
  readonly agreement: string;
  readonly outcome: SubjectOutcomeDetail;
  readonly detail: SubjectDetail;
}

/** One clock of a ticket: what was promised, what happened, drawn and told stretch by stretch. */
export function Outcome({ agreement, outcome, detail }: OutcomeProps) {
  const { timeZone, records } = detail;
  return (
    <>
      <div className={layout.headRow}>
        <OutcomeBadge state={outcome.state} atRisk={outcome.atRisk} filled />
        <Lead>{outcomeSentence(outcome, timeZone)}</Lead>
      </div>
      <Section
        title={`What happened${outcome.cycle > 0 ? `, cycle ${outcome.cycle + 1}` : ''}`}
        note={<Promised agreement={agreement} outcome={outcome} />}
      >
        <div className={styles.timeline}>
          <Timeline outcome={outcome} records={records} timeZone={timeZone} />
        </div>
        <Segments agreement={agreement} outcome={outcome} detail={detail} />
      </Section>
    </>
  );
}

function Promised({
  agreement,
  outcome,
}: {
  readonly agreement: string;
  readonly outcome: SubjectOutcomeDetail;
}) {
  const { objectives, objectiveTitles, periods, calendars } = outcome;
  if (objectives.length === 0) return 'No promise counts this clock.';
  return (
    <>
      Promised:{' '}
      {objectives.map((objective) => (
        <Link
          key={objective}
          to="/agreements/$id/objectives/$oid"
          params={{ id: agreement, oid: objective }}
          search={periods[objective]?.[0] === undefined ? {} : { period: periods[objective][0] }}
        >
          {objectiveTitles[objective] ?? objective}
        </Link>
      ))}
      {calendars.length > 0 && `, on the calendar ${calendars.join(' and ')}`}
    </>
  );
}
