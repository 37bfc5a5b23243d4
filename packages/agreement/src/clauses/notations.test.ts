import { describe, expect, it } from 'vitest';
import { rational } from '../exact/rational.ts';
import type { Shape } from '../language/shape.ts';
import { readWith } from '../testing/read-structure.ts';
import { amount, currency, date, duration, fee, share, span } from './notations.ts';

function reads<T>(shape: Shape<T>, text: string, value: T) {
  expect(readWith(shape, text)).toEqual({ value, codes: [] });
}

function refuses(shape: Shape<unknown>, text: string, code = 'wrong-form') {
  expect(readWith(shape, text)).toEqual({ value: undefined, codes: [code] });
}

describe('percentages', () => {
  it.each([
    ['99.9 %', 999n, 1000n],
    ['99.9%', 999n, 1000n],
    ['100 %', 1n, 1n],
    ['100.00 %', 1n, 1n],
    ['0 %', 0n, 1n],
    ['0.5 %', 1n, 200n],
    ['"95 %"', 19n, 20n],
    ['99.999999999 %', 99999999999n, 100000000000n],
  ])('[NUM-7] %s is read exactly', (text, over, under) =>
    reads(share('A share.'), text, rational(over, under)),
  );

  it.each([
    '99.9',
    '0.999',
    '100.1 %',
    '101 %',
    '-1 %',
    '+5 %',
    '99,9 %',
    '.5 %',
    '5. %',
    '1e1 %',
    '9  %',
    '50 percent',
    '"%"',
    '"50 %\\n"',
    '99.9999999999 %',
    '٩٩ %',
  ])('[NUM-7] %s is no share', (text) => refuses(share('A share.'), text));
});

describe('durations', () => {
  it.each([
    ['4 h', 14_400_000],
    ['4h', 14_400_000],
    ['1 h 20 min', 4_800_000],
    ['1h 20min', 4_800_000],
    ['0.5 h', 1_800_000],
    ['1.5 s', 1_500],
    ['250 ms', 250],
    ['1 day', 86_400_000],
    ['3 days', 259_200_000],
    ['1 week', 604_800_000],
    ['2 weeks 1 day', 1_296_000_000],
    ['0.1 s', 100],
    ['0 min', 0],
  ])('[NUM-8] %s is %i ms', (text, ms) => reads(duration('A duration.'), text, ms));

  it.each([
    '4',
    '4 hours',
    '4 H',
    'h',
    '1h20min',
    '4  h',
    '-4 h',
    '1,5 h',
    '1 month',
    'PT4H',
    '4 h,',
    '.5 h',
    '1:20',
    '4 h\u00a0',
  ])('[NUM-8] %s is no duration', (text) => refuses(duration('A duration.'), text));

  it.each(['0.5 ms', '0.0001 s', '99999999999999999 weeks'])(
    '[NUM-8] %s has the form and is no whole number of milliseconds that can be counted',
    (text) => refuses(duration('A duration.'), text, 'wrong-value'),
  );
});

describe('targets of clocks', () => {
  it.each([
    ['2 business days', 2, false],
    ['1 business day', 1, false],
    ['1 business days', 1, false],
    ['10 business days, end of day', 10, true],
  ])('[NUM-9] %s is a count of business days', (text, days, endOfDay) =>
    reads(span('A target.'), text, { kind: 'business-days', days, endOfDay }),
  );

  it('[NUM-9] an elapsed time is read as a duration', () =>
    reads(span('A target.'), '1 h 20 min', { kind: 'time', ms: 4_800_000 }));

  it.each(['0 h', '0 business days', '0 ms'])('[NUM-9] %s would be missed before it starts', (text) =>
    refuses(span('A target.'), text, 'wrong-value'),
  );

  it.each([
    '1.5 business days',
    '-1 business day',
    '1000 business days',
    '2 business days 4 h',
    '2 business days end of day',
    'business day',
    '2 working days',
  ])('[NUM-9] %s is no target', (text) => refuses(span('A target.'), text));
});

describe('dates', () => {
  it.each(['2026-12-31', '2024-02-29', '2000-02-29', '0000-02-29'])('[NUM-10] %s is a day', (text) =>
    reads(date('A day.'), text, text),
  );

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'])(
    '[NUM-10] %s is no day of the calendar',
    (text) => refuses(date('A day.'), text, 'wrong-value'),
  );

  it.each([
    '31.12.2026',
    '12/31/2026',
    '2026-1-1',
    '20261231',
    '26-12-31',
    '2026-12-31T00:00:00Z',
    '-2026-12-31',
    'today',
  ])('[NUM-10] %s is not written as a date', (text) => refuses(date('A day.'), text));
});

describe('fees and amounts', () => {
  it.each([
    ['12000 per month', 12_000n, 1n, 'month'],
    ['99.50 per year', 199n, 2n, 'year'],
    ['0 per month', 0n, 1n, 'month'],
  ] as const)('[NUM-11] %s is a fee', (text, over, under, per) =>
    reads(fee('A fee.'), text, { amount: rational(over, under), per }),
  );

  it.each([
    '12000',
    '12,000 per month',
    '12000 EUR per month',
    '12000/month',
    '-5 per month',
    '12000 per week',
    '12000  per month',
    '1e4 per month',
  ])('[NUM-11] %s is no fee', (text) => refuses(fee('A fee.'), text));

  it.each([
    ['5000', 5_000n, 1n],
    ['99.50', 199n, 2n],
    ['"0.10"', 1n, 10n],
    ['0', 0n, 1n],
    ['12345678901234567890.12', 1234567890123456789012n, 100n],
  ])('[NUM-11] %s is an amount, read from its text and not through a float', (text, over, under) =>
    reads(amount('An amount.'), text, rational(over, under)),
  );

  it.each(['-5', '+5', '.5', '5e3', '0x10', '5,000', '5 EUR', 'true', '.inf'])(
    '[NUM-11] %s is no amount',
    (text) => refuses(amount('An amount.'), text),
  );

  it('[NUM-12] a number of more than 100 digits is refused before any arithmetic', () => {
    reads(amount('An amount.'), '9'.repeat(100), rational(10n ** 100n - 1n));
    refuses(amount('An amount.'), '9'.repeat(101), 'too-long');
    refuses(amount('An amount.'), `1.${'7'.repeat(1_000_000)}`, 'too-long');
  });
});

describe('currencies', () => {
  it.each(['EUR', 'USD', 'JPY', 'KWD'])('[NUM-6] %s is a currency', (text) =>
    reads(currency('Of every amount.'), text, text),
  );

  it.each(['eur', 'Euro', '€', 'EU', 'EURO', '978'])('[NUM-6] %s is not written as a code', (text) =>
    refuses(currency('Of every amount.'), text),
  );

  it.each(['DEM', 'XYZ', 'XAU'])('[NUM-6] %s has the form and is not in use', (text) =>
    refuses(currency('Of every amount.'), text, 'wrong-value'),
  );
});

it.each(['[4 h]', '{ h: 4 }', '~', 'true'])('[LNG-9] %s is no text at all for a notation', (text) => {
  refuses(duration('A duration.'), text, text === 'true' ? 'wrong-form' : 'wrong-kind');
});
