import { InTurn } from '../../app/InTurn.tsx';
import { Section } from '../../app/Section.tsx';
import { inParts } from '../../app/useTurns.ts';
import { t } from '../../i18n/text.ts';
import styles from './agreement.module.css';
import { type SourcePiece, sourceLines } from './sourceLines.ts';

/** Lines that are drawn at once. */
const AT_ONCE = 200;

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
          <InTurn awaited={<li aria-busy />}>
            {inParts(sourceLines(text), AT_ONCE).map((lines, part) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its number
              <Lines key={part} lines={lines} />
            ))}
          </InTurn>
        </ol>
      </section>
    </Section>
  );
}

function Lines({ lines }: { readonly lines: readonly (readonly SourcePiece[])[] }) {
  return lines.map((pieces, line) => (
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
  ));
}
