import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type LintOptions, lint, parseAgreement, unusedSuppressions } from '../index.ts';
import { CLEAN, OVER_CLEAN } from '../testing/clean-agreement.ts';
import { RATIOS, WHOLE } from '../testing/known-good.ts';
import { seeded } from '../testing/mutate.ts';
import { lintConfigSchema, parseLintConfig } from './config.ts';
import { findingText } from './finding.ts';

const masters = (id: string) => (id === 'clean' ? { text: CLEAN, file: 'clean.yaml' } : undefined);

function linted(text: string, options: LintOptions = {}) {
  const parsed = parseAgreement(text, { masters });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
  return lint(parsed, options);
}

function configured(text: string) {
  const parsed = parseLintConfig(text, 'tallystick-lint.yaml');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, undefined, 1));
  return parsed.config;
}

describe('findings', () => {
  const draft = `${OVER_CLEAN}objectives:
  shop-up: { owner: null, target: 100 % }
credits:
  schedules:
    - objective: shop-up
      base: service fee
      tiers:
        - { below: 95 %, credit: 5 % }
        - { below: 100 %, credit: 10 % }
`;

  it('[LNT-3] name the rule, the clause, the stretch of text and what to do, in the order of the file', () => {
    expect(linted(draft).map((finding) => findingText(finding, 'draft.yaml'))).toEqual([
      'draft.yaml:7:3: warning: Nobody answers for this objective. Add "owner: …" with the id of a role. [no-owner] (objectives.shop-up)',
      expect.stringMatching(
        /^draft\.yaml:7:35: warning: A target of 100 % .* \[no-error-budget\] \(objectives\.shop-up\.target\)$/,
      ),
      expect.stringMatching(/^draft\.yaml:7:35: warning: 100 % is promised, .* \[unreachable-chain\]/),
      expect.stringMatching(
        /^draft\.yaml:13:34: error: Below 95 % .* \[tiers-not-increasing\] \(credits\.schedules\[0\]\.tiers\[1\]\)$/,
      ),
    ]);
    expect(linted(draft).map(({ region }) => [region.column, region.endLine, region.endColumn])).toEqual([
      [3, 7, 10],
      [35, 7, 40],
      [35, 7, 40],
      [34, 13, 37],
    ]);
  });

  it('[LNT-3] stand in the master where its text is the weak one', () => {
    const found = linted(`${OVER_CLEAN}credits: { smallest: 2500 }\n`);
    expect(found.map(({ rule, region }) => [rule, region.file])).toEqual([
      ['smallest-above-tier', 'clean.yaml'],
      ['smallest-above-tier', 'clean.yaml'],
    ]);
  });

  it('[LNT-3] point to the value that an alias stands for, and offer no replacement that others would share', () => {
    const text = CLEAN.replace(
      'owner: host-owner, target: 99.5 %, period: month }',
      'owner: host-owner, target: 99.5 %, period: month, warnAt: &late 100 % }',
    );
    const [first, second] = linted(
      text.replace('target: 90 %, period: month }', 'target: 90 %, period: month, warnAt: *late }'),
    );
    expect([first?.rule, first?.replacement]).toEqual(['warning-threshold', '75 %']);
    expect([second?.clause, second?.replacement]).toEqual(['objectives.p1-resolved.warnAt', undefined]);
    expect(second?.region).toEqual(first?.region);
  });

  it('[LNT-6] go away when the text is replaced as they say', () => {
    const weak = CLEAN.replace('{ below: 99.5 %, credit: 10 % }', '{ below: 99.7 %, credit: 10 % }').replace(
      'target: 90 %, period: month }',
      'target: 90 %, period: month, warnAt: 0 % }',
    );
    const found = linted(weak);
    expect(found.map(({ rule }) => rule)).toEqual(['warning-threshold', 'tier-edge']);
    const lines = weak.split('\n');
    for (const { region, replacement } of found) {
      const line = lines[region.line - 1]!;
      lines[region.line - 1] =
        line.slice(0, region.column - 1) + replacement + line.slice(region.endColumn - 1);
    }
    expect(linted(lines.join('\n'))).toEqual([]);
  });
});

