import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAgreement } from './parse.ts';
import { CONDUCT, KNOWN_GOOD } from './testing/known-good.ts';
import { mutatedText, seeded } from './testing/mutate.ts';

const example = (name: string) => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const TEXTS = [
  KNOWN_GOOD,
  KNOWN_GOOD + CONDUCT,
  example('servicenow/incident-desk.agreement.yaml'),
  example('github/code-hosting.agreement.yaml'),
];
/** Far above what a parse takes; a parse that hangs does not come near it. */
const LONGEST_PARSE_MS = 5_000;

function expectParses(text: string) {
  const began = performance.now();
  const parsed = parseAgreement(text);
  expect(performance.now() - began).toBeLessThan(LONGEST_PARSE_MS);
  expect(parseAgreement(text)).toEqual(parsed);
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  const lines = text.split('\n');
  for (const { line, column, message, remedy } of parsed.problems) {
    expect(line >= 1 && line <= lines.length).toBe(true);
    expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
    expect(message).not.toBe('');
    expect(remedy).not.toBe('');
  }
}

it.each(TEXTS.map((text, index) => [index, text] as const))(
  '[LNG-21] file %i, its lines and characters shuffled, is read or refused with problems inside the file',
  (index, text) => {
    for (let run = 0; run < 200; run++) {
      const mutated = mutatedText(text, seeded(index * 1_000 + run));
      try {
        expectParses(mutated);
      } catch (error) {
        throw new Error(`Run ${run} of file ${index} failed.`, { cause: error });
      }
    }
  },
);

it('[LNG-21] any text at all is read or refused', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.constantFrom(...'{}[]:-?&*!|>%"\'#\t\r\n ,a1'), { maxLength: 300 })
      .map((signs) => signs.join('')),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => new TextDecoder().decode(bytes)),
  );
  fc.assert(fc.property(anyText, expectParses), { numRuns: 200 });
});
