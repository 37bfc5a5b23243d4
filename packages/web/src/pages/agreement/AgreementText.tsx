import { Section } from '../../app/Section.tsx';
import { t } from '../../i18n/text.ts';
import styles from './agreement.module.css';
import { sourceLines } from './sourceLines.ts';

/** The agreement file as it was agreed. */
export function AgreementText({ text }: { readonly text: string }) {
  return (
    <Section
      title={t('The agreement as a file')}
      note={t('What is measured follows from this text and from nothing else.')}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard */}
      <section className={styles.source} aria-label={t('Agreement file')} tabIndex={0}>
        <ol>
          {sourceLines(text).map((pieces, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
            <li key={line}>
              <span>
                {pieces.map(({ kind, text: piece }) => (
                  <span key={`${kind} ${piece}`} data-kind={kind}>
                    {piece}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </Section>
  );
}
