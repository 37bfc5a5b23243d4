import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';
import { HAS_PROMTOOL, promtool } from '../testing/promtool.ts';

/** 99.9 % of calls over 30 days: 14.4 times the budget’s rate is 1.44 % of calls. */
const agreement = (objective: string) => `apiVersion: tallystick/v1
kind: OperationalLevelAgreement
id: shop
title: The {{shop}}
version: 3
parties: { provider: { name: Platform }, customer: { name: Shop } }
term: { from: 2026-01-01, to: 2026-12-31, timeZone: UTC, currency: EUR }
scope: { services: { web: {} } }
calendars: {}
sources: { metrics: { connector: prometheus } }
indicators:
  calls: { kind: ratio, service: web, from: metrics, good: ok, total: all, query: { good: 'calls{code="200"}', total: sum(calls) } }
objectives:
  answered: { title: Calls are answered, indicator: calls, target: 99.9 %, period: { rolling: 30 days }, ${objective} }
`;

interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly record?: string;
      readonly alert?: string;
      readonly labels: Record<string, string>;
      readonly annotations?: object;
    }[];
  }[];
}

/** Calls of a minute: so many in each quarter of it, and how many of them are bad. */
interface Minutes {
  readonly minutes: number;
  readonly calls: number;
  readonly bad: number;
  /** Whether the counters begin anew at its beginning. */
  readonly restarts?: boolean;
}