describe('a configuration', () => {
  const draft = `${OVER_CLEAN}objectives: { shop-up: { owner: null }, network-up: { owner: null } }\n`;
  const suppressed = (suppress: string) =>
    linted(draft, { config: configured(`suppress:\n  - ${suppress}\n`) }).map(
      ({ suppression }) => suppression?.reason,
    );

  it('[LNT-4] gives each rule its severity, or turns it off', () => {
    const severities = (text: string) =>
      linted(draft, { config: configured(text) }).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(severities('rules: { no-owner: error }')).toEqual(['no-owner error', 'no-owner error']);
    expect(severities('rules: { no-owner: off }')).toEqual([]);
    expect(severities('rules: { no-owner: off, no-consequence: note }')).toEqual([
      'no-consequence note',
      'no-consequence note',
      'no-consequence note',
    ]);
  });

  it('[LNT-4] is refused with a suggestion where it names a rule that is none, with its place', () => {
    const problems = (text: string) => {
      const parsed = parseLintConfig(text, 'lint.yaml');
      return parsed.ok
        ? []
        : parsed.problems.map(({ code, line, column, remedy }) => [code, line, column, remedy]);
    };
    expect(problems('rules:\n  no-ovner: off\n')).toEqual([
      ['unknown-key', 2, 3, 'Did you mean "no-owner"?'],
    ]);
    expect(problems('suppress: [{ rule: tier-edg, clause: term, reason: Agreed. }]')).toEqual([
      ['unknown-word', 1, 20, 'Did you mean "tier-edge"?'],
    ]);
    expect(problems('suppress: [{ rule: tier-edge, clause: term }]').map(([code]) => code)).toEqual([
      'missing-key',
    ]);
    expect(
      problems('suppress: [{ rule: tier-edge, clause: term, reason: " " }]').map(([code]) => code),
    ).toEqual(['wrong-form']);
    expect(problems('rules: { no-owner: fatal }').map(([code]) => code)).toEqual(['unknown-word']);
    expect(problems(`suppress: [${'{ rule: tier-edge, clause: term, reason: a },'.repeat(1_001)}]`)).toEqual([
      ['too-long', 1, 11, 'Turn rules off that do not suit you.'],
    ]);
    expect(problems('').map(([code]) => code)).toEqual(['empty']);
  });

  it('[LNT-4] has a published schema, which takes what the parser takes', () => {
    const file = new URL('../../../../schema/lint-config.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(lintConfigSchema)));
    const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(lintConfigSchema);
    for (const text of [
      'rules: { no-owner: off, unused-suppression: error }',
      'suppress: [{ rule: no-owner, clause: term, reason: Agreed. }]',
      'suppress: [{ rule: no-owner, clause: term }]',
      'rules: { no-ovner: off }',
      'rules: { no-owner: fatal }',
      '[]',
    ]) {
      expect([text, valid(parse(text))]).toEqual([text, parseLintConfig(text, 'lint.yaml').ok]);
    }
  });

  it('[LNT-5] suppresses a rule at a clause and in its parts, with a reason', () => {
    expect(suppressed('{ rule: no-owner, clause: objectives.shop-up, reason: Agreed. }')).toEqual([
      'Agreed.',
      undefined,
    ]);
    expect(suppressed('{ rule: no-owner, clause: objectives, reason: Agreed. }')).toEqual([
      'Agreed.',
      'Agreed.',
    ]);
    expect(suppressed('{ rule: no-owner, clause: objectives.shop, reason: Agreed. }')).toEqual([
      undefined,
      undefined,
    ]);
    expect(suppressed('{ rule: no-source, clause: objectives, reason: Agreed. }')).toEqual([
      undefined,
      undefined,
    ]);
    expect(suppressed('{ agreement: other, rule: no-owner, clause: objectives, reason: Agreed. }')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('[LNT-5] is told of suppressions that suppress nothing, but of none whose rule did not run', () => {
    const unused = (suppress: string, rules = '{}') => {
      const config = configured(`rules: ${rules}\nsuppress:\n  - ${suppress}\n`);
      const findings = linted(draft, { config });
      return unusedSuppressions(config, { findings, agreements: ['draft'] }).map(
        ({ severity, region }) => `${region.file}:${region.line}:${region.column} ${severity}`,
      );
    };
    const stale = '{ rule: no-owner, clause: objectives.answered, reason: Agreed. }';
    expect(unused(stale)).toEqual(['tallystick-lint.yaml:3:13 warning']);
    expect(unused(stale, '{ unused-suppression: error }')).toEqual(['tallystick-lint.yaml:3:13 error']);
    expect(unused(stale, '{ unused-suppression: off }')).toEqual([]);
    expect(unused(stale, '{ no-owner: off }')).toEqual([]);
    expect(unused('{ rule: no-owner, clause: objectives.shop-up, reason: Agreed. }')).toEqual([]);
    expect(unused('{ rule: no-data, clause: objectives.shop-up, reason: New. }')).toEqual([]); // no evidence given
    expect(unused('{ agreement: other, rule: no-owner, clause: term, reason: Agreed. }')).toEqual([]);
  });
});

describe('[LNT-7] dependencies on other agreements', () => {
  it('are followed where those agreements are given', () => {
    const text = CLEAN.replace('dependsOn: [network]', 'dependsOn: [supplier]');
    const supplier = parseAgreement(
      CLEAN.replace('id: clean', 'id: supplier')
        .replace('target: 99.5 %, period', 'target: 99 %, period')
        .replaceAll('below: 99.5 %', 'below: 99.2 %'),
    );
    if (!supplier.ok) throw new Error(JSON.stringify(supplier.problems));
    expect(linted(text)).toEqual([]);
    const [finding, ...more] = linted(text, { others: [supplier.agreement] });
    expect(more).toEqual([]);
    expect(finding?.shown[0]).toBe(
      'in series: 99 % (supplier: shop) × 99.9 % (supplier: network) = 98.901 % < 99.5 %',
    );
  });
});

describe('[LNT-8] whatever parses', () => {
  it('is linted, and always the same way', () => {
    let parsing = 0;
    for (const [seed, base] of [CLEAN, WHOLE, RATIOS].entries()) {
      const random = seeded(seed);
      for (let run = 0; run < 100; run++) {
        // Another digit here and there: much of it parses, with other figures, hours and dates.
        const text = base.replaceAll(/\d/g, (digit) => (random(30) === 0 ? String(random(10)) : digit));
        const parsed = parseAgreement(text);
        if (!parsed.ok) continue;
        parsing++;
        const config = configured('rules: { stated-default: note, no-consequence: note }');
        const findings = lint(parsed, { config, asOf: parsed.agreement.term.to - 1 });
        expect(lint(parsed, { config, asOf: parsed.agreement.term.to - 1 })).toEqual(findings);
        for (const { region } of findings) {
          expect(region.endLine > region.line || region.endColumn >= region.column).toBe(true);
        }
      }
    }
    expect(parsing).toBeGreaterThan(20);
  });
});
