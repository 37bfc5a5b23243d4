import { Link } from '@tanstack/react-router';
import type { ObjectiveSummary, PeriodSummary } from '../api/contract.ts';
import { figureText } from '../i18n/notation.ts';
import { t } from '../i18n/text.ts';
import { periodColumn, periodText } from '../time/period.ts';
import { comingMonths } from './coming.ts';
import { periodIds } from './focus.ts';
import styles from './grid.module.css';
import { statusWord } from './meaning.ts';
import { StatusMark } from './StatusMark.tsx';

interface StatusGridProps {
  readonly agreement: string;
  /** The agreement's title, which names the table. */
  readonly name: string;
  readonly objectives: readonly ObjectiveSummary[];
  /** The period to highlight, whose figures stand at the right. */
  readonly focus: string | undefined;
  /** The term's last day: the months until then are shown as still to come. */
  readonly termTo: string;
  /** Periods shown at most, the latest. */
  readonly most?: number;
}

/** Objectives down, periods across, a mark in each cell: every mark leads to its objective in its period. */
export function StatusGrid({ agreement, name, objectives, focus, termTo, most = 12 }: StatusGridProps) {
  const past = periodIds(objectives).slice(-most);
  const coming = comingMonths(past.at(-1), termTo, 12 - past.length);
  const periods = [...past, ...coming];
  const columns = periods.map((id, index) => ({
    id,
    ...periodColumn(id),
    isNewYear: index === 0 || periodColumn(id).year !== periodColumn(periods[index - 1] ?? '').year,
    isComing: index >= past.length,
    isOlder: index < past.length - 5 || index >= Math.max(4, past.length),
    isOldest: index < past.length - 3 || index >= past.length,
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section className={styles.frame} aria-label={t('Promises of {{name}} by period', { name })} tabIndex={0}>
      <table className={styles.grid}>
        <caption className="visually-hidden">{t('Status of each promise in each period')}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.promise}>
              {t('Promise')}
            </th>
            {columns.map(({ id, short, year, isNewYear, isOlder, isOldest }) => (
              <th
                key={id}
                scope="col"
                data-focus={id === focus || undefined}
                data-older={isOlder || undefined}
                data-oldest={isOldest || undefined}
              >
                <span className={styles.year}>{isNewYear ? year : '\u00a0'}</span>
                <abbr title={periodText(id)}>{short}</abbr>
              </th>
            ))}
            {focus && (
              <th scope="col" className={styles.attained}>
                <span className={styles.year}>{t('Attained')}</span>
                {periodColumn(focus).short} {periodColumn(focus).year}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {objectives.map((objective) => (
            <tr key={objective.id}>
              <th scope="row" className={styles.promise}>
                <Link
                  to="/agreements/$id/objectives/$oid"
                  params={{ id: agreement, oid: objective.id }}
                  search={focus ? { period: focus } : {}}
                >
                  {objective.title}
                </Link>
                <span className={styles.target}>
                  {t('Promised: {{promise}}', { promise: figureText(objective.promise) })}
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
          ))}
        </tbody>
      </table>
    </section>
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
    target: figureText(period.target),
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

function periodOf({ periods }: ObjectiveSummary, id: string): PeriodSummary | undefined {
  return periods.find(({ period }) => period === id);
}
