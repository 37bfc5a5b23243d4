import { Button, CloseButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import layout from '../app/layout.module.css';
import { t } from '../i18n/text.ts';
import { showStep } from './progress.ts';
import { STEPS } from './steps.ts';
import styles from './tour.module.css';

/** A step of the tour: goes to its page and says what is to be seen there, beside it and in nobody's way. Esc ends it. */
export function Tour({ step }: { readonly step: number }) {
  const navigate = useNavigate();
  const next = useRef<HTMLButtonElement>(null);
  const shown = STEPS[step];
  useEffect(() => {
    if (!shown) return;
    const { to, params = {}, search = {} } = shown.link;
    void navigate({ to: to as string, params, search });
    next.current?.focus({ preventScroll: true });
  }, [navigate, shown]);
  useHotkeys([['Escape', () => showStep(undefined)]]);
  if (!shown) return null;
  const isLast = step === STEPS.length - 1;
  return (
    <section
      className={`${layout.section} ${styles.tour}`}
      aria-label={t('A tour in five minutes')}
      data-no-print
    >
      <div className={styles.head}>
        <p className="quiet">{t('Step {{step}} of {{steps}}', { step: step + 1, steps: STEPS.length })}</p>
        <CloseButton aria-label={t('End the tour')} onClick={() => showStep(undefined)} />
      </div>
      <div aria-live="polite">
        <h2>{t(shown.title)}</h2>
        <p>{t(shown.says)}</p>
      </div>
      <div className={styles.ways}>
        <Button size="xs" variant="default" disabled={step === 0} onClick={() => showStep(step - 1)}>
          {t('Step back')}
        </Button>
        <Button ref={next} size="xs" onClick={() => showStep(isLast ? undefined : step + 1)}>
          {isLast ? t('That was it') : t('Next', { context: 'step' })}
        </Button>
      </div>
    </section>
  );
}
