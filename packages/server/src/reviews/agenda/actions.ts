import type { ReviewAction } from '@tallystick/store';
import type { ReviewFacts } from './facts.ts';
import type { AgendaItem, AgendaSection } from './form.ts';

/** What was agreed in earlier reviews: what is still open, and what ended since the last one. */
export function actionSection({ actions, review, lastHeldAt }: ReviewFacts): AgendaSection {
  const earlier = actions.filter(({ number }) => number !== review.number);
  const ended = earlier.filter(
    ({ state, endedAt }) => state !== 'open' && (lastHeldAt === undefined || (endedAt ?? 0) >= lastHeldAt),
  );
  return {
    id: 'actions',
    title: 'Actions of earlier reviews',
    rule: 'Every action that is still open, and every one that ended since the last review was held.',
    items: [...earlier.filter(({ state }) => state === 'open'), ...ended].map(itemOf),
  };
}

function itemOf(one: ReviewAction): AgendaItem {
  const { action, number, title, ownerName, dueDate, state, words } = one;
  const what =
    state === 'open'
      ? `${ownerName} until ${dueDate}`
      : `${state === 'done' ? 'done' : 'dropped'}${words === '' ? '' : `: ${words}`}`;
  return {
    key: `actions/${action}`,
    says: `${title} (${what})`,
    evidence: [{ kind: 'action', review: number, action, says: `Review ${number}` }],
  };
}
