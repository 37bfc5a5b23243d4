import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exact, lint, type PastPeriod, parseAgreement, parseLintConfig } from '../index.ts';
import { CLEAN, OVER_CLEAN } from '../testing/clean-agreement.ts';
import { LINT_RULES, UNUSED_SUPPRESSION } from './registry.ts';

const page = readFileSync(new URL('../../../../docs/lint.md', import.meta.url), 'utf8');
const sections = new Map(
  page
    .split(/^### /mu)
    .slice(1)
    .map((section) => [/^`([^`]+)`/.exec(section)?.[1] ?? section, section]),
);

/** What the examples of rules about the past are held against: three months of twenty tickets, then silence. */
const past = new Map<string, readonly PastPeriod[]>([
  [
    'p1-resolved',
    [1, 2, 3].map((month) => ({
      period: `2026-0${month}`,
      attained: exact.rational(17, 20),
      attainedText: '85.000 %',
      missed: true,
      volume: exact.rational(20),
    })),
  ],
  ['p2-resolved', [{ period: '2026-01', attained: null, attainedText: 'no figure', missed: false }]],
]);

describe('[LNT-9] docs/lint.md', () => {
  it('has a section for every rule, in the order of the registry, and none for one that is gone', () => {
    expect([...sections.keys()]).toEqual([...LINT_RULES, UNUSED_SUPPRESSION].map(({ id }) => id));
  });

  for (const { id, severity, isOff, finds, why } of [...LINT_RULES, UNUSED_SUPPRESSION]) {
    it(`says what ${id} is about`, () => {
      const text = sections.get(id)?.replaceAll(/\s+/gu, ' ');
      expect(text).toContain(isOff ? `${severity}, off by default` : severity);
      expect(text).toContain(finds);
      expect(text).toContain(why);
    });
  }

  for (const { id, needs } of LINT_RULES) {
    it(`shows an example in which ${id} finds something`, () => {
      const example = /```yaml\n([\s\S]*?)```/.exec(sections.get(id) ?? '')?.[1] ?? '';
      const masters = () => ({ text: CLEAN, file: 'clean.yaml' });
      const parsed = parseAgreement(OVER_CLEAN + example, { masters });
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
      const on = parseLintConfig(`rules: { ${id}: warning }`, 'lint.yaml');
      if (!on.ok) throw new Error(JSON.stringify(on.problems));
      const found = lint(parsed, {
        config: on.config,
        asOf: Date.UTC(2026, 10, 1),
        ...(needs === 'past' ? { past } : {}),
      });
      expect(found.map(({ rule }) => rule)).toContain(id);
    });
  }

  it('shows a configuration that reads', () => {
    const examples = [...page.matchAll(/```yaml\n(rules:[\s\S]*?)```/g)].map(([, text = '']) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const text of examples)
      expect(parseLintConfig(text, 'tallystick-lint.yaml')).toMatchObject({ ok: true });
  });
});
