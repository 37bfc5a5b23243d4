import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { aheadQuery, eatersQuery, needsQuery, processHealthQuery, risksQuery } from '../../api/portfolio.ts';
import { FirstLines } from '../../app/FirstLines.tsx';
import { PlaceTo } from '../../app/PlaceTo.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { useTitles } from '../../app/useTitles.ts';
import { figureText } from '../../i18n/notation.ts';
import { sentenceText } from '../../i18n/sentence.ts';
import { later, t } from '../../i18n/text.ts';
import { useMay } from '../../session/useSession.ts';
import { ownZone } from '../../session/zone.ts';
import { statusWord } from '../../status/meaning.ts';
import { dayText } from '../../time/instant.ts';
import { periodText } from '../../time/period.ts';
import styles from './panels.module.css';

/** What stands beside the figures: what needs the reader, what is at risk, what eats the budgets, what is ahead. */
export function Panels() {
  return (
    <div className={styles.panels}>
      <NeedsYou />
      <AtRisk />
      <EatsBudgets />
      <AheadOfUs />
    </div>
  );
}

/** What waits for a decision of the reader. */
export function NeedsYou({ title = t('Needs you') }: { readonly title?: string }) {
  const maySeeHealth = useMay('health.read');
  const titleOf = useTitles();
  return (
    <Section title={title} note={maySeeHealth ? <HealthLink /> : undefined}>
      <QueryState query={useQuery(needsQuery())} skeleton={<Waiting />}>
        {({ needs }) => (
          <FirstLines shown={SHOWN} none={t('Nothing waits for you.')}>
            {needs.map(({ says, agreement, by, isLate, link }) => (
              <li className={styles.line} key={`${agreement} ${says} ${by}`}>
                <PlaceTo place={link}>{sentenceText(says)}</PlaceTo>
                <span className="quiet">
                  {titleOf(agreement)}
                  {by !== null && (
                    <>
                      , <span className={isLate ? styles.late : undefined}>{untilText(by, isLate)}</span>
                    </>
                  )}
                </span>
              </li>
            ))}
          </FirstLines>
        )}
      </QueryState>
    </Section>
  );
}

function HealthLink() {
  const health = useQuery(processHealthQuery()).data;
  return (
    <Link to="/process-health">
      {health?.score === undefined || health.score === null
        ? t('Process health')
        : t('Process health: {{score}} %', { score: health.score })}
    </Link>
  );
}

/** Which open periods would miss if they went on as they have. */
function AtRisk() {
  const titleOf = useTitles();
  return (
    <Section
      title={t('Forecast of open periods')}
      note={t('Of the error budget, used up at the end if it goes on as it has.')}
    >
      <QueryState query={useQuery(risksQuery())} skeleton={<Waiting />}>
        {({ open, risks }) => (
          <FirstLines
            shown={SHOWN}
            none={
              open === 0
                ? t('No period is open that has an error budget and a figure.')
                : t('At this pace every open period keeps its promise.')
            }
          >
            {risks.map(({ agreement, objective, title, period, status, used, atEnd }) => (
              <li className={styles.line} key={`${agreement} ${objective}`}>
                <span className={styles.eater}>
                  <Link
                    to="/agreements/$id/objectives/$oid"
                    params={{ id: agreement, oid: objective }}
                    search={{ period }}
                  >
                    {title}
                  </Link>
                  <strong>{figureText(atEnd)}</strong>
                </span>
                <span className="quiet">
                  {statusWord(status)}, {titleOf(agreement)}, {periodText(period)}
                  {used !== null && `, ${t('{{used}} so far', { used: figureText(used) })}`}
                </span>
              </li>
            ))}
          </FirstLines>
        )}
      </QueryState>
    </Section>
  );
}

function EatsBudgets() {
  return (
    <Section
      title={t('What eats the budgets')}
      note={t('By cause, in the last ended period of each promise.')}
    >
      <QueryState query={useQuery(eatersQuery())} skeleton={<Waiting />}>
        {({ eaters }) => {
          const largest = Math.max(...eaters.map(({ usedShare }) => usedShare));
          return (
            <FirstLines shown={SHOWN} none={t('No budget was touched.')}>
              {eaters.map(({ agreement, objective, title, period, cause, used, usedShare }) => (
                <li className={styles.line} key={`${agreement} ${objective} ${cause}`}>
                  <span className={styles.eater}>
                    <Link
                      to="/agreements/$id/objectives/$oid"
                      params={{ id: agreement, oid: objective }}
                      search={{ period }}
                      hash="causes"
                    >
                      {cause ?? t('Not coded')}
                    </Link>
                    <strong>{figureText(used)}</strong>
                  </span>
                  <span
                    className={styles.bar}
                    style={{ inlineSize: `${(100 * usedShare) / largest}%` }}
                    aria-hidden
                  />
                  <span className="quiet">
                    {title}, {periodText(period)}
                  </span>
                </li>
              ))}
            </FirstLines>
          );
        }}
      </QueryState>
    </Section>
  );
}

/** What comes by itself. */
export function AheadOfUs() {
  const titleOf = useTitles();
  return (
    <Section title={t('Ahead')} note={t('In the next 120 days.')}>
      <QueryState query={useQuery(aheadQuery())} skeleton={<Waiting />}>
        {({ ahead }) => (
          <FirstLines shown={SHOWN} none={t('Nothing is due.')}>
            {ahead.map(({ kind, says, agreement, at, timeZone, link }) => (
              <li className={styles.line} key={`${agreement} ${says} ${at}`}>
                <PlaceTo place={link}>{sentenceText(says)}</PlaceTo>
                <span className="quiet">
                  {t(KINDS[kind])}, {titleOf(agreement)}, <time dateTime={at}>{dayText(at, timeZone)}</time>
                </span>
              </li>
            ))}
          </FirstLines>
        )}
      </QueryState>
    </Section>
  );
}

const KINDS = {
  review: later('review'),
  renewal: later('term'),
  maintenance: later('maintenance'),
  claim: later('claim'),
  action: later('action'),
  remedy: later('remedy'),
  dispute: later('dispute'),
} as const;

/** Lines of a panel that are shown before it is opened. */
const SHOWN = 5;

function Waiting() {
  return <p className={`quiet ${styles.none}`}>…</p>;
}

function untilText(by: string, isLate: boolean): string {
  const day = dayText(by, ownZone());
  return isLate ? t('was due {{day}}', { day }) : t('until {{day}}', { day });
}
