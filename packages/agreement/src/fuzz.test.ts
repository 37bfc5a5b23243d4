import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ParseOptions, parseAgreement } from './parse.ts';
import { KNOWN_GOOD, RATIOS, WHOLE } from './testing/known-good.ts';
import { mutatedText, seeded } from './testing/mutate.ts';

const example = (name: string) => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');
const TEXTS = [
  RATIOS,
  KNOWN_GOOD,
  WHOLE,
  example('servicenow/incident-desk.agreement.yaml'),
  example('github/code-hosting.agreement.yaml'),
];
/** Far above what a parse takes; a parse that hangs does not come near it. */
const LONGEST_PARSE_MS = 5_000;

function expectParses(text: string, options: ParseOptions = {}) {
  const began = performance.now();
  const parsed = parseAgreement(text, options);
  expect(performance.now() - began).toBeLessThan(LONGEST_PARSE_MS);
  expect(parseAgreement(text, options)).toEqual(parsed);
  if (parsed.ok) return;
  expect(parsed.problems.length).toBeGreaterThan(0);
  const lines = text.split('\n');
  for (const { line, column, message, remedy, file } of parsed.problems) {
    if (file !== undefined) continue; // in the master, which the text does not hold
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
  fc.assert(
    fc.property(anyText, (text) => expectParses(text)),
    { numRuns: 200 },
  );
});

it('[LNG-21] an agreement and its master, both shuffled, are read or refused', () => {
  const [child, master] = [example('acme.agreement.yaml'), example('northwind-master.agreement.yaml')];
  for (let run = 0; run < 200; run++) {
    const random = seeded(90_000 + run);
    const text = run % 2 === 0 ? mutatedText(master, random) : master;
    const masters = () => ({ text, file: 'northwind-master.agreement.yaml' });
    expectParses(run % 2 === 0 ? child : mutatedText(child, random), { masters });
  }
});
