import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseAgreement } from '../parse.ts';
import { KNOWN_GOOD, RATIOS, WHOLE } from '../testing/known-good.ts';
import { formattedText, MAX_LINE } from './formatted-text.ts';

const laidOut = (text: string) => {
  const formatted = formattedText(text);
  if (!formatted.ok) throw new Error(formatted.problems[0]!.message);
  return formatted.text;
};

describe('the layout of an agreement', () => {
  it.each([KNOWN_GOOD, WHOLE, RATIOS])('[FMT-1] changes nothing that it says', (text) => {
    expect(parseAgreement(laidOut(text))).toEqual(parseAgreement(text));
  });

  it.each([KNOWN_GOOD, WHOLE, RATIOS])('[FMT-2] of a text that has it stays', (text) => {
    expect(laidOut(laidOut(text))).toBe(laidOut(text));
  });

  it('[FMT-3] keeps comments, blank lines, order, aliases and quotes', () => {
    const text = `# The head
b:   &one   "quoted"    # beside b

# before a
a: *one
c:
    # inside c
    - 1     # one

    - 'two'

# the end
`;
    expect(laidOut(text)).toBe(`# The head
b: &one "quoted" # beside b

# before a
a: *one
c:
  # inside c
  - 1 # one

  - 'two'

# the end
`);
  });

  it('[FMT-3] keeps comments inside brackets', () => {
    const text = 'a: { b: 1, # why one\n  c: [x,y] }\n';
    expect(laidOut(text)).toContain('# why one');
    expect(laidOut(laidOut(text))).toBe(laidOut(text));
  });

  it('[FMT-4] spaces mappings in brackets, and lists not', () => {
    expect(laidOut('a: {b: [ 1,2 ], c: {}}\n')).toBe('a: { b: [1, 2], c: {} }\n');
  });

  it('[FMT-4] gives what is too long for a line a line for each entry, from the outside in', () => {
    const items = Array.from({ length: 20 }, (_, index) => `name-${index}: { one: 1, two: 2 }`);
    const lines = laidOut(`all: { ${items.join(', ')} }\n`)
      .trimEnd()
      .split('\n');
    expect(lines).toEqual(['all:', ...items.map((item) => `  ${item}`)]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(MAX_LINE);
  });

  it('[FMT-5] lays JSON out as JSON', () => {
    expect(laidOut('{"id":"a","list":[1,{"b":null}]}')).toBe(
      '{\n  "id": "a",\n  "list": [\n    1,\n    {\n      "b": null\n    }\n  ]\n}\n',
    );
  });

  it('[FMT-6] writes line feeds, one at the end, and no byte order mark', () => {
    expect(laidOut('\uFEFFa: 1\r\nb: 2\r\n\r\n\r\n')).toBe('a: 1\nb: 2\n');
  });

  it('[FMT-7] refuses what is no YAML, with its place', () => {
    const formatted = formattedText('a: [1, 2\nb: 3\n');
    expect(formatted.ok ? [] : formatted.problems).toMatchObject([{ code: 'yaml-syntax' }]);
  });

  it('[FMT-1] changes no value of any document, and is the same the second time', () => {
    const scalar = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(
        'yes',
        '1',
        'null',
        '',
        ' x',
        '- a',
        '#',
        'a: b',
        '2026-01-01',
        '"',
        "'",
        'ü',
        '\t',
        'a\nb',
      ),
    );
    const key = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text !== '__proto__');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        scalar,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    const root = fc.dictionary(key, value, { minKeys: 1, maxKeys: 6, noNullPrototype: true });
    fc.assert(
      fc.property(root, fc.boolean(), (content, isFlow) => {
        const written = parseDocument('x: 1');
        written.contents = written.createNode(content, { flow: isFlow }) as never;
        const text = written.toString({ lineWidth: 0 });
        const once = formattedText(text);
        if (!once.ok) return; // keys and words that agreements may not hold
        const read = (one: string) => parseDocument(one, { schema: 'core' }).toJS() as unknown;
        expect(read(once.text)).toEqual(read(text));
        expect(laidOut(once.text)).toBe(once.text);
      }),
      { numRuns: 300 },
    );
  });
});
