import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Phrase } from '../../i18n/Phrase.tsx';
import { t } from '../../i18n/text.ts';
import { At } from '../../time/At.tsx';
import { ChooseInstant } from './ChooseInstant.tsx';
import styles from './known.module.css';
import { useKnownAt } from './useKnownAt.ts';

interface KnownAtProps {
  /** Of the agreement. */
  readonly timeZone: string;
  /** Whether its time stands still: then there is nothing to look back on. */
  readonly isPinned: boolean;
  /** Whether the page shows here what is known now all the same. */
  readonly isNow?: boolean;
}

/** Leads back to what was known at an earlier instant; where that is shown, says so, and leads to what is known now. */
export function KnownAt({ timeZone, isPinned, isNow = false }: KnownAtProps) {
  const known = useKnownAt();
  const navigate = useNavigate();
  // Said as well that it is none: what is left out stays as it was, from page to page.
  const backToNow = () => void navigate({ to: '.', search: (before) => ({ ...before, knownAt: undefined }) });
  if (known === undefined) {
    return isPinned || isNow ? null : (
      <p className={styles.way} data-no-print>
        <ChooseInstant says={t('As it was known earlier')} timeZone={timeZone} />
      </p>
    );
  }
  const parts = { at: <At at={known} timeZone={timeZone} />, timeZone };
  return (
    <div className={styles.notice} role="note">
      <p>
        {isNow ? (
          <Phrase
            text="Here stands what is known now; results, contract and text are those of {{at}} ({{timeZone}})."
            parts={parts}
          />
        ) : (
          <Phrase
            text="What was known on {{at}} ({{timeZone}}). Whatever came or was corrected after that does not count here."
            parts={parts}
          />
        )}
      </p>
      <div className={styles.ways} data-no-print>
        <ChooseInstant says={t('Another instant')} timeZone={timeZone} shown={known} />
        <Button size="compact-sm" onClick={backToNow}>
          {t('Back to now')}
        </Button>
      </div>
    </div>
  );
}
