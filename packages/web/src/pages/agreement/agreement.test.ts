import { describe, expect, it } from 'vitest';
import { creditWorking } from './creditWorking.ts';
import { sourceLines } from './sourceLines.ts';

describe('the working of a credit', () => {
  it('tells base, share, tickets and what each cap took away', () => {
    const line = {
      period: '2016-03',
      objective: 'p1',
      clause: 'credits.schedules[0]',
      state: 'due',
      base: '24000',
      share: '47.000 %',
      breaches: 94,
      uncapped: '11280',
      reductions: [{ cap: 'objective', by: '9360' }],
      amount: { amount: '1920.00', currency: 'EUR' },
    } as const;
    expect(creditWorking(line, 'EUR')).toEqual([
      '24,000 EUR × 47.000 % (94 breached tickets) = 11,280 EUR',
      'Cap of this promise: \u22129,360 EUR',
    ]);
  });
});

describe('the agreement file', () => {
  it('tells keys and comments from the rest', () => {
    expect(sourceLines('  target: 90 % # most\n')).toEqual([
      [
        { kind: 'text', text: '  ' },
        { kind: 'key', text: 'target' },
        { kind: 'text', text: ': 90 % ' },
        { kind: 'comment', text: '# most' },
      ],
    ]);
  });

  it('takes no sign inside quotes or words for a comment', () => {
    expect(
      sourceLines('a: "x # y"')
        .flat()
        .some(({ kind }) => kind === 'comment'),
    ).toBe(false);
    expect(
      sourceLines('a: x#y')
        .flat()
        .some(({ kind }) => kind === 'comment'),
    ).toBe(false);
  });

  it('gives back every character', () => {
    const text = "# head\nid: a\nlist:\n  - { b: 'c', d: \"e\" }   # it's";
    expect(
      sourceLines(text)
        .map((line) => line.map((piece) => piece.text).join(''))
        .join('\n'),
    ).toBe(text);
  });
});
