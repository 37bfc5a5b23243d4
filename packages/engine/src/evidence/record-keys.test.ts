import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordKeys } from './record-keys.ts';
import { TextPool } from './text-pool.ts';

const keysOf = () => new RecordKeys(new TextPool(), new TextPool());
const text = fc.string({ unit: fc.constantFrom('/', '\u0000', 'a', '1', 'ß'), maxLength: 6 });

describe('the keys of records', () => {
  it('are two exactly where source or id is another, and say both', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text)), (all) => {
        const keys = keysOf();
        const numbers = all.map(([source, id]) => keys.intern(source, id));
        expect(keys.size).toBe(new Set(all.map((one) => JSON.stringify(one))).size);
        expect(numbers.map((number) => [keys.sourceOf(number), keys.idOf(number)])).toEqual(all);
        expect(all.map(([source, id]) => keys.indexOf(source, id))).toEqual(numbers);
      }),
    );
  });

  it('are looked up without becoming any', () => {
    const keys = keysOf();
    keys.intern('desk', 'INC1/2');
    const unknown = [
      ['other', 'INC1/2'],
      ['desk', 'INC2/2'],
      ['desk', 'INC1/3'],
      ['desk', 'INC1'],
      ['desk', '2'],
    ] as const;
    expect(unknown.map(([source, id]) => keys.indexOf(source, id))).toEqual(unknown.map(() => -1));
    expect(keys.size).toBe(1);
  });
});
