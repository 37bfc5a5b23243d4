import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { V1 } from '../../packages/agreement/src/testing/openslo.ts';
import { tallystick } from '../testing/command.ts';

interface Imported {
  readonly agreement: { readonly objectives: object; readonly indicators: object };
}

describe('tallystick openslo', () => {
  let folder: string;
  const openslo = (...args: string[]) => tallystick(['openslo', ...args], { cwd: folder });
  const file = (name: string, content: string) => writeFileSync(join(folder, name), content);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-openslo-'));
    file('slos.yaml', V1);
    file(
      'shop.agreement.yaml',
      `apiVersion: tallystick/v1
kind: OperationalLevelAgreement
id: shop
title: The shop
version: 1
extends: shop-slos
parties: { provider: { name: Platform team }, customer: { name: Shop team } }
term: { from: 2026-01-01, to: 2026-12-31, currency: EUR }
`,
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('imports a master that an agreement extends, and tells what it cannot hold', async () => {
    const done = await openslo(
      'import',
      'slos.yaml',
      '--id',
      'shop-slos',
      '--output',
      'shop-slos.agreement.yaml',
    );
    expect([done.code, done.stdout]).toEqual([0, '']);
    expect(done.stderr.split('\n')[1]).toBe(
      'slos.yaml:32:13: left out: spec.severity: Alerts of an agreement have no severity; who hears of it stands in its escalations.',
    );
    expect(readFileSync(join(folder, 'shop-slos.agreement.yaml'), 'utf8')).toContain('kind: MasterAgreement');
    const resolved = await tallystick(['resolve', 'shop.agreement.yaml'], { cwd: folder });
    expect([resolved.code, resolved.stderr]).toEqual([0, '']);
    expect(resolved.stdout).toContain('orders-answered');
  });

  it('gives the agreement and the remarks as JSON', async () => {
    const { code, stdout, stderr } = await openslo('import', 'slos.yaml', '--format', 'json');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'tallystick-openslo-import/1',
      agreement: { kind: 'MasterAgreement', id: 'openslo' },
      remarks: [
        { kind: 'left-out', file: 'slos.yaml', path: 'spec.connectionDetails.token', line: 11, column: 63 },
        {},
        {},
        {},
        {},
        {},
      ],
    });
  });

  it('exports what it imported, and tells what OpenSLO cannot say', async () => {
    await openslo('import', 'slos.yaml', '--id', 'shop-slos', '--output', 'shop-slos.agreement.yaml');
    const { code, stdout, stderr } = await openslo('export', 'shop.agreement.yaml');
    expect(code).toBe(0);
    expect(stderr.split('\n')).toContain('not said: parties: OpenSLO knows no parties.');
    file('again.yaml', stdout);
    const once = JSON.parse((await openslo('import', 'slos.yaml', '--format', 'json')).stdout) as Imported;
    const again = JSON.parse((await openslo('import', 'again.yaml', '--format', 'json')).stdout) as Imported;
    expect(again.agreement.objectives).toEqual(once.agreement.objectives);
    expect(again.agreement.indicators).toEqual(once.agreement.indicators);

    const json = JSON.parse(
      (await openslo('export', 'shop.agreement.yaml', '--format', 'json')).stdout,
    ) as object;
    expect(json).toMatchObject({
      format: 'tallystick-openslo-export/1',
      unsaid: expect.any(Array) as object,
    });
  });

  it('writes rules for what it imported', async () => {
    await openslo('import', 'slos.yaml', '--id', 'shop-slos', '--output', 'shop-slos.agreement.yaml');
    const { code, stdout, stderr } = await openslo('rules', 'shop.agreement.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('alert: ErrorBudgetBurn');
    expect(stderr).toContain('not said: objectives.quick-1: Rules are made for objectives over ratios.');
    const json = JSON.parse(
      (await openslo('rules', 'shop.agreement.yaml', '--format', 'json')).stdout,
    ) as object;
    expect(json).toMatchObject({
      format: 'tallystick-prometheus-rules/1',
      groups: [{ name: 'tallystick-shop-orders' }],
    });
    expect((await openslo('rules', 'again-none.yaml')).code).toBe(3);
  });

  it('tells what is wrong, and where', async () => {
    file('wrong.yaml', V1.replace('target: 0.999', 'target: 9').replace('duration: 28d', 'duration: soon'));
    const wrong = await openslo('import', 'wrong.yaml');
    expect([wrong.code, wrong.stdout]).toEqual([3, '']);
    expect(wrong.stderr).toContain('wrong.yaml:53:28: Expected a length such as 28d or 1M, found "soon".');
    expect((await openslo('import', 'none.yaml')).code).toBe(3);
    expect((await openslo('import', 'slos.yaml', '--id', 'a b')).code).toBe(2);
    expect((await openslo('import')).code).toBe(2);
  });
});
