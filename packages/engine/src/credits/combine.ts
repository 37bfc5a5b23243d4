import { type Credits, exact } from '@tallystick/agreement';
import { largestFirst } from './draft.ts';
import type { Draft } from './line.ts';

/**
 * What remains of a period's lines when they are combined: all of them, only the largest, or only the largest of each
 * service. The others are shown, with nothing due. Days of extension are no money and are left alone.
 */
export function combined(combine: Credits['combine'], drafts: readonly Draft[]): readonly Draft[] {
  if (combine === 'sum') return drafts;
  const group = ({ service }: Draft) => (combine === 'per service' ? service : undefined);
  const kept = new Map<string | undefined, Draft>();
  for (const draft of drafts) {
    const best = kept.get(group(draft));
    if (!best || largestFirst(draft, best) < 0) kept.set(group(draft), draft);
  }
  return drafts.map((draft) => {
    if (kept.get(group(draft)) === draft || draft.due.numerator === 0n) return draft;
    const reduction = { cap: combine, by: draft.due, clause: 'credits.combine' };
    return { ...draft, reductions: [...draft.reductions, reduction], due: exact.ZERO };
  });
}
