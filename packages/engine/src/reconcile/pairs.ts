import type { Agreement, Indicator } from '@tallystick/agreement';
import type { PlainIndicator } from '../composite/parts.ts';

/** An indicator, and a source that tells of the same thing as its source of record. */
export interface Pair {
  readonly indicator: PlainIndicator;
  readonly other: string;
}

/** The pairs that an agreement names ([REC-1]): a fallback, and what an indicator is reconciled with. */
export function pairsOf({ indicators }: Agreement): readonly Pair[] {
  return [...indicators.values()].flatMap((indicator) => {
    if (indicator.kind === 'composite') return [];
    const others = [fallbackOf(indicator), indicator.reconcileWith].filter((one) => one !== undefined);
    return [...new Set(others)].map((other) => ({ indicator, other }));
  });
}

/** The source whose word counts where the source of record says nothing. */
export function fallbackOf(indicator: PlainIndicator): string | undefined {
  return 'fallback' in indicator ? indicator.fallback : undefined;
}

/** The agreement as if one source were the only one of a pair's indicator. */
export function measuredBy(agreement: Agreement, { indicator }: Pair, source: string): Agreement {
  const indicators = new Map(agreement.indicators);
  indicators.set(indicator.id, alone(indicator, source));
  return { ...agreement, indicators };
}

function alone(indicator: PlainIndicator, source: string): Indicator {
  const { fallback: _, ...rest } = { fallback: undefined, ...indicator };
  const own = { ...rest, from: source } as PlainIndicator;
  // What the agreement says of the time before the first record is said of the source of record ([FBK-1]).
  return own.kind === 'availability' && source !== indicator.from ? { ...own, initially: 'unknown' } : own;
}
