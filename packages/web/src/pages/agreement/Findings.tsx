import type { EvaluationReport } from '@tallystick/engine';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, t } from '../../i18n/text.ts';
import styles from './agreement.module.css';

/** Findings listed at most; their number is always said. */
const SHOWN = 5;

interface FindingsProps {
  readonly evidence: EvaluationReport['evidence'];
  readonly error: string | null;
}

/** What is wrong with the evidence, where anything is. */
export function Findings({ evidence: { conflicts, findings, findingCount }, error }: FindingsProps) {
  if (conflicts.length === 0 && findingCount === 0 && error === null) return null;
  return (
    <aside className={styles.notice} aria-label={t('Notices about the evidence')}>
      {error !== null && (
        <p>
          {t('The last evaluation failed, so these figures are those of the one before.')} {error}
        </p>
      )}
      {conflicts.length > 0 && (
        <p>
          {counted(
            conflicts.length,
            'One record came twice with different content. The one received first counts.',
            '{{count}} records came twice with different content. The one received first counts.',
          )}
        </p>
      )}
      {findingCount > 0 && (
        <>
          <p>
            {counted(
              findingCount,
              'One record could not be used as the agreement expects:',
              '{{count}} records could not be used as the agreement expects:',
            )}
          </p>
          <ul>
            {findings.slice(0, SHOWN).map(({ source, id, message }) => (
              <li key={`${source} ${id} ${message}`}>
                {sentenceText(message)} <span className="quiet">({id})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
