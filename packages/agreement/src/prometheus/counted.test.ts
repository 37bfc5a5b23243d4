import { describe, expect, it } from 'vitest';
import { countedQuery, differenceOf } from './counted.ts';

describe('queries that can be counted', () => {
  it.each([
    ['calls_total', ['+calls_total']],
    ['{job="web"}', ['+{job="web"}']],
    ['calls{code=~"5..", path="a)b\\"}"}', ['+calls{code=~"5..", path="a)b\\"}"}']],
    ["calls{a='b}', c=`}`}", ["+calls{a='b}', c=`}`}"]],
    ['sum(calls)', ['+calls']],
    [' sum( calls { a="b" } ) ', ['+calls { a="b" }']],
    ['sum(a) + b - sum(c)', ['+a', '+b', '-c']],
    ['a - (b - c) - (d)', ['+a', '-b', '+c', '-d']],
    ['sum', ['+sum']],
  ])('[PRM-1] %s is %j', (query, terms) => {
    expect(countedQuery(query)?.terms.map(({ sign, selector }) => `${sign}${selector}`)).toEqual(terms);
  });

  it.each([
    '',
    'rate(calls[5m])',
    'calls[5m]',
    'calls offset 5m',
    'sum by (job) (calls)',
    'sum(a - b)',
    'a / b',
    'a * 2',
    'a b',
    '(a',
    'a)',
    'a -',
    '1',
    `${'('.repeat(99)}a${')'.repeat(99)}`,
    'calls{a="b}',
  ])('[PRM-1] %s cannot be asked over any window', (query) => {
    expect(countedQuery(query)).toBeUndefined();
  });

  it('[OSL-4] the difference of two is one', () => {
    expect(differenceOf('sum(a)', 'b')).toBe('(sum(a)) - (b)');
    expect(countedQuery(differenceOf('sum(a)', 'b - c')!)?.terms).toHaveLength(3);
    expect(differenceOf('sum(a)', 'rate(b[1m])')).toBeUndefined();
  });
});
