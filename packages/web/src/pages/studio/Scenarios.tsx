import { Empty } from '../../app/Empty.tsx';
import { Section } from '../../app/Section.tsx';
import { sentenceText } from '../../i18n/sentence.ts';
import { counted, t } from '../../i18n/text.ts';
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
        ? t('Running…')
        : failed === 0
          ? t('All {{length}} come out as written.', { length: views.length })
          : counted(
              failed,
              '{{count}} of {{length}} does not come out as written.',
              '{{count}} of {{length}} do not come out as written.',
              { length: views.length },
            );
  return (
    <Section title={t('Examples')} note={<span role="status">{note}</span>}>
      {views.length === 0 ? (
        <Empty>
          {isAgreement
            ? t('There are none yet. Add the section Scenarios to write down what should come of a case.')
            : t('They run when the problems above are solved.')}
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
                  <span className="visually-hidden">
                    {passed ? t('Comes out:') : t('Does not come out:')}
                  </span>{' '}
                  {title}
                </summary>
                {checks.map((check) => (
                  <div key={`${sentenceText(check.about)} ${check.expected}`} className={styles.check}>
                    <p>
                      {sentenceText(check.about)}:{' '}
                      {check.passed
                        ? sentenceText(check.actual)
                        : t('expected {{expected}}, came to {{actual}}', {
                            expected: sentenceText(check.expected),
                            actual: sentenceText(check.actual),
                          })}
                    </p>
                    {!check.passed && check.explanation.length > 0 && (
                      <p className="quiet">{check.explanation.map(sentenceText).join(' ')}</p>
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
