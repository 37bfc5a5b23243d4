import type { LevelInfo } from '../../../api/escalations.ts';
import styles from './escalations.module.css';

/** A mark and a word for each state, so that none is told by colour alone. */
const MARKS: Readonly<Record<LevelInfo['state'], { readonly mark: string; readonly says: string }>> = {
  told: { mark: '●', says: 'told' },
  due: { mark: '◔', says: 'due' },
  stopped: { mark: '◼', says: 'stopped' },
  'not set off': { mark: '○', says: 'not set off' },
};

/** The levels of a ladder at a glance, in their order. */
export function Rungs({ levels }: { readonly levels: readonly LevelInfo[] }) {
  return (
    <ol className={styles.rungs}>
      {levels.map(({ level, at, state }) => (
        <li key={level} data-state={state} title={`Level ${level}, at ${at}: ${MARKS[state].says}`}>
          <span aria-hidden>{MARKS[state].mark}</span> {at}
          <span className="visually-hidden"> {MARKS[state].says}</span>
        </li>
      ))}
    </ol>
  );
}
