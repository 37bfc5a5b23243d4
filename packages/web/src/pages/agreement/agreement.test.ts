import { describe, expect, it } from 'vitest';
import { sourceLines } from './sourceLines.ts';

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
