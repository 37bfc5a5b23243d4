import type { CreditReport } from '@tallystick/engine';
import { groupDigits } from '../../money/amount.ts';

const CAPS: Readonly<Record<string, string>> = {
  objective: 'Cap of this promise',
  period: 'Cap of the period',
  term: 'Cap of the term',
  smallest: 'Below the smallest credit',
  max: 'Only the largest credit counts',
};

/** A credit's sum in words, one step a line: `24,000 EUR × 8.000 % = 1,920 EUR`, then what each cap took away. */
export function creditWorking(line: CreditReport, currency: string): readonly string[] {
  const money = (amount: string) => `${groupDigits(amount)} ${currency}`;
  const tickets =
    line.breaches === null
      ? ''
      : ` (${line.breaches} breached ${line.breaches === 1 ? 'ticket' : 'tickets'})`;
  const steps = [`${money(line.base)} × ${line.share}${tickets} = ${money(line.uncapped)}`];
  for (const { cap, by } of line.reductions) steps.push(`${CAPS[cap] ?? cap}: \u2212${money(by)}`);
  return steps;
}
