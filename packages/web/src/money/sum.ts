import type { MoneyReport } from '@tallystick/engine';

/** Exact sum of amounts in one currency; undefined where there are none. @throws Error when currencies differ. */
export function sumOf(amounts: readonly MoneyReport[]): MoneyReport | undefined {
  const [first] = amounts;
  if (!first) return undefined;
  if (amounts.some(({ currency }) => currency !== first.currency)) {
    throw new Error('Amounts in different currencies have no sum.');
  }
  const digits = Math.max(...amounts.map(({ amount }) => amount.split('.')[1]?.length ?? 0));
  const total = amounts.reduce((sum, { amount }) => sum + unitsOf(amount, digits), 0n);
  return { amount: decimalOf(total, digits), currency: first.currency };
}

function unitsOf(amount: string, digits: number): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(`${whole}${fraction.padEnd(digits, '0')}`);
}

function decimalOf(units: bigint, digits: number): string {
  if (digits === 0) return units.toString();
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  return `${units < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
