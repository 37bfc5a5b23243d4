import type { CreditDetail, CreditEventInfo } from '../../api/credits.ts';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { At } from '../../time/At.tsx';
import styles from './credit.module.css';

const EVENTS: Readonly<Record<string, Text>> = {
  proposed: later('Proposed'),
  restated: later('Restated'),
  approved: later('Approved'),
  issued: later('Issued'),
  disputed: later('Disputed'),
  stated: later('Said'),
  upheld: later('Upheld'),
  amended: later('Amended'),
  withdrawn: later('Withdrawn'),
};
/** By whom, where no person did it. */
const BY_PARTIES = {
  provider: later('by the provider'),
  customer: later('by the customer'),
  system: later('by the rules'),
} as const;
/** By somebody and for whom; what the rules do is nobody's. */
const BY_WHO = {
  provider: later('by {{who}} for the provider'),
  customer: later('by {{who}} for the customer'),
  system: later('by {{who}}'),
} as const;

/** What happened to a credit, the first first, with the words of both parties. */
export function CreditHistory({ detail: { events, credit, timeZone } }: { readonly detail: CreditDetail }) {
  return (
    <Section title={t('What happened')} note={t('Times in {{timeZone}}.', { timeZone })} padded>
      <ol className={styles.history}>
        {events.map((event) => (
          <li key={`${event.at} ${event.event} ${event.state}`}>
            <p>
              <strong>{eventText(event.event)}</strong> {byWhom(event)},{' '}
              <At at={event.at} timeZone={timeZone} />:{' '}
              <Money of={{ amount: event.amount, currency: credit.currency }} />
            </p>
            {event.words !== '' && (
              <blockquote>{event.party === 'system' ? sentenceText(event.words) : event.words}</blockquote>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function eventText(event: string): string {
  const known = EVENTS[event];
  return known ? t(known) : event;
}

function byWhom({ who, party }: CreditEventInfo): string {
  return who === null ? t(BY_PARTIES[party]) : t(BY_WHO[party], { who: sentenceText(who) });
}
