import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_RULES } from './language/codes.ts';

const folder = new URL('.', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const rules = [...read('../SPEC.md').matchAll(/^- \*\*([A-Z]{3}-\d+)\*\*/gm)].map((match) =>
  String(match[1]),
);
const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.test.ts'),
);
const cited = new Set(
  tests.flatMap((path) => [...read(path).matchAll(/\[([A-Z]{3}-\d+)\]/g)].map((match) => String(match[1]))),
);

it('every rule of SPEC.md is cited by a test, and every cited rule is in SPEC.md', () => {
  expect([...cited].sort()).toEqual([...rules].sort());
});

it('no rule has the number of another', () => {
  expect(new Set(rules).size).toBe(rules.length);
});

it('every code of a problem names a rule of SPEC.md, is reported somewhere, and is expected by a test', () => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const sources = paths
    .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('codes.ts'))
    .map(read)
    .join('\n');
  const expectations = tests
    .filter((path) => path !== 'spec.test.ts')
    .map(read)
    .join('\n');
  // These two come from the calendars of @tallystick/time.
  const fromTime = ['empty-range', 'never-opens'];
  for (const [code, rule] of Object.entries(PROBLEM_RULES)) {
    expect(rules).toContain(rule);
    expect(expectations).toContain(`'${code}'`);
    if (!fromTime.includes(code)) expect(sources).toContain(`'${code}'`);
  }
});
