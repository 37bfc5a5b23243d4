import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { NAMES } from './clauses/names.ts';
import { agreementSchema } from './schema.ts';
import { KNOWN_GOOD, WHOLE } from './testing/known-good.ts';
import { mutatedValue, seeded } from './testing/mutate.ts';
import { structuralProblems } from './testing/read-structure.ts';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const TEXTS = [
  KNOWN_GOOD,
  WHOLE,
  file('examples/servicenow/incident-desk.agreement.yaml'),
  file('examples/github/code-hosting.agreement.yaml'),
];
const valid = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
  .addKeyword(NAMES)
  .compile(agreementSchema);

/** Codes that a schema cannot know: days told apart by ranges of days, and forms that name nothing that exists. */
const BEYOND_A_SCHEMA = new Set(['day-twice', 'wrong-value']);

describe('the published schema', () => {
  it('[LNG-22] is the one that the parser was made with (else: see README.md, "The JSON Schema")', () => {
    expect(JSON.parse(file('schema/agreement.schema.json'))).toEqual(
      JSON.parse(JSON.stringify(agreementSchema)),
    );
  });

  it('[LNG-22] has a stable name and takes every example', () => {
    expect(agreementSchema.$id).toBe('https://tallystick.example/schema/agreement-v1.json');
    for (const text of TEXTS) expect(valid(parse(text)), JSON.stringify(valid.errors)).toBe(true);
  });
});

describe('schema and parser', () => {
  it.each(TEXTS.map((text, index) => [index, text] as const))(
    '[LNG-23] take the same structure, over mutations of file %i',
    (index, text) => {
      const whole = parse(text);
      const verdicts = { taken: 0, refused: 0 };
      for (let run = 0; run < 150; run++) {
        const random = seeded(index * 1_000 + run);
        let value = mutatedValue(whole, random);
        if (run % 3 === 0) value = mutatedValue(value, random);
        const bySchema = valid(value);
        const problems = structuralProblems(
          run % 2 ? JSON.stringify(value) : stringify(value, { aliasDuplicateObjects: false }),
        );
        const structural = problems.filter(({ code }) => !BEYOND_A_SCHEMA.has(code));
        const told = `run ${run}: schema ${JSON.stringify(valid.errors?.slice(0, 3))}, parser ${JSON.stringify(problems)}`;
        expect(bySchema, told).toBe(structural.length === 0);
        verdicts[bySchema ? 'taken' : 'refused']++;
      }
      // Both verdicts must come up often, or the comparison proves little.
      expect(verdicts.taken).toBeGreaterThan(20);
      expect(verdicts.refused).toBeGreaterThan(20);
    },
  );
});
