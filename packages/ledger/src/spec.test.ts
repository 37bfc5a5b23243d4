import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);
const citation = /\[([A-Z]{3}-\d+)\]/g;
const cited = new Set<string>();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.test.ts'),
)) {
  for (const match of readFileSync(new URL(name, folder), 'utf8').matchAll(citation))
    cited.add(String(match[1]));
}
const spec = readFileSync(new URL('../SPEC.md', folder), 'utf8');
const rules = new Set([...spec.matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map((match) => String(match[1])));

it('every rule of SPEC.md is cited by a test, and every cited rule is in SPEC.md', () => {
  expect([...rules].sort()).toEqual([...cited].sort());
});
