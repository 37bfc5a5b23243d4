import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import type { ScenarioView } from '../../studio/worker/protocol.ts';
import styles from './studio.module.css';

interface ScenariosProps {
  readonly views: readonly ScenarioView[] | undefined;
  readonly isBehind: boolean;
  readonly isAgreement: boolean;
}

/** The examples in the agreement, run through the engine as it is written. */
export function Scenarios({ views = [], isBehind, isAgreement }: ScenariosProps) {
  const failed = views.filter(({ passed }) => !passed).length;
  const note =
    views.length === 0
      ? undefined
      : isBehind
        ? 'Running…'
        : failed === 0
          ? `All ${views.length} come out as written.`
          : `${failed} of ${views.length} ${failed === 1 ? 'does' : 'do'} not come out as written.`;
  return (
    <Section title="Examples" note={<span role="status">{note}</span>}>
      {views.length === 0 ? (
        <Empty>
          {isAgreement
            ? 'There are none yet. Add the section Scenarios to write down what should come of a case.'
            : 'They run when the problems above are solved.'}
        </Empty>
      ) : (
        <ul className={styles.scenarios}>
          {views.map(({ id, title, passed, checks }) => (
            <li key={id} data-passed={passed}>
              <details open={!passed}>
                <summary>
                  <span className={styles.mark} aria-hidden>
                    {passed ? '✓' : '✗'}
                  </span>
                  <span className="visually-hidden">{passed ? 'Comes out:' : 'Does not come out:'}</span>{' '}
                  {title}
                </summary>
                {checks.map((check) => (
                  <div key={`${check.about} ${check.expected}`} className={styles.check}>
                    <p>
                      {check.about}:{' '}
                      {check.passed ? check.actual : `expected ${check.expected}, came to ${check.actual}`}
                    </p>
                    {!check.passed && check.explanation.length > 0 && (
                      <p className="quiet">{check.explanation.join(' ')}</p>
                    )}
                  </div>
                ))}
              </details>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
