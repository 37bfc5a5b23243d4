import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDraft } from './draft.ts';
import { changeBetween } from './text-change.ts';

it('[EDT-9] the change of a layout makes one text the other, and touches no other line', () => {
  expect(changeBetween('a\nb\nc\n', 'a\nB\nc\n')).toEqual({
    region: { line: 2, column: 1, endLine: 3, endColumn: 1 },
    text: 'B\n',
  });
  expect(changeBetween('a\n', 'a\n')).toBeUndefined();
  const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = changeBetween(before, after);
      const draft = readDraft(before);
      const { line = 1, column = 1, endLine = 1, endColumn = 1 } = change?.region ?? {};
      const head = before.slice(0, draft.offsetOf({ line, column }));
      const tail = before.slice(draft.offsetOf({ line: endLine, column: endColumn }));
      expect(change ? head + change.text + tail : before).toBe(after);
    }),
  );
});
