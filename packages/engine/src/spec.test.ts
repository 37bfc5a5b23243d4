import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const citation = /\[([A-Z]{3}-\d+)\]/g;
const inTests = new Set<string>();
const inCode = new Set<string>();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts')) continue;
  const cited = name.endsWith('.test.ts') ? inTests : inCode;
  for (const match of readFileSync(new URL(name, folder), 'utf8').matchAll(citation)) {
    cited.add(String(match[1]));
  }
}
const spec = readFileSync(new URL('../SPEC.md', folder), 'utf8');
const rules = [...spec.matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map((match) => String(match[1]));

it('every rule of SPEC.md is cited by a test, and every rule that a test cites is in SPEC.md', () => {
  expect([...inTests].sort()).toEqual([...rules].sort());
});

it('every rule that the code cites is in SPEC.md', () => {
  expect([...inCode].filter((rule) => !rules.includes(rule))).toEqual([]);
});

it('no number is given twice', () => {
  expect(rules).toEqual([...new Set(rules)]);
});
