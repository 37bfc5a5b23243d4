import { periodIds } from '@tallystick/engine';
import type { ObjectiveSummary } from '../api/contract.ts';
import { Pictured } from '../chart/picture/Pictured.tsx';
import { useTextMemo } from '../i18n/language.ts';
import { t } from '../i18n/text.ts';
import type { Format } from '../table/export/inWorker.ts';
import { LONG, LongRows } from '../table/LongRows.tsx';
import type { RowToDraw } from '../table/RowsInView.tsx';
import { useFrame } from '../table/useFrame.ts';
import { usePrinting } from '../table/usePrinting.ts';
import { periodColumn, periodText } from '../time/period.ts';
import { comingMonths } from './coming.ts';
import { GridRow } from './GridRow.tsx';
import styles from './grid.module.css';
import { gridColumns, gridText } from './gridFile.ts';

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
  const [frame, findFrame] = useFrame();
  const isPrinting = usePrinting();
  const columns = useTextMemo(
    () => columnsOf(periodIds(objectives).slice(-most), termTo),
    [objectives, most, termTo],
  );
  const text = useTextMemo(() => gridText(objectives, focus), [objectives, focus]);
  const isLong = objectives.length > LONG && !isPrinting;
  const row = (objective: ObjectiveSummary, drawn?: RowToDraw) => (
    <GridRow
      key={objective.id}
      agreement={agreement}
      objective={objective}
      columns={columns}
      focus={focus}
      index={drawn?.index}
      measure={drawn?.measure}
    />
  );
  const save = async (format: Format) => {
    const { saveTable } = await import('../table/export/tableFiles.ts');
    const past = columns.filter(({ isComing }) => !isComing).map(({ id }) => id);
    await saveTable({
      title: t('{{name}}: promises by period', { name }),
      columns: gridColumns(
        past,
        objectives.some(({ tier }) => tier !== null),
      ),
      rows: objectives,
      format,
    });
  };
  return (
    <Pictured
      title={t('{{name}}: promises by period', { name })}
      text={text}
      offers={[
        { says: 'CSV', make: () => save('csv') },
        { says: t('Excel (XLSX)'), make: () => save('xlsx') },
      ]}
    >
      <section
        ref={findFrame}
        className={styles.frame}
        aria-label={t('Promises of {{name}} by period', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
        data-long={isLong || undefined}
      >
        <table className={styles.grid} {...(isLong ? { 'aria-rowcount': objectives.length + 1 } : {})}>
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
          {isLong ? (
            frame && (
              <LongRows
                frame={frame}
                name={agreement}
                count={objectives.length}
                columns={columns.length + (focus ? 2 : 1)}
                usualHeight={USUAL_HEIGHT}
                draw={(drawn) => {
                  const objective = objectives[drawn.index];
                  return objective && row(objective, drawn);
                }}
              />
            )
          ) : (
            <tbody>{objectives.map((objective) => row(objective))}</tbody>
          )}
        </table>
      </section>
    </Pictured>
  );
}

/** The periods that have begun, and the months still to come where they are few. */
function columnsOf(past: readonly string[], termTo: string) {
  const coming = comingMonths(past.at(-1), termTo, 12 - past.length);
  const periods = [...past, ...coming];
  return periods.map((id, index) => ({
    id,
    ...periodColumn(id),
    isNewYear: index === 0 || periodColumn(id).year !== periodColumn(periods[index - 1] ?? '').year,
    isComing: index >= past.length,
    isOlder: index < past.length - 5 || index >= Math.max(4, past.length),
    isOldest: index < past.length - 3 || index >= past.length,
  }));
}

/** Of a row before it was measured, px. */
const USUAL_HEIGHT = 66;