describe.skipIf(!HAS_PROMTOOL)('rules of Prometheus', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tallystick-rules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function rulesOf(objective: string): Promise<Rules> {
    writeFileSync(join(folder, 'shop.agreement.yaml'), agreement(objective));
    const { code, stdout } = await tallystick(['openslo', 'rules', 'shop.agreement.yaml'], { cwd: folder });
    expect(code).toBe(0);
    writeFileSync(join(folder, 'rules.yaml'), stdout);
    const json = await tallystick(['openslo', 'rules', 'shop.agreement.yaml', '--format', 'json'], {
      cwd: folder,
    });
    return JSON.parse(json.stdout) as Rules;
  }

  /** Series of counters that grow as told, scraped every 15 s. */
  function series(stretches: readonly Minutes[]) {
    const ofKind = (perScrape: (of: Minutes) => number) => {
      const values: number[] = [0];
      for (const one of stretches) {
        for (let scrape = 0; scrape < 4 * one.minutes; scrape++) {
          const before = one.restarts && scrape === 0 ? 0 : values.at(-1)!;
          values.push(before + perScrape(one));
        }
      }
      return values.join(' ');
    };
    return [
      { series: 'calls{code="200"}', values: ofKind(({ calls, bad }) => calls - bad) },
      { series: 'calls{code="500"}', values: ofKind(({ bad }) => bad) },
    ];
  }

  /** Asks promtool whether the alerts of these windows stand at each time, and none else. */
  async function expectFiring(
    objective: string,
    stretches: readonly Minutes[],
    at: Readonly<Record<string, readonly string[]>>,
    expressions: readonly { readonly expr: string; readonly at: string; readonly value: number }[] = [],
  ) {
    const { groups } = await rulesOf(objective);
    const alerts = groups.flatMap(({ rules }) => rules.filter(({ alert }) => alert));
    const test = {
      rule_files: ['rules.yaml'],
      evaluation_interval: '1m',
      tests: [
        {
          interval: '15s',
          input_series: series(stretches),
          alert_rule_test: Object.entries(at).map(([time, windows]) => ({
            eval_time: time,
            alertname: 'ErrorBudgetBurn',
            exp_alerts: windows.map((window) => {
              const rule = alerts.find(({ labels }) => labels.window === window)!;
              return { exp_labels: rule.labels, exp_annotations: annotationsOf(rule.annotations ?? {}) };
            }),
          })),
          promql_expr_test: expressions.map(({ expr, at: time, value }) => ({
            expr,
            eval_time: time,
            exp_samples: [{ labels: '{}', value }],
          })),
        },
      ],
    };
    writeFileSync(join(folder, 'test.yaml'), JSON.stringify(test));
    expect(promtool(['test', 'rules', 'test.yaml'], folder)).toMatchObject({
      code: 0,
      said: expect.stringContaining('SUCCESS') as string,
    });
  }

  /** What a template makes of the annotations. */
  const annotationsOf = (annotations: object) =>
    Object.fromEntries(
      Object.entries(annotations).map(([key, text]) => [key, String(text).replaceAll('{{ "{{" }}', '{{')]),
    );

  it.each([
    'alerts: burn-rate',
    'alerts: [fast-burn, { window: 7 h, share: 3 % }], budgeting: { slice: 7 min }',
    'budgeting: { method: timeslices, slice: 5 min, target: 95 %, empty: good }, alerts: burn-rate',
    'budgeting: { method: timeslices, slice: 1 min, empty: bad }',
    'budgeting: { method: ratio-timeslices }',
  ])('are taken by Prometheus: %s', async (objective) => {
    const { groups } = await rulesOf(objective);
    const said = promtool(['check', 'rules', 'rules.yaml'], folder);
    expect(said).toMatchObject({ code: 0, said: expect.stringContaining('SUCCESS') as string });
    const records = groups[0]!.rules.filter(({ record }) => record).map(({ record }) => record);
    expect(new Set(records).size).toBe(records.length);
  });

  it('name the agreement, the clause and the service', async () => {
    const { groups } = await rulesOf('alerts: [fast-burn]');
    expect(groups[0]!.rules.at(-1)).toMatchObject({
      alert: 'ErrorBudgetBurn',
      labels: {
        agreement: 'shop',
        objective: 'answered',
        clause: 'objectives.answered',
        indicator: 'calls',
        service: 'web',
        severity: 'page',
        window: '1h',
      },
      annotations: {
        summary: 'Calls are answered: the error budget burns more than 14.4 times as fast as agreed.',
        description:
          'Over 1 h and over 5 min more than 1.44 % was bad. The {{ "{{" }}shop}} (shop, version 3), clause objectives.answered, promises 99.9 %.',
      },
    });
  });

  it('[14.4] do not fire at 1.44 % over an hour and five minutes, and fire just above', async () => {
    await expectFiring('alerts: [fast-burn]', [{ minutes: 70, calls: 10_000, bad: 144 }], {
      '65m': [],
      '70m': [],
    });
    await expectFiring('alerts: [fast-burn]', [{ minutes: 70, calls: 10_000, bad: 145 }], {
      '65m': ['1h'],
      '70m': ['1h'],
    });
    await expectFiring('alerts: burn-rate', [{ minutes: 70, calls: 10_000, bad: 61 }], {
      '70m': ['6h', '3d'],
    });
    await expectFiring('alerts: burn-rate', [{ minutes: 70, calls: 10_000, bad: 10 }], { '70m': [] });
  });

  it('fire after the first minute of an outage and clear after five good ones, as the engine says', async () => {
    const outage = [
      { minutes: 120, calls: 1000, bad: 0 },
      { minutes: 10, calls: 1000, bad: 1000 },
      { minutes: 30, calls: 1000, bad: 0 },
    ];
    await expectFiring('alerts: [fast-burn]', outage, {
      '120m': [],
      '121m': ['1h'],
      '134m': ['1h'],
      '135m': [],
      '160m': [],
    });
  });

  it('add counts up, and never take the mean of ratios', async () => {
    const uneven = [
      { minutes: 60, calls: 1000, bad: 0 },
      { minutes: 30, calls: 10, bad: 10 },
      { minutes: 30, calls: 100_000, bad: 0 },
    ];
    const of = (counted: string, window: string) =>
      `sum(objective:tallystick_${counted}:sum${window}{agreement="shop",objective="answered"})`;
    // A mean of the minutes' ratios would be 50 %; 1200 of 12,001,200 calls were bad.
    await expectFiring('alerts: burn-rate', uneven, { '120m': ['3d'].slice(1) }, [
      { expr: of('valid', '1h'), at: '120m', value: 12_001_200 },
      { expr: of('good', '1h'), at: '120m', value: 12_000_000 },
      { expr: of('valid', '5m'), at: '60m', value: 20_000 },
      { expr: of('valid', '6h'), at: '120m', value: 12_241_200 },
    ]);
  });

  it('tell what is left of the budget, below nothing where it is overspent', async () => {
    const left = 'sum(objective:tallystick_error_budget_left:share)';
    await expectFiring('', [{ minutes: 120, calls: 10_000, bad: 5 }], {}, [
      { expr: left, at: '120m', value: 0.5 },
    ]);
    await expectFiring('', [{ minutes: 120, calls: 10_000, bad: 30 }], {}, [
      { expr: left, at: '120m', value: -2 },
    ]);
  });

  it('count slices under timeslices', async () => {
    const slices = [
      { minutes: 30, calls: 100, bad: 5 },
      { minutes: 5, calls: 100, bad: 6 },
      { minutes: 25, calls: 100, bad: 0 },
    ];
    const of = (counted: string) => `sum(objective:tallystick_${counted}:sum1h{objective="answered"})`;
    await expectFiring('budgeting: { method: timeslices, slice: 5 min, target: 95 % }', slices, {}, [
      { expr: of('valid'), at: '60m', value: 12 },
      { expr: of('good'), at: '60m', value: 11 },
    ]);
  });

  it('say nothing where there is no traffic', async () => {
    await expectFiring('alerts: burn-rate', [{ minutes: 70, calls: 0, bad: 0 }], { '70m': [] });
  });

  it('count on after a restart of the counters', async () => {
    const restarting = [
      { minutes: 30, calls: 1000, bad: 1 },
      { minutes: 40, calls: 1000, bad: 1, restarts: true },
    ];
    const valid = 'sum(objective:tallystick_valid:sum1h)';
    await expectFiring('', restarting, {}, [{ expr: valid, at: '70m', value: 240_000 }]);
  });

  it('stand while everything fails, even where no good call was ever seen', async () => {
    await expectFiring('alerts: [fast-burn]', [{ minutes: 10, calls: 100, bad: 100 }], { '10m': ['1h'] });
  });
});
