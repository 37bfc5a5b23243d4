import { expect, it } from 'vitest';
import { agreementFile } from './agreement.ts';
import { NAMES } from './names.ts';

/** Ids that name nothing in an agreement: its own, and those of periods. */
const OTHERS = ['Stable id of the agreement.', 'Id of a period, such as 2026-03 or 2026-Q1.'];

it('[EDT-11] whatever is described as an id says what it names', () => {
  const found = new Map<string, unknown>();
  const walk = (schema: unknown): void => {
    if (Array.isArray(schema)) schema.forEach(walk);
    else if (typeof schema === 'object' && schema !== null) {
      const { description, [NAMES]: named } = schema as { description?: unknown; [NAMES]?: unknown };
      if (typeof description === 'string' && /^(?:Stable id|Id) of/u.test(description))
        found.set(description, named);
      Object.values(schema).forEach(walk);
    }
  };
  walk(agreementFile.schema);
  expect(found.size).toBeGreaterThan(20);
  const silent = [...found].filter(([, named]) => named === undefined).map(([description]) => description);
  expect(silent.sort()).toEqual(OTHERS.sort());
});
