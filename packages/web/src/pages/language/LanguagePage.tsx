import { Button } from '@mantine/core';
import { Empty } from '../../app/Empty.tsx';
import { Figures } from '../../app/Figures.tsx';
import layout from '../../app/layout.module.css';
import { NotForYou } from '../../app/NotForYou.tsx';
import { Page } from '../../app/Page.tsx';
import { Failure, QueryState } from '../../app/QueryState.tsx';
import { Section } from '../../app/Section.tsx';
import { HeatMap } from '../../chart/HeatMap.tsx';
import { heatDays } from '../../chart/heatMap.ts';
import { Spread } from '../../chart/Spread.tsx';
import { Trend } from '../../chart/Trend.tsx';
import { figureText } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { BudgetBar } from '../../status/BudgetBar.tsx';
import { statusExplanation } from '../../status/meaning.ts';
import { OutcomeBadge } from '../../status/OutcomeBadge.tsx';
import { StatusBadge } from '../../status/StatusBadge.tsx';
import { Table } from '../../table/Table.tsx';
import { Asking } from './Asking.tsx';
import { Badges } from './Badges.tsx';
import { Drawings } from './Drawings.tsx';
import {
  EXAMPLE,
  EXAMPLE_PARTS,
  EXAMPLE_ROWS,
  EXAMPLE_TREND,
  exampleColumns,
  exampleDays,
  faultText,
  PART,
  STATUSES,
  TOKENS,
} from './examples.ts';
import styles from './language.module.css';

/** Every part that pages are made of, in each of its states, with figures that are made up: for those who build pages, and for those who want to know what a mark means. */
export function LanguagePage() {
  return (
    <Page title={t('The language of the pages')}>
      <div className={layout.head}>
        <h1>{t('The language of the pages')}</h1>
        <p className={layout.lead}>
          {t(
            'Five meanings, each with a colour, a shape and a word; one accent; the rest is grey. All figures here are made up.',
          )}
        </p>
      </div>
      <Section title={t('Meanings')} padded>
        <dl className={styles.meanings}>
          {STATUSES.map((status) => (
            <div key={status}>
              <dt>
                <StatusBadge status={status} filled />
              </dt>
              <dd>{statusExplanation(status)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.row}>
          {['running', 'paused', 'breached', 'met'].map((state) => (
            <OutcomeBadge key={state} state={state} atRisk={state === 'paused'} />
          ))}
        </p>
      </Section>
      <Badges />
      <Section title={t('Colours')} padded>
        <ul className={styles.colours}>
          {TOKENS.map((token) => (
            <li key={token}>
              <span style={{ background: `var(--${token})` }} aria-hidden />
              <code>{`--${token}`}</code>
            </li>
          ))}
        </ul>
      </Section>
      <Figures
        figures={[
          {
            name: t('Attained'),
            value: figureText('99.913 %'),
            note: t('target {{target}}', { target: figureText('99.9 %') }),
          },
          { name: t('Error budget left'), value: '11 min', note: <BudgetBar used="74 %" /> },
          { name: t('Overspent'), value: '−5 min', note: <BudgetBar used="112 %" /> },
        ]}
      />
      <Section title={t('A table')} note={t('Its heads order and filter where the rows are many.')}>
        <Table
          caption={t('A table')}
          name={EXAMPLE}
          columns={exampleColumns()}
          rows={EXAMPLE_ROWS}
          rowKey={({ title }) => title}
        />
      </Section>
      <Section title={t('Charts')} padded>
        <Trend title={t('A trend')} points={EXAMPLE_TREND} />
      </Section>
      <Section title={t('Days')}>
        <HeatMap title={t('Days')} days={heatDays(exampleDays(), 31)} unit={exampleDays().unit} />
      </Section>
      <Section title={t('A distribution')}>
        <Spread title={t('A distribution')} parts={EXAMPLE_PARTS} />
      </Section>
      <Drawings />
      <Section title={t('Actions', { context: 'buttons' })} padded>
        <p className={styles.row}>
          <Button>{t('The one thing to do')}</Button>
          <Button variant="default">{t('Another thing')}</Button>
          <Button variant="subtle">{t('A quiet thing')}</Button>
          <Button loading>{t('Under way')}</Button>
          <Button disabled>{t('Not now')}</Button>
        </p>
      </Section>
      <Asking />
      <Section title={t('Nothing there')}>
        <Empty>{t('What will be here, and the one thing to do next.')}</Empty>
      </Section>
      <Section title={t('Loading')} padded>
        <div data-example>
          <QueryState query={{ data: undefined, error: null, refetch: () => {} }}>{() => null}</QueryState>
        </div>
      </Section>
      <Section title={t('A part that failed')}>
        <Failure error={new Error(faultText())} onRetry={() => {}} />
      </Section>
      <Failure error={new Error(faultText())} onRetry={() => {}} />
      <NotForYou as={PART} />
    </Page>
  );
}
