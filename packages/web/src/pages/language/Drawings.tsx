import { lazy, Suspense } from 'react';
import { ContractClause } from '../../app/ContractClause.tsx';
import { Section } from '../../app/Section.tsx';
import { Bars } from '../../chart/Bars.tsx';
import { thresholdsOf } from '../../chart/thresholds.ts';
import { WhenSeen } from '../../chart/WhenSeen.tsx';
import { t } from '../../i18n/text.ts';
import { Money } from '../../money/Money.tsx';
import { StatusGrid } from '../../status/StatusGrid.tsx';
import { At } from '../../time/At.tsx';
import { Duration } from '../../time/Duration.tsx';
import { Timeline } from '../../timeline/Timeline.tsx';
import { exampleBars, exampleBurn, exampleClause, exampleObjectives, exampleTicket } from './drawn.ts';
import { EXAMPLE } from './examples.ts';
import styles from './language.module.css';

const BurnDown = lazy(() =>
  import('../../chart/BurnDown.tsx').then(({ BurnDown }) => ({ default: BurnDown })),
);

const ZONE = 'Europe/Berlin';
const AT = '2026-03-09T13:05:00Z';
const BURN_PX = 300;

/** Figures as they are written, and the drawings of which there is one kind each. */
export function Drawings() {
  const burn = exampleBurn();
  return (
    <>
      <Section
        title={t('Figures')}
        note={t('An instant says its own zone, and on hover that of its reader; an amount its currency.')}
        padded
      >
        <p className={styles.row}>
          <At at={AT} timeZone={ZONE} />
          <Duration ms={11_100_000} />
          <Money of={{ amount: '1200.00', currency: 'EUR' }} />
        </p>
      </Section>
      <Section title={t('Promises over time')}>
        {/* Nothing stands behind these marks. */}
        <div inert>
          <StatusGrid
            agreement={EXAMPLE}
            name={t('Promises over time')}
            objectives={exampleObjectives()}
            focus="2026-05"
            termTo="2026-12-31"
          />
        </div>
      </Section>
      <Section title={t('A budget as it is used')} padded>
        <WhenSeen height={BURN_PX}>
          <Suspense>
            <BurnDown
              title={t('A budget as it is used')}
              days={burn}
              period={{ from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' }}
              thresholds={thresholdsOf([], burn.warnAt)}
            />
          </Suspense>
        </WhenSeen>
      </Section>
      <Section title={t('Bars')}>
        <Bars
          title={t('Bars')}
          says={t('How long stretches of down time lasted.')}
          bars={exampleBars()}
          targetAt={undefined}
          offers={[]}
        />
      </Section>
      <Section title={t('The life of a clock')} padded>
        <Timeline outcome={exampleTicket()} records={[]} timeZone={ZONE} />
      </Section>
      <Section title={t('A clause')} padded>
        <ContractClause {...exampleClause()} />
      </Section>
    </>
  );
}
