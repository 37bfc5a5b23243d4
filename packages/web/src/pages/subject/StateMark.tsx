import type { StateView } from '../../api/contract.ts';
import { figureText } from '../../i18n/notation.ts';
import { later, t } from '../../i18n/text.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import status from '../../status/status.module.css';

const STATUS = { up: 'met', down: 'missed', degraded: 'at risk', unknown: 'no data' } as const;
const WORDS = {
  up: later('Up'),
  down: later('Down'),
  degraded: later('Degraded'),
  unknown: later('Unknown'),
} as const;

/** A service's state in words. */
export function stateText({ state, impact }: Pick<StateView, 'state' | 'impact'>): string {
  const word = t(WORDS[state]);
  return state === 'degraded' && impact !== null
    ? t('{{word}}, counts {{impact}}', { word, impact: figureText(impact) })
    : word;
}

/** A service's state as mark and word, with the share of down time that a degraded one counts for. */
export function StateMark({ state, impact }: Pick<StateView, 'state' | 'impact'>) {
  return (
    <span className={status.badge} data-meaning={STATUS[state].replace(' ', '-')}>
      <StatusMark status={STATUS[state]} />
      {stateText({ state, impact })}
    </span>
  );
}
