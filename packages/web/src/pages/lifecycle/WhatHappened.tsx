import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { alertsOfQuery } from '../../api/alerts.ts';
import { creditsOfQuery } from '../../api/credits.ts';
import { exclusionsQuery } from '../../api/exclusions.ts';
import type { Lifecycle, LifecycleEventInfo } from '../../api/lifecycle.ts';
import { reviewsOfQuery } from '../../api/reviews.ts';
import { statementsQuery } from '../../api/statements.ts';
import { statusPagesQuery } from '../../api/status-pages.ts';
import { FirstLines } from '../../app/FirstLines.tsx';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { At } from '../../time/At.tsx';
import { type Happening, happeningsOf } from './happenings.ts';
import styles from './lifecycle.module.css';
import { FOR_PARTIES } from './partyWords.ts';

/** So much is shown before the list is opened. */
const SHOWN = 25;

interface WhatHappenedProps {
  readonly lifecycle: Pick<Lifecycle, 'id' | 'events' | 'versions'>;
  readonly timeZone: string;
}

/** Everything that happened to an agreement, the last first: its steps, what does not count, statements, credits, reviews, alerts, what was posted. */
export function WhatHappened({ lifecycle: { id, events, versions }, timeZone }: WhatHappenedProps) {
  const isAgreed = versions.length > 0; // Before that there is nothing of it.
  const exclusions = useQuery({ ...exclusionsQuery(id), enabled: isAgreed });
  const statements = useQuery({ ...statementsQuery(id), enabled: useMay('statement.read') && isAgreed });
  const credits = useQuery({ ...creditsOfQuery(id), enabled: useMay('credit.read') && isAgreed });
  const reviews = useQuery({ ...reviewsOfQuery(id), enabled: useMay('review.read') && isAgreed });
  const alerts = useQuery({ ...alertsOfQuery(id), enabled: useMay('alert.read') && isAgreed });
  const posted = useQuery({ ...statusPagesQuery(id), enabled: useMay('status.post') && isAgreed });
  const more = happeningsOf(id, {
    ...{ exclusions: exclusions.data, statements: statements.data },
    ...{ credits: credits.data?.credits, reviews: reviews.data?.reviews },
    ...{ alerts: alerts.data?.alerts, updates: posted.data?.updates },
  });
  const lines = [
    ...events.map((event, place) => ({
      key: String(place),
      at: event.at,
      line: <Step event={event} timeZone={timeZone} />,
    })),
    ...more.map((one, place) => ({
      key: `${one.at} ${one.says} ${place}`,
      at: one.at,
      line: <Other of={one} timeZone={timeZone} />,
    })),
  ]
    .toReversed() // Of one instant, what came last is first too.
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const isIncomplete = [exclusions, statements, credits, reviews, alerts, posted].some(
    ({ isError }) => isError,
  );
  return (
    <Section title={t('What happened')} note={t('The last first. Times in {{timeZone}}.', { timeZone })}>
      <FirstLines shown={SHOWN} none={t('Nothing since it was stored.')}>
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </FirstLines>
      {alerts.data && alerts.data.next !== null && (
        <p className={`quiet ${styles.part}`}>
          {t('Of its alerts the first {{count}} are listed; all stand under Alerts.', {
            count: alerts.data.alerts.length,
          })}
        </p>
      )}
      {isIncomplete && <p className={`quiet ${styles.part}`}>{t('Some of it could not be read now.')}</p>}
    </Section>
  );
}

function Step({ event, timeZone }: { readonly event: LifecycleEventInfo; readonly timeZone: string }) {
  return (
    <>
      <p>
        <strong>{capital(event.event)}</strong>
        {event.proposal !== null && ` (${t('proposal {{number}}', { number: event.proposal })})`}{' '}
        {byWhom(event)}, <At at={event.at} timeZone={timeZone} />
      </p>
      <Words>{event.party === 'system' ? sentenceText(event.words) : event.words}</Words>
    </>
  );
}

function Other({
  of: { at, says, words, link },
  timeZone,
}: {
  readonly of: Happening;
  readonly timeZone: string;
}) {
  return (
    <>
      <p className={styles.happening}>
        <Link {...link}>{says}</Link>, <At at={at} timeZone={timeZone} />
      </p>
      <Words>{words}</Words>
    </>
  );
}

function Words({ children }: { readonly children: string }) {
  return children === '' ? null : <blockquote className={styles.words}>{children}</blockquote>;
}

function byWhom({ who, party }: LifecycleEventInfo): string {
  return party === 'system'
    ? t('by itself')
    : t('by {{who}} {{party}}', {
        who: who === null ? t('somebody') : sentenceText(who),
        party: t(FOR_PARTIES[party]),
      });
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
