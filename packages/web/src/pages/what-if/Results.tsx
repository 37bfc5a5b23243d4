import type { ComparedObjective, ComparedPeriod, ComparedResult, Comparison } from '@tallystick/engine';
import { Section } from '../../app/Section.tsx';
import { groupDigits } from '../../i18n/notation.ts';
import { t } from '../../i18n/text.ts';
import { isZero, moneyText } from '../../money/amount.ts';
import { statusWord } from '../../status/meaning.ts';
import { StatusBadge } from '../../status/StatusBadge.tsx';
import { type Column, Table } from '../../table/Table.tsx';
import { periodText } from '../../time/period.ts';
import { differenceOf, totalsOf } from './sentence.ts';
import styles from './whatIf.module.css';

interface ResultsProps {
  readonly comparison: Comparison;
  /** Of the texts, the agreement first. */
  readonly names: readonly string[];
  /** How many periods of each objective are shown. */
  readonly last: number;
}

/** Every objective and period side by side: attained, status, credit, and what differs. */
export function Results({ comparison, names, last }: ResultsProps) {
  // A draft that was dropped or added meanwhile is not in the comparison yet.
  if (comparison.texts.length !== names.length) return null;
  return (
    <>
      <Totals comparison={comparison} names={names} last={last} />
      {comparison.objectives.map((objective) => (
        <Objective
          key={objective.id}
          objective={objective}
          comparison={comparison}
          names={names}
          last={last}
        />
      ))}
    </>
  );
}

function Totals({ comparison, names, last }: ResultsProps) {
  const totals = totalsOf(comparison, last);
  const rows = totals.map((total, index) => ({
    ...total,
    name: names[index]!,
    exposure: comparison.totals[index]!,
  }));
  type Row = (typeof rows)[number];
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: t('Terms'), value: ({ name }) => name, isRowHead: true },
    {
      key: 'met',
      head: t('Met'),
      align: 'right',
      value: ({ met, periods }) => t('{{met}} of {{periods}}', { met, periods }),
    },
    {
      key: 'credits',
      head: t('Credits of these periods'),
      align: 'right',
      value: ({ credits, currency }) => ({ amount: credits, currency }),
    },
    {
      key: 'difference',
      head: t('Difference'),
      align: 'right',
      value: (row) =>
        row === rows[0] || row.currency !== rows[0]!.currency ? '' : changeText(rows[0]!, row),
    },
    {
      key: 'exposure',
      head: t('If it ended now'),
      align: 'right',
      value: ({ exposure, currency }) => ({ amount: exposure.exposure, currency }),
    },
  ];
  return (
    <Section
      title={t('All promises')}
      note={t('Over the last {{last}} periods of each that are over.', { last })}
    >
      <Table caption={t('All promises by terms')} columns={columns} rows={rows} rowKey={({ name }) => name} />
    </Section>
  );
}

function Objective({
  objective,
  comparison,
  names,
  last,
}: ResultsProps & { readonly objective: ComparedObjective }) {
  const { title, promises, periods } = objective;
  const shown = periods.slice(-last).reverse();
  const columns: readonly Column<ComparedPeriod>[] = [
    {
      key: 'period',
      head: t('Period'),
      value: ({ period }) => period,
      cell: ({ period }) => periodText(period),
      isRowHead: true,
    },
    ...names.map(
      (name, index): Column<ComparedPeriod> => ({
        key: name,
        head: name,
        align: 'right',
        value: ({ results }) => resultText(results[index] ?? null, comparison.texts[index]!.currency),
        cell: ({ results }) => (
          <Result
            result={results[index] ?? null}
            base={index === 0 ? undefined : (results[0] ?? null)}
            currency={comparison.texts[index]!.currency}
          />
        ),
      }),
    ),
  ];
  const promised = new Set(promises.map((promise) => promise ?? t('not promised')));
  const note =
    promised.size === 1
      ? [...promised][0]
      : promises.map((promise, index) => `${names[index]}: ${promise ?? t('not promised')}`).join('; ');
  return (
    <Section title={title} note={note}>
      <Table
        caption={t('{{title}} by period and terms', { title })}
        columns={columns}
        rows={shown}
        rowKey={({ period }) => period}
        isCurrent={comesOtherwise}
      />
    </Section>
  );
}

/** Whether a draft comes to something else; another target alone does not. */
function comesOtherwise({ results: [base, ...drafts] }: ComparedPeriod): boolean {
  return drafts.some(
    (one) => one?.status !== base?.status || one?.attained !== base?.attained || one?.credit !== base?.credit,
  );
}

function resultText(result: ComparedResult | null, currency: string): string | null {
  if (!result) return null;
  return [statusWord(result.status), result.attained ?? t('no figure'), `${result.credit} ${currency}`].join(
    '; ',
  );
}

interface ResultProps {
  readonly result: ComparedResult | null;
  /** The agreement's, for a draft. */
  readonly base: ComparedResult | null | undefined;
  readonly currency: string;
}

function Result({ result, base, currency }: ResultProps) {
  if (!result) return <span className="quiet">{t('none')}</span>;
  const { attained, status, credit } = result;
  const difference = base
    ? differenceOf({ credits: base.credit, currency }, { credits: credit, currency })
    : '0';
  return (
    <span className={styles.result}>
      <StatusBadge status={status} />
      <span>
        {attained ?? t('no figure')}
        {base && <AttainedChange change={result.attainedChange} />}
      </span>
      {(!isZero(credit) || !isZero(difference)) && (
        <span>
          {moneyText({ amount: credit, currency })}
          {!isZero(difference) && <strong> ({signed(difference)})</strong>}
        </span>
      )}
    </span>
  );
}

/** By how much the figure moved, at most three decimals; the exact value is in the title. */
function AttainedChange({ change }: { readonly change: string | null }) {
  if (change === null || isZero(change)) return null;
  const [whole = '', decimals = ''] = change.replace('…', '').split('.');
  const short = decimals === '' ? whole : `${whole}.${decimals.slice(0, 3)}`;
  return <span title={change}> ({signed(short)})</span>;
}

function changeText(
  base: { readonly credits: string; readonly currency: string },
  draft: { readonly credits: string; readonly currency: string },
): string {
  const change = differenceOf(base, draft);
  return isZero(change) ? t('none') : `${signed(change)} ${base.currency}`;
}

function signed(decimal: string): string {
  return decimal.startsWith('-') ? groupDigits(decimal) : `+${groupDigits(decimal)}`;
}
