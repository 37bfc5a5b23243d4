import { useQuery } from '@tanstack/react-query';
import { type HealthGrade, type ProcessHealthInfo, processHealthQuery } from '../../api/portfolio.ts';
import { FirstLines } from '../../app/FirstLines.tsx';
import layout from '../../app/layout.module.css';
import { Page } from '../../app/Page.tsx';
import { PlaceTo } from '../../app/PlaceTo.tsx';
import { QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { later, type Text, t } from '../../i18n/text.ts';
import { ownZone, withOwnZone } from '../../session/zone.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import status from '../../status/status.module.css';
import { At } from '../../time/At.tsx';
import styles from './health.module.css';

/** How the process itself does: one score, its parts, and what is behind each. */
export function HealthPage() {
  return (
    <Page title={t('Process health')} crumbs={[{ text: t('Portfolio'), to: '/' }]}>
      <QueryState query={useQuery(processHealthQuery())} bringsHeading>
        {(health) => <Health health={health} />}
      </QueryState>
    </Page>
  );
}

type PartInfo = ProcessHealthInfo['parts'][number];

function Health({ health: { score, grade, parts } }: { readonly health: ProcessHealthInfo }) {
  const amiss = parts.filter(({ items }) => items.length > 0);
  return (
    <>
      <div className={layout.head}>
        <div className={layout.headRow}>
          <h1>{score === null ? t('Process health') : t('Process health: {{score}} %', { score })}</h1>
          {grade && <GradeBadge grade={grade} />}
        </div>
        <p className={layout.lead}>{sentence(parts)}</p>
        <p className="quiet">
          {withOwnZone(t('The score is the mean of the parts that have something to look at, rounded down.'))}
        </p>
      </div>
      <Parts parts={parts} />
      {amiss.map((part) => (
        <Section
          key={part.id}
          title={sentenceText(part.title)}
          note={sentenceText(part.rule)}
          aside={t('{{length}} of {{total}}', { length: part.items.length, total: part.total })}
        >
          <FirstLines shown={SHOWN} none={t('None.')}>
            {part.items.map(({ says, since, link }) => (
              <li key={`${says} ${since}`} className={styles.item}>
                <PlaceTo place={link}>{sentenceText(says)}</PlaceTo>
                {since !== null && (
                  <span className="quiet">
                    <Phrase text="since {{at}}" parts={{ at: <At at={since} timeZone={ownZone()} /> }} />
                  </span>
                )}
              </li>
            ))}
          </FirstLines>
        </Section>
      ))}
    </>
  );
}

/** Of what is amiss in a part, so much is shown before it is opened. */
const SHOWN = 10;

/** Each part with its share, also where nothing is amiss. */
function Parts({ parts }: { readonly parts: readonly PartInfo[] }) {
  return (
    <Section title={t('Parts')} note={t('Of what each looks at, so much is as it should be.')} padded>
      <ul className={styles.parts}>
        {parts.map(({ id, title, rule, share, total, items }) => (
          <li key={id} title={sentenceText(rule)}>
            <StatusMark status={markOf(share)} />
            <span>{sentenceText(title)}</span>
            <span className={styles.share}>{share === null ? t('nothing to look at') : `${share} %`}</span>
            <span className="quiet">
              {share === null ? '' : t('{{length}} of {{total}}', { length: items.length, total })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const GRADES: Readonly<Record<HealthGrade, { readonly says: Text; readonly status: string }>> = {
  good: { says: later('Good'), status: 'met' },
  fair: { says: later('Fair'), status: 'at risk' },
  poor: { says: later('Poor'), status: 'missed' },
};

function GradeBadge({ grade }: { readonly grade: HealthGrade }) {
  const { says, status: meaning } = GRADES[grade];
  return (
    <span className={`${status.badge} ${status.filled}`} data-meaning={meaning.replace(' ', '-')}>
      <StatusMark status={meaning} />
      {t(says)}
    </span>
  );
}

function markOf(share: number | null): string {
  if (share === null) return 'no data';
  return share === 100 ? 'met' : share >= 80 ? 'at risk' : 'missed';
}

function sentence(parts: readonly PartInfo[]): string {
  const amiss = parts.filter(({ items }) => items.length > 0);
  if (amiss.length === 0) return t('Nothing is overdue, orphaned, unmeasured or undecided.');
  return `${amiss.map(({ title, items }) => `${sentenceText(title)}: ${items.length}`).join(', ')}.`;
}
