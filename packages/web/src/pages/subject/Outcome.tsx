import { Link } from '@tanstack/react-router';
import type { SubjectDetail, SubjectOutcomeDetail } from '../../api/contract.ts';
import { Lead } from '../../app/Lead.tsx';
import layout from '../../app/layout.module.css';
import { Section } from '../../app/Section.tsx';
import { listText } from '../../i18n/notation.ts';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
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
        title={
          outcome.cycle > 0
            ? t('What happened, cycle {{number}}', { number: outcome.cycle + 1 })
            : t('What happened')
        }
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
  if (objectives.length === 0) return t('No promise counts this clock.');
  const promises = objectives.map((objective) => (
    <Link
      key={objective}
      to="/agreements/$id/objectives/$oid"
      params={{ id: agreement, oid: objective }}
      search={periods[objective]?.[0] === undefined ? {} : { period: periods[objective][0] }}
    >
      {objectiveTitles[objective] ?? objective}
    </Link>
  ));
  return calendars.length === 0 ? (
    <Phrase text="Promised: {{promises}}" parts={{ promises }} />
  ) : (
    <Phrase
      text="Promised: {{promises}}, on the calendar {{calendars}}"
      parts={{ promises, calendars: listText(calendars) }}
    />
  );
}
