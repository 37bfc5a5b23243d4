import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formattedText, parseAgreement } from '../index.ts';
import { edited, KNOWN_GOOD, marked, RATIOS, VALUES, WHOLE } from '../testing/known-good.ts';
import { migratedText } from './migrate.ts';

const OLD = 'apiVersion: tallystick/v1alpha1\n';

function migrated(text: string) {
  const result = migratedText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

describe('migration from v1alpha1', () => {
  it.each([
    [
      'a histogram',
      'indicators:\n  # how long it takes\n  quick: { kind: distribution, from: probe, histogram: seconds, unit: s } # in all\n',
      'indicators:\n  # how long it takes\n  quick: { kind: distribution, from: probe, field: seconds, unit: s, holds: histogram } # in all\n',
      [['indicators.quick', 4, false]],
    ],
    [
      'a series of targets',
      'objectives:\n  up:\n    indicator: uptime\n    target: 99.9 % # in the end\n    ramp: [{ until: 2026-02-28, target: 99 % }, { until: 2026-05-31, target: 99.5 % }]\n    period: month\n',
      'objectives:\n  up:\n    indicator: uptime\n    target: { ramp: [{ target: 99 % }, { from: 2026-03-01, target: 99.5 % }, { from: 2026-06-01, target: 99.9 % }] } # in the end\n    period: month\n',
      [['objectives.up', 6, false]],
    ],
    [
      'an earn-back',
      'credits:\n  earnBack: { objective: up, above: 99.95 %, for: 3 periods }\n  schedules:\n    - { objective: up, fixed: 1 % }\n    - { objective: down, fixed: 1 % }\n',
      'credits:\n  schedules:\n    - { objective: up, fixed: 1 %, earnBack: { next: 3, atLeast: 99.95 % } }\n    - { objective: down, fixed: 1 % }\n',
      [['credits.earnBack', 3, true]],
    ],
  ])('[MIG-1] %s', (_name, before, after, told) => {
    const { text, changes } = migrated(OLD + before);
    expect(text).toBe(`apiVersion: tallystick/v1\n${after}`);
    const others = changes.slice(1).map(({ clause, line, isToBeRead }) => [clause, line, isToBeRead]);
    expect(others).toEqual(told);
    expect(changes[0]!.clause).toBe('apiVersion');
  });

  it('[MIG-1] a whole agreement, comments and all, can be read afterwards', () => {
    const old = edited(
      'apiVersion: tallystick/v1',
      '# an agreement\napiVersion: tallystick/v1alpha1',
      edited(
        'target: 99.9 %, period: month, warnAt: 60 % }',
        'target: 99.9 %, ramp: [{ until: 2026-01-31, target: 99 % }], period: month, warnAt: 60 % } # grows',
      ),
    );
    const { text, from } = migrated(old);
    expect(from).toBe('tallystick/v1alpha1');
    expect(text).toContain('# an agreement\n');
    expect(text).toContain('# grows');
    const parsed = parseAgreement(text);
    expect(parsed.ok && parsed.agreement.objectives.get('up')?.ramp?.map(({ fromDate }) => fromDate)).toEqual(
      ['2026-01-01', '2026-02-01'],
    );
  });

  it('[MIG-1] what a step does not understand is left to the parser', () => {
    const odd = `${OLD}objectives: { up: { target: 99 %, ramp: [{ until: soon, target: 98 % }] } }\ncredits: { earnBack: { for: ever } }\n`;
    const { text, changes } = migrated(odd);
    expect(changes).toHaveLength(1);
    expect(text).toContain('until: soon');
    expect(text).toContain('for: ever');
  });

  it('[MIG-1] JSON stays JSON', () => {
    const { text } = migrated('{"apiVersion": "tallystick/v1alpha1", "id": "a"}');
    expect(JSON.parse(text)).toEqual({ apiVersion: 'tallystick/v1', id: 'a' });
  });
});

describe('migration', () => {
  it.each(Object.entries({ KNOWN_GOOD, WHOLE, RATIOS, VALUES }))(
    '[MIG-2] leaves the newest version as it is, byte for byte (%s)',
    (_name, text) => {
      expect(migrated(text)).toEqual({ ok: true, text, from: 'tallystick/v1', changes: [] });
    },
  );

  it('[MIG-2] done twice is done once, whatever the file', () => {
    const scalar = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom('99 %', '2026-02-28', '3 periods', null),
    );
    const key = fc.constantFrom(
      'ramp',
      'target',
      'until',
      'histogram',
      'kind',
      'earnBack',
      'for',
      'above',
      'objective',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('map')),
      map: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    }));
    const section = fc.dictionary(fc.constantFrom('a', 'b', 'earnBack', 'schedules'), value, { maxKeys: 3 });
    const file = fc.record({ objectives: section, indicators: section, credits: section });
    fc.assert(
      fc.property(file, (content) => {
        const old = JSON.stringify({ apiVersion: 'tallystick/v1alpha1', ...content }, undefined, 1);
        for (const text of [old, `# yaml\n${old}`]) {
          const once = migrated(text);
          expect(migrated(once.text).text).toBe(once.text);
          expect(formattedText(once.text)).toEqual({ ok: true, text: once.text });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('[MIG-3] a text that is no YAML has its problems told', () => {
    expect(migratedText('a: [')).toMatchObject({ ok: false, problems: [{ code: 'yaml-syntax' }] });
  });

  it.each([
    ['apiVersion: ¶tallystick/v1alpha1', 'old-version', 'tallystick migrate'],
    ['apiVersion: ¶tallystick/v9', 'unknown-version', 'newer Tallystick'],
    ['apiVersion: ¶tallystick', 'unknown-word', 'tallystick/v1'],
  ])('[LNG-25] %s is refused', (written, code, remedy) => {
    const { text, line, column } = marked(edited('apiVersion: tallystick/v1', written));
    const parsed = parseAgreement(text);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code, line, column }]);
    expect(parsed.ok ? '' : parsed.problems[0]!.remedy).toContain(remedy);
  });
});
