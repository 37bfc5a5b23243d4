import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAgreement } from '../parse.ts';
import { WHOLE } from '../testing/known-good.ts';
import { mutatedText, seeded } from '../testing/mutate.ts';
import { completionsAt } from './completion.ts';
import { diagnoses } from './diagnoses.ts';
import { readDraft } from './draft.ts';
import { hoverAt } from './hover.ts';
import { definitionAt, referencesAt } from './navigation.ts';
import { type ClauseSymbol, clauseSymbols } from './symbols.ts';

const example = (name: string) =>
  readFileSync(new URL(`../../../../examples/${name}`, import.meta.url), 'utf8');
const MASTER = example('northwind-master.agreement.yaml');
const TEXTS = [WHOLE, MASTER, example('acme.agreement.yaml'), example('github/code-hosting.agreement.yaml')];
const masters = (id: string) => (id === 'northwind-master' ? { file: 'm.yaml', text: MASTER } : undefined);

/** A real file, broken off somewhere or shuffled, and a place in it or near it. */
const drafted = fc
  .record({
    text: fc.constantFrom(...TEXTS),
    seed: fc.nat(),
    manner: fc.constantFrom('cut', 'hole', 'shuffled', 'whole'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    column: fc.nat(200),
  })
  .map(({ text, seed, manner, at, to, column }) => {
    const [from, end] = [Math.floor(at * text.length), Math.floor(to * text.length)];
    const broken = {
      cut: text.slice(0, from),
      hole: text.slice(0, Math.min(from, end)) + text.slice(Math.max(from, end)),
      shuffled: mutatedText(text, seeded(seed)),
      whole: text,
    }[manner];
    const before = broken.slice(0, from);
    const line = before.split('\n').length;
    return { text: broken, place: { line, column: seed % 2 ? column + 1 : from - before.lastIndexOf('\n') } };
  });

it('[EDT-10] whatever is typed, an editor gets answers that lie in the text', () => {
  fc.assert(
    fc.property(drafted, ({ text, place }) => {
      const draft = readDraft(text);
      const lines = draft.text.split('\n');
      const inText = (at: { line: number; column: number }) => {
        const line = lines[at.line - 1];
        return line !== undefined && at.column >= 1 && at.column <= line.length + 1;
      };
      const parsed = parseAgreement(text, { masters });
      const regions = [
        ...diagnoses(draft, parsed).map(({ region }) => region),
        ...completionsAt(text, place, { masters }).map(({ change }) => change.region),
        ...[hoverAt(draft, place, { masters })?.region ?? []].flat(),
        ...[definitionAt(draft, place, masters) ?? []].flat(),
        ...referencesAt(draft, place, { masters, withDefinition: true }),
        ...clauseSymbols(draft).flatMap(regionsOf),
      ];
      for (const region of regions) {
        if (region.file !== undefined) continue;
        const end = { line: region.endLine, column: region.endColumn };
        expect([inText(region), inText(end)], JSON.stringify(region)).toEqual([true, true]);
        expect(draft.offsetOf(region)).toBeLessThanOrEqual(draft.offsetOf(end));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

function regionsOf({ region, nameRegion, children }: ClauseSymbol): ClauseSymbol['region'][] {
  return [region, nameRegion, ...children.flatMap(regionsOf)];
}
