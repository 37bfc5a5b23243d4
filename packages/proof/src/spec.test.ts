import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const cited = new Set<string>();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.test.ts')) continue;
  for (const [, rule] of readFileSync(new URL(name, folder), 'utf8').matchAll(/\[([A-Z]{3}-\d+)\]/g))
    cited.add(rule!);
}
const spec = readFileSync(new URL('../SPEC.md', folder), 'utf8');

it('every rule of SPEC.md is cited by a test, and every cited rule is in SPEC.md', () => {
  const rules = [...spec.matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map(([, rule]) => rule!);
  expect(rules.sort()).toEqual([...cited].sort());
});
