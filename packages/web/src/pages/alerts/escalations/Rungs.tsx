import type { LevelInfo } from '../../../api/escalations.ts';
import { later, type Text, t } from '../../../i18n/text.ts';
import styles from './escalations.module.css';

/** A mark and a word for each state, so that none is told by colour alone. */
const MARKS: Readonly<Record<LevelInfo['state'], { readonly mark: string; readonly says: Text }>> = {
  told: { mark: '●', says: later('told') },
  due: { mark: '◔', says: later('due') },
  stopped: { mark: '◼', says: later('stopped') },
  'not set off': { mark: '○', says: later('not set off') },
};

/** The levels of a ladder at a glance, in their order. */
export function Rungs({ levels }: { readonly levels: readonly LevelInfo[] }) {
  return (
    <ol className={styles.rungs}>
      {levels.map(({ level, at, state }) => (
        <li
          key={level}
          data-state={state}
          title={t('Level {{level}}, at {{at}}: {{says}}', { level, at, says: t(MARKS[state].says) })}
        >
          <span aria-hidden>{MARKS[state].mark}</span> {at}
          <span className="visually-hidden"> {t(MARKS[state].says)}</span>
        </li>
      ))}
    </ol>
  );
}
