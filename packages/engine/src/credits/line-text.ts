import { exact, fromMoney, moneyText, type Price, type Rational, toMoney } from '@tallystick/agreement';
import { formatDuration } from '@tallystick/time';
import type { CreditLine, Reduction } from './line.ts';
import type { Counted } from './reckon.ts';

const CAPS: Readonly<Record<Reduction['cap'], string>> = {
  objective: 'Cap of this promise',
  period: 'Cap of the period',
  'trailing year': 'Cap of the trailing year',
  term: 'Cap of the term',
  max: 'Only the largest credit counts',
  'per service': 'Only the largest credit of each service counts',
  smallest: 'Below the smallest credit',
  unclaimed: 'Not claimed in time',
};

/**
 * How a line comes to its amount, a step a line: what was multiplied by what, what each cap took away and which clause
 * says so, and the rounding where it changed something.
 *
 * @example ['3 breached tickets × 1 % of 500.00 EUR = 15.00 EUR', 'Cap of the period (credits.atMost[0]): −5.00 EUR']
 */
export function creditSteps(line: CreditLine): readonly string[] {
  const { currency } = line.amount;
  const money = (amount: Rational) => amountIn(amount, currency);
  if (line.kind === 'earn-back') {
    const back = money(exact.subtract(exact.ZERO, fromMoney(line.amount)));
    return [`Earned back: the credit of ${line.reverses} over ${back} is reversed`];
  }
  const { price, times, counted } = line.reckoning;
  const one = priceText(price, line, money);
  const factor = counted ? `${countText(counted, times, price)} × ` : '';
  const left =
    price.kind === 'share' && counted?.kind === 'time lost'
      ? `${factor}${money(line.base)}`
      : `${factor}${one}`;
  const sum = price.kind === 'extension' ? `${line.extensionDays} days` : money(line.uncapped);
  const isPlain = !counted && price.kind !== 'share' && price.kind !== 'days';
  const head = isPlain ? left : `${left} = ${sum}`;
  const steps = [line.kind === 'bonus' ? `Bonus: ${head}` : head];
  let rest = line.uncapped;
  for (const { cap, by, clause } of line.reductions) {
    steps.push(`${CAPS[cap]} (${clause}): \u2212${money(by)}`);
    rest = cap === 'smallest' ? exact.ZERO : exact.subtract(rest, by);
  }
  const booked = fromMoney({ currency, minorUnits: abs(line.amount.minorUnits) });
  if (exact.compare(rest, booked) !== 0) steps.push(`Rounded to ${money(booked)}`);
  return steps;
}

function priceText(price: Price, line: CreditLine, money: (amount: Rational) => string): string {
  switch (price.kind) {
    case 'share':
      return `${exact.toPercentText(price.share)} of ${money(line.base)}`;
    case 'sum':
      return money(price.sum);
    case 'days':
      return `the fee of ${days(price.days)} (${money(line.unitAmount)})`;
    case 'extension':
      return `${days(price.days)} of extension`;
  }
}

function countText(counted: Counted, times: Rational, price: Price): string {
  const count = exact.toDecimalText(times);
  const isOne = count === '1';
  switch (counted.kind) {
    case 'breached tickets':
      return `${count} breached ${isOne ? 'ticket' : 'tickets'}`;
    case 'steps':
      return `${count} ${isOne ? 'step' : 'steps'} of ${exact.toPercentText(counted.step)}`;
    case 'units': {
      const { counts, unitMs, of } = counted.schedule;
      return `${count} ${counts} ${formatDuration(unitMs)} of ${of}`;
    }
    case 'time lost':
      return `${count} × ${exact.toPercentText(price.kind === 'share' ? price.share : exact.ZERO)} of the time lost`;
  }
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** As money where it can be booked, else with its exact decimals. */
function amountIn(amount: Rational, currency: string): string {
  const booked = toMoney(amount, currency);
  return exact.compare(fromMoney(booked), amount) === 0
    ? moneyText(booked)
    : `${exact.toDecimalText(amount)} ${currency}`;
}

function abs(units: bigint): bigint {
  return units < 0n ? -units : units;
}
