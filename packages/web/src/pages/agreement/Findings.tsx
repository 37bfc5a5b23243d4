import type { EvaluationReport } from '@tallystick/engine';
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
    <aside className={styles.notice} aria-label="Notices about the evidence">
      {error !== null && (
        <p>The last evaluation failed, so these figures are those of the one before. {error}</p>
      )}
      {conflicts.length > 0 && (
        <p>
          {conflicts.length === 1 ? 'One record' : `${conflicts.length} records`} came twice with different
          content. The one received first counts.
        </p>
      )}
      {findingCount > 0 && (
        <>
          <p>
            {findingCount === 1 ? 'One record' : `${findingCount} records`} could not be used as the agreement
            expects:
          </p>
          <ul>
            {findings.slice(0, SHOWN).map(({ source, id, message }) => (
              <li key={`${source} ${id} ${message}`}>
                {message} <span className="quiet">({id})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
