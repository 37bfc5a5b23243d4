import { Link } from '@tanstack/react-router';
import type { ObjectiveSummary, PeriodSummary } from '../api/contract.ts';
import { figureText } from '../i18n/notation.ts';
import { sentenceText } from '../i18n/sentence.ts';
import { t } from '../i18n/text.ts';
import type { RowToDraw } from '../table/RowsInView.tsx';
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
  /** Its place, in a grid that draws what is seen. */
  readonly drawn: RowToDraw | undefined;
}

/** A promise with a mark for each period. */
export function GridRow({ agreement, objective, columns, focus, drawn }: GridRowProps) {
  return (
    <tr
      ref={drawn?.measure}
      {...(drawn ? { 'data-index': drawn.index, 'aria-rowindex': drawn.index + 2 } : {})}
    >
      <th scope="row" className={styles.promise}>
        <Link
          to="/agreements/$id/objectives/$oid"
          params={{ id: agreement, oid: objective.id }}
          search={focus ? { period: focus } : {}}
        >
          {objective.title}
        </Link>
        <span className={styles.target}>
          {t('Promised: {{promise}}', { promise: sentenceText(objective.promise) })}
        </span>
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
            <GridMark agreement={agreement} objective={objective} period={periodOf(objective, id)} />
          )}
        </td>
      ))}
      {focus && <Attained period={periodOf(objective, focus)} />}
    </tr>
  );
}

function Coming({ period }: { readonly period: string }) {
  return (
    <span className={styles.coming} title={t('{{period}}: still to come', { period: periodText(period) })}>
      <span className="visually-hidden">{t('Still to come')}</span>
    </span>
  );
}

interface GridMarkProps {
  readonly agreement: string;
  readonly objective: ObjectiveSummary;
  readonly period: PeriodSummary | undefined;
}

function GridMark({ agreement, objective, period }: GridMarkProps) {
  if (!period) return null;
  const says = t('{{period}}: {{status}}, {{attained}}, target {{target}}', {
    period: periodText(period.period),
    status: statusWord(period.status),
    attained: figureText(period.attained ?? t('no figure')),
    target: sentenceText(period.target),
  });
  return (
    <Link
      to="/agreements/$id/objectives/$oid"
      params={{ id: agreement, oid: objective.id }}
      search={{ period: period.period }}
      className={styles.cell}
      title={`${objective.title}\n${says}`}
      aria-label={`${objective.title}, ${says}`}
    >
      <StatusMark status={period.status} size={18} />
    </Link>
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
