import type { Comparison } from '@tallystick/engine';
import { t } from '../../i18n/text.ts';
import { isZero, moneyText } from '../../money/amount.ts';
import { sumOf } from '../../money/sum.ts';
import { pastOf } from '../../studio/measure/past.ts';

/** How often promises were kept over ended periods, and what it cost, by text. */
export interface WhatIfTotal {
  readonly periods: number;
  readonly met: number;
  readonly credits: string;
  readonly currency: string;
}

/** Over the last ended periods of every objective. */
export function totalsOf(comparison: Comparison, last: number): readonly WhatIfTotal[] {
  const past = pastOf(comparison, last);
  return comparison.texts.map(({ currency }, text) => {
    const amounts = past.map(({ credits }) => ({ amount: credits[text] ?? '0', currency }));
    return {
      periods: past.reduce((sum, one) => sum + one.periods, 0),
      met: past.reduce((sum, one) => sum + (one.met[text] ?? 0), 0),
      credits: sumOf(amounts)?.amount ?? '0',
      currency,
    };
  });
}

/** `With draft A 34 of 40 would have been met instead of 31, for 600.00 EUR less.` */
export function leadSentence(comparison: Comparison, names: readonly string[], last: number): string {
  const [base, ...drafts] = totalsOf(comparison, last);
  if (!base) return '';
  const kept = t('Of the last {{periods}} promises that were judged, {{met}} were met, for {{money}}.', {
    periods: base.periods,
    met: base.met,
    money: moneyText({ amount: base.credits, currency: base.currency }),
  });
  const said = drafts.map((draft, index) => {
    const name = names[index + 1]!.toLowerCase().replace(
      / (.)$/u,
      (_, letter: string) => ` ${letter.toUpperCase()}`,
    );
    const met =
      draft.met === base.met
        ? t('as many would have been')
        : t('{{met}} would have been', { met: draft.met });
    return t('With {{name}} {{met}}, {{base}}.', { name, met, base: costText(base, draft) });
  });
  return [kept, ...said].join(' ');
}

function costText(base: WhatIfTotal, draft: WhatIfTotal): string {
  if (base.currency !== draft.currency)
    return t('for {{money}}', {
      money: moneyText({ amount: draft.credits, currency: draft.currency }),
    });
  const change = differenceOf(base, draft);
  if (isZero(change)) return t('for as much');
  const amount = moneyText({ amount: change.replace('-', ''), currency: base.currency });
  return change.startsWith('-') ? t('for {{amount}} less', { amount }) : t('for {{amount}} more', { amount });
}

/** What a draft costs more than the agreement, exact; negative where it costs less. */
export function differenceOf(
  base: { readonly credits: string; readonly currency: string },
  draft: { readonly credits: string; readonly currency: string },
): string {
  const opposite = base.credits.startsWith('-') ? base.credits.slice(1) : `-${base.credits}`;
  return sumOf([
    { amount: draft.credits, currency: draft.currency },
    { amount: opposite, currency: base.currency },
  ])!.amount;
}
