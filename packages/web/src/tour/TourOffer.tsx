import { Button } from '@mantine/core';
import { useState } from 'react';
import layout from '../app/layout.module.css';
import { t } from '../i18n/text.ts';
import { isNew, showStep, useTourStep } from './progress.ts';
import { TOURED } from './steps.ts';
import styles from './tour.module.css';

/** Offers the tour to whoever sees the samples for the first time. */
export function TourOffer({ agreements }: { readonly agreements: readonly { readonly id: string }[] }) {
  const [isOffered, setOffered] = useState(isNew);
  const step = useTourStep();
  if (!isOffered || step !== undefined || !agreements.some(({ id }) => id === TOURED)) return null;
  const decline = () => {
    setOffered(false);
    showStep(undefined);
  };
  return (
    <aside
      className={`${layout.section} ${styles.offer}`}
      aria-label={t('A tour in five minutes')}
      data-no-print
    >
      <p>
        {t('New here? Seven pages show what a promise is worth, from the portfolio down to a row of a file.')}
      </p>
      <span>
        <Button size="xs" onClick={() => showStep(0)}>
          {t('Take the tour')}
        </Button>
        <Button size="xs" variant="default" onClick={decline}>
          {t('Not now')}
        </Button>
      </span>
    </aside>
  );
}
