import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { apiPath } from '../../api/request.ts';
import type { RecommendationInfo, ReviewDetail } from '../../api/reviews.ts';
import { write } from '../../api/write.ts';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { later, t } from '../../i18n/text.ts';
import { Fault } from '../../session/Fault.tsx';
import styles from '../../session/session.module.css';
import { useAct } from '../../session/useAct.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import status from '../../status/status.module.css';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import own from './review.module.css';

const KINDS = {
  recalibrate: later('Recalibrate'),
  invest: later('Invest'),
  'change scope': later('Change the scope'),
} as const;

/** What the facts suggest, and what the review made of it. */
export function Recommendations({ detail }: { readonly detail: ReviewDetail }) {
  const { review, agenda, decisions, may } = detail;
  if (agenda.recommendations.length === 0) return null;
  const decided = new Map(decisions.map((one) => [one.key, one]));
  return (
    <Section
      title={t('Recommendations')}
      note={t('They follow from the facts. Each is accepted or rejected while the review is held.')}
      padded
    >
      <ul className={own.items}>
        {agenda.recommendations.map((one) => (
          <li key={one.key} className={`${own.item} ${own.recommendation}`}>
            <div>
              <p>
                <strong>{t(KINDS[one.kind])}.</strong> {sentenceText(one.says)}
              </p>
              <p className={`quiet ${own.rule}`}>{sentenceText(one.rule)}</p>
              <EvidenceLinks agreement={review.agreement} evidence={one.evidence} />
            </div>
            <Decided decision={decided.get(one.key)} />
            {may.conduct && review.state === 'held' && <Decide review={review} of={one} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decided({ decision }: { readonly decision: ReviewDetail['decisions'][number] | undefined }) {
  if (!decision) return null;
  const isAccepted = decision.decision === 'accepted';
  return (
    <p>
      <Phrase
        text="{{answer}} by {{who}}: {{reason}}"
        parts={{
          answer: (
            <span className={status.badge} data-meaning={isAccepted ? 'met' : 'no-data'}>
              <StatusMark status={isAccepted ? 'met' : 'no data'} />
              {isAccepted ? t('Accepted') : t('Rejected')}
            </span>
          ),
          who: sentenceText(decision.who),
          reason: decision.reason,
        }}
      />
    </p>
  );
}

interface DecideProps {
  readonly review: ReviewDetail['review'];
  readonly of: RecommendationInfo;
}

function Decide({ review, of }: DecideProps) {
  const act = useAct();
  const [reason, setReason] = useState('');
  const decide = (decision: 'accepted' | 'rejected') =>
    void act.run(async () => {
      const path = apiPath(['agreements', review.agreement, 'reviews', String(review.number), 'decisions']);
      await write('POST', path, { key: of.key, decision, reason });
      setReason('');
    });
  return (
    <form
      className={styles.parts}
      onSubmit={(event) => {
        event.preventDefault();
        decide('accepted');
      }}
    >
      <Fault text={act.fault} />
      <div className={styles.row}>
        <TextInput
          label={t('Why')}
          required
          minLength={3}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={act.isBusy}>
          {t('Accept')}
        </Button>
        <Button
          variant="default"
          loading={act.isBusy}
          disabled={reason.trim().length < 3}
          onClick={() => decide('rejected')}
        >
          {t('Reject')}
        </Button>
      </div>
    </form>
  );
}
