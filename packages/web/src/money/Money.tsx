import type { MoneyReport } from '@tallystick/engine';
import { moneyText } from './amount.ts';

/** An amount with its currency. */
export function Money({ of }: { readonly of: MoneyReport }) {
  return <span className="nowrap">{moneyText(of)}</span>;
}
