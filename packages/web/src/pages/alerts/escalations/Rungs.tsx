import type { LevelInfo } from '../../../api/escalations.ts';
import { figureText } from '../../../i18n/notation.ts';
import { later, type Text, t } from '../../../i18n/text.ts';
import { durationText } from '../../../time/duration.ts';
import styles from './escalations.module.css';

/** A mark and a word for each state, so that none is told by colour alone. */
const MARKS: Readonly<Record<LevelInfo['state'], { readonly mark: string; readonly says: Text }>> = {
  told: { mark: '●', says: later('told') },
  due: { mark: '◔', says: later('due') },
  stopped: { mark: '◼', says: later('stopped') },
  'not set off': { mark: '○', says: later('not set off') },
};

/** What sets a level off and is no share of anything. */
const TRIGGERS: Readonly<Record<string, Text>> = { breach: later('breach'), lost: later('lost') };

/** The levels of a ladder at a glance, in their order. */
export function Rungs({ levels }: { readonly levels: readonly LevelInfo[] }) {
  return (
    <ol className={styles.rungs}>
      {levels.map(({ level, at, afterMs, state }) => (
        <li
          key={level}
          data-state={state}
          title={t('Level {{level}}, at {{at}}: {{says}}', {
            level,
            at: whenText({ at, afterMs }),
            says: t(MARKS[state].says),
          })}
        >
          <span aria-hidden>{MARKS[state].mark}</span> {whenText({ at, afterMs })}
          <span className="visually-hidden"> {t(MARKS[state].says)}</span>
        </li>
      ))}
    </ol>
  );
}

/** What sets a level off, in words, and how long after that it is told. */
function whenText({ at, afterMs }: Pick<LevelInfo, 'at' | 'afterMs'>): string {
  const known = TRIGGERS[at];
  const says = known ? t(known) : figureText(at);
  return afterMs > 0 ? `${says} + ${durationText(afterMs)}` : says;
}
