import type { StateView } from '../../api/contract.ts';
import { StatusMark } from '../../status/StatusMark.tsx';
import status from '../../status/status.module.css';

const STATUS = { up: 'met', down: 'missed', degraded: 'at risk', unknown: 'no data' } as const;
const WORDS = { up: 'Up', down: 'Down', degraded: 'Degraded', unknown: 'Unknown' } as const;

/** A service's state as mark and word, with the share of down time that a degraded one counts for. */
export function StateMark({ state, impact }: Pick<StateView, 'state' | 'impact'>) {
  return (
    <span className={status.badge} data-meaning={STATUS[state].replace(' ', '-')}>
      <StatusMark status={STATUS[state]} />
      {WORDS[state]}
      {state === 'degraded' && impact !== null && `, counts ${impact}`}
    </span>
  );
}
