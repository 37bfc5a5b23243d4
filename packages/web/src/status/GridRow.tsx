import { Link, useRouter } from '@tanstack/react-router';
import { memo, type Ref } from 'react';
import type { ObjectiveSummary, PeriodSummary } from '../api/contract.ts';
import { useFollow } from '../app/useFollow.ts';
import { figureText } from '../i18n/notation.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { t } from '../i18n/text.ts';
import { periodText } from '../time/period.ts';
import styles from './grid.module.css';
import { periodOf } from './gridFile.ts';
import { statusWord } from './meaning.ts';
import { StatusMark } from './StatusMark.tsx';

/** A period across the grid. */
export interface GridColumn {
  readonly id: string;
  readonly isOlder: boolean;
  readonly isOldest: boolean;
  readonly isComing: boolean;
}

interface GridRowProps {
  readonly agreement: string;
  readonly objective: ObjectiveSummary;
  readonly columns: readonly GridColumn[];
  readonly focus: string | undefined;
  /** Its place among all, in a grid that draws what is seen. */
  readonly index?: number | undefined;
  readonly measure?: Ref<HTMLTableRowElement> | undefined;
}

/** A promise with a mark for each period. */
export const GridRow = memo(PlainRow);

function PlainRow({ agreement, objective, columns, focus, index, measure }: GridRowProps) {
  const router = useRouter();
  const way = {
    to: '/agreements/$id/objectives/$oid',
    params: { id: agreement, oid: objective.id },
  } as const;
  // It may say already as known when figures are shown.
  const { href } = router.buildLocation(way);
  const inPeriod = `${href}${href.includes('?') ? '&' : '?'}period=`;
  return (
    <tr ref={measure} {...(index === undefined ? {} : { 'data-index': index, 'aria-rowindex': index + 2 })}>
      <th scope="row" className={styles.promise}>
        <Link {...way} search={focus ? { period: focus } : {}}>
          {objective.title}
        </Link>
        <span className={styles.target}>{promisedText(objective)}</span>
      </th>
      {columns.map(({ id, isOlder, isOldest, isComing }) => (
        <td
          key={id}
          data-focus={id === focus || undefined}
          data-older={isOlder || undefined}
          data-oldest={isOldest || undefined}
        >
          {isComing ? (
            <Coming period={id} />
          ) : (
            <GridMark inPeriod={inPeriod} title={objective.title} period={periodOf(objective, id)} />
          )}
        </td>
      ))}
      {focus && <Attained period={periodOf(objective, focus)} />}
    </tr>
  );
}

function promisedText({ promise, tier }: ObjectiveSummary): string {
  const said = { promise: sentenceText(promise) };
  return tier === null
    ? t('Promised: {{promise}}', said)
    : t('Promised: {{promise}}, tier {{tier}}', { ...said, tier });
}

function Coming({ period }: { readonly period: string }) {
  return (
    <span className={styles.coming} title={t('{{period}}: still to come', { period: periodText(period) })}>
      <span className="visually-hidden">{t('Still to come')}</span>
    </span>
  );
}

interface GridMarkProps {
  /** The address of the promise's page up to the id of its period. */
  readonly inPeriod: string;
  /** Of the promise. */
  readonly title: string;
  readonly period: PeriodSummary | undefined;
}

/** A mark that leads to the promise in its period. It is a plain link, since there are hundreds of them: those of the router each listen to the address. */
function GridMark({ inPeriod, title, period }: GridMarkProps) {
  const follow = useFollow();
  if (!period) return null;
  const says = t('{{period}}: {{status}}, {{attained}}, target {{target}}', {
    period: periodText(period.period),
    status: statusWord(period.status),
    attained: figureText(period.attained ?? t('no figure')),
    target: sentenceText(period.target),
  });
  return (
    <a
      href={`${inPeriod}${encodeURIComponent(period.period)}`}
      className={styles.cell}
      title={`${title}\n${says}`}
      aria-label={`${title}, ${says}`}
      onClick={follow}
    >
      <StatusMark status={period.status} size={18} />
    </a>
  );
}

function Attained({ period }: { readonly period: PeriodSummary | undefined }) {
  return (
    <td className={styles.attained}>
      <strong>{period?.attained ? figureText(period.attained) : t('No figure')}</strong>
      {period && <span className={styles.target}>{statusWord(period.status)}</span>}
    </td>
  );
}
