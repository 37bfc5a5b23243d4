import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInPieces } from './parseInPieces.ts';

/** What makes a text so long that it is read in pieces. */
const LONG = 'x'.repeat(300_000);

describe('a long JSON text, read in pieces', () => {
  it('comes to what it comes to when read at once, however deep, and with white space or without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), async (json, space) => {
        const value: unknown = JSON.parse(json);
        const text = JSON.stringify({ value, LONG, list: [[value], value, { value }] }, undefined, space);
        expect(await parseInPieces(text, async () => {})).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['texts with quotes, backslashes and brackets', ['"', '\\', '\\"', '{[', '"}', '\u2028', '\ud800']],
    ['names that objects have anyway', JSON.parse('[{"__proto__":{"a":1},"constructor":2,"":3}]')],
    ['the last of two that have one name', JSON.parse('{"a":1,"a":2}')],
    ['empty lists and objects', [[], {}, [[]], [{}]]],
    ['numbers', [0, -1, 1.5e300, 1e-7, true, false, null]],
  ])('knows %s', async (_what, value) => {
    const text = JSON.stringify([value, { value }, LONG]);
    const read = await parseInPieces(text, async () => {});
    expect(read).toStrictEqual(JSON.parse(text));
    expect(JSON.stringify(read)).toBe(text);
  });

  it('lets others go first between them', async () => {
    let breaths = 0;
    const text = JSON.stringify({ list: Array.from({ length: 200_000 }, (_, id) => ({ id })) });
    await parseInPieces(text, async () => void breaths++);
    expect(breaths).toBeGreaterThan(text.length / 256_000 - 2);
  });

  it.each(['', '}', ',', ']', ' x', '"', '{"a"', '[1', '[1 2]', '{"a":1,}', '{a:1}', '[,]', '"\\'])(
    'says of %j in it what is said when it is read at once',
    async (broken) => {
      for (const text of [
        `["${LONG}"]${broken}`,
        `["${LONG}",${broken}]`,
        `{"long":"${LONG}","value":${broken}}`,
      ]) {
        const once = attempt(() => JSON.parse(text) as unknown);
        const pieces = await parseInPieces(text, async () => {}).catch((error: Error) => error.message);
        expect(pieces).toEqual(once);
      }
    },
  );
});

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return (error as Error).message;
  }
}
