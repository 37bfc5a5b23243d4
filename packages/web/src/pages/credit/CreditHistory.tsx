import type { CreditDetail, CreditEventInfo } from '../../api/credits.ts';
import { Section } from '../../app/Section.tsx';
import { Money } from '../../money/Money.tsx';
import { At } from '../../time/At.tsx';
import styles from './credit.module.css';

const EVENTS: Readonly<Record<string, string>> = {
  proposed: 'Proposed',
  restated: 'Restated',
  approved: 'Approved',
  issued: 'Issued',
  disputed: 'Disputed',
  stated: 'Said',
  upheld: 'Upheld',
  amended: 'Amended',
  withdrawn: 'Withdrawn',
};
const PARTIES = { provider: 'the provider', customer: 'the customer', system: 'the rules' } as const;

/** What happened to a credit, the first first, with the words of both parties. */
export function CreditHistory({ detail: { events, credit, timeZone } }: { readonly detail: CreditDetail }) {
  return (
    <Section title="What happened" note={`Times in ${timeZone}.`} padded>
      <ol className={styles.history}>
        {events.map((event) => (
          <li key={`${event.at} ${event.event} ${event.state}`}>
            <p>
              <strong>{EVENTS[event.event] ?? event.event}</strong> {byWhom(event)},{' '}
              <At at={event.at} timeZone={timeZone} />:{' '}
              <Money of={{ amount: event.amount, currency: credit.currency }} />
            </p>
            {event.words !== '' && <blockquote>{event.words}</blockquote>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function byWhom({ who, party }: CreditEventInfo): string {
  return who === null ? `by ${PARTIES[party]}` : `by ${who} for ${PARTIES[party]}`;
}
