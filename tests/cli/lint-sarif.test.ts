import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLEAN } from '../../packages/agreement/src/testing/clean-agreement.ts';
import { tallystick } from '../testing/command.ts';

const LEVELS = ['none', 'note', 'warning', 'error'];

/** What SARIF 2.1.0 asks of the parts that are used; each line is a "required" or an "enum" of its JSON Schema. */
describe('tallystick lint --format sarif', () => {
  let folder: string;
  // biome-ignore lint/suspicious/noExplicitAny: a log of another's format, looked at property by property
  let log: any;
  const WEAK = CLEAN.replace('owner: host-owner, target: 99.5 %', 'target: 99.5 %, warnAt: 100 %');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-sarif-'));
    writeFileSync(join(folder, 'a draft.yaml'), WEAK);
    writeFileSync(
      join(folder, 'tallystick-lint.yaml'),
      'suppress: [{ rule: no-owner, clause: objectives.shop-up, reason: The board answers. }]\n',
    );
    const args = ['lint', 'a draft.yaml', '--format', 'sarif', '--as-of', '2026-03-01'];
    log = JSON.parse((await tallystick(args, { cwd: folder })).stdout);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is a log with one run, its tool and its rules', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/^https:\/\/docs\.oasis-open\.org\/sarif\/.*sarif-schema-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(['utf16CodeUnits', 'unicodeCodePoints']).toContain(run.columnKind);
    expect(run.tool.driver.name).toBe('tallystick lint');
    for (const rule of run.tool.driver.rules) {
      expect(rule.id).toMatch(/^[a-z-]+$/);
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.help.text).not.toBe('');
      expect(LEVELS).toContain(rule.defaultConfiguration.level);
      expect(typeof rule.defaultConfiguration.enabled).toBe('boolean');
    }
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a result for each finding, with its rule, level, region, clause and fix', () => {
    const [run] = log.runs;
    expect(run.results).toHaveLength(2);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(LEVELS).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const [{ physicalLocation, logicalLocations }] = result.locations;
      expect(physicalLocation.artifactLocation.uri).toBe('a%20draft.yaml');
      const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
      for (const number of [startLine, startColumn, endLine, endColumn]) {
        expect(Number.isInteger(number) && number >= 1).toBe(true);
      }
      expect(logicalLocations[0].fullyQualifiedName).toMatch(/^objectives\.shop-up/);
    }
  });

  it('keeps what was suppressed, with the reason', () => {
    expect(log.runs[0].results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'The board answers.' },
    ]);
    expect(log.runs[0].results[1].suppressions).toBeUndefined();
  });

  it('has fixes that can be applied to the file', () => {
    const [fix] = log.runs[0].results[1].fixes;
    expect(fix.description.text).not.toBe('');
    const [{ artifactLocation, replacements }] = fix.artifactChanges;
    expect(artifactLocation.uri).toBe('a%20draft.yaml');
    const [{ deletedRegion, insertedContent }] = replacements;
    const line = readFileSync(join(folder, 'a draft.yaml'), 'utf8').split('\n')[deletedRegion.startLine - 1]!;
    expect(line.slice(deletedRegion.startColumn - 1, deletedRegion.endColumn - 1)).toBe('100 %');
    expect(insertedContent).toEqual({ text: '75 %' });
  });
});
