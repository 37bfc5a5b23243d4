import type { AgendaItemInfo, ReviewDetail } from '../../api/reviews.ts';
import { Section } from '../../app/Section.tsx';
import { Phrase } from '../../i18n/Phrase.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { t } from '../../i18n/text.ts';
import { At } from '../../time/At.tsx';
import { Said } from '../../time/Said.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import styles from './review.module.css';

/** What there is to talk about, by the rule that found it; sections that found nothing are named at the end. */
export function Agenda({ detail }: { readonly detail: ReviewDetail }) {
  const { review, agenda, sha256, timeZone } = detail;
  const found = agenda.sections.filter(({ items }) => items.length > 0);
  const empty = agenda.sections.filter(({ items }) => items.length === 0);
  return (
    <Section
      title={t('Agenda')}
      note={
        sha256 === null ? (
          <Phrase
            text="As it would be now; figures of {{at}}."
            parts={{ at: <At at={agenda.asOf} timeZone={timeZone} /> }}
          />
        ) : (
          <Phrase
            text="As it was when the review was held; figures of {{at}}."
            parts={{ at: <At at={agenda.asOf} timeZone={timeZone} /> }}
          />
        )
      }
      padded
    >
      {found.map(({ id, title, rule, items }) => (
        <div key={id} className={styles.group}>
          <h3>{sentenceText(title)}</h3>
          <p className={`quiet ${styles.rule}`}>{sentenceText(rule)}</p>
          <Items {...{ agreement: review.agreement, timeZone, items: items.slice(0, SHOWN) }} />
          {items.length > SHOWN && (
            <details className={styles.more}>
              <summary>{t('{{more}} more', { more: items.length - SHOWN })}</summary>
              <Items {...{ agreement: review.agreement, timeZone, items: items.slice(SHOWN) }} />
            </details>
          )}
        </div>
      ))}
      {empty.length > 0 && (
        <div className={styles.group}>
          <h3>{t('Nothing found')}</h3>
          <p className="quiet">{empty.map(({ title }) => sentenceText(title)).join(', ')}.</p>
        </div>
      )}
      {sha256 !== null && (
        <div className={styles.group}>
          <p className={`quiet mono ${styles.hash}`}>SHA-256 {sha256}</p>
        </div>
      )}
    </Section>
  );
}

/** Items of a section that are shown before it is opened. */
const SHOWN = 8;

interface ItemsProps {
  readonly agreement: string;
  readonly timeZone: string;
  readonly items: readonly AgendaItemInfo[];
}

function Items({ agreement, timeZone, items }: ItemsProps) {
  return (
    <ul className={styles.items}>
      {items.map(({ key, says, evidence }) => (
        <li key={key} className={styles.item}>
          <p>
            <Said text={key.startsWith('agreed/') ? says : sentenceText(says)} timeZone={timeZone} />
          </p>
          <EvidenceLinks agreement={agreement} evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}
