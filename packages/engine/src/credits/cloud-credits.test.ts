import { readFileSync } from 'node:fs';
import { amountText } from '@tallystick/agreement';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith } from '../testing/agreement.ts';
import { at, record } from '../testing/records.ts';

interface Tier {
  readonly below: number | null;
  readonly atLeast?: number | null;
  readonly creditPct?: number;
}

interface Schedule {
  readonly provider: string;
  readonly service: string;
  readonly commitment: number | object | null;
  readonly window: string;
  readonly tiers: readonly Tier[];
}

interface Plain {
  readonly name: string;
  readonly target: number;
  readonly tiers: readonly { readonly below: number; readonly creditPct: number }[];
}

const file = new URL('../testing/cloud-credits/schedules.json', import.meta.url);
const schedules: readonly Schedule[] = JSON.parse(readFileSync(file, 'utf8'));
const plain = schedules.flatMap((one) => plainTiers(one) ?? []);
const leftOut = schedules
  .filter((one) => !plainTiers(one))
  .map(({ provider, service }) => `${provider} ${service}`);

/** A month of 30 days, whose thousandths of a percent are whole milliseconds. */
const MONTH = { id: '2026-04', from: at('2026-04-01T00:00:00Z'), to: at('2026-05-01T00:00:00Z') };

/** Monthly tiers that lie side by side under one commitment (or none, where the first tier says it). */
function plainTiers({ provider, service, commitment, window, tiers }: Schedule): Plain | undefined {
  const read = tiers.flatMap(({ below, creditPct }) =>
    below !== null && creditPct !== undefined ? [{ below, creditPct }] : [],
  );
  const isWhole = read.length > 0 && read.length === tiers.length;
  const isMonthly = !/quarter|rolling/u.test(window);
  const [target] = commitment === null ? read.map(({ below }) => below) : [commitment];
  if (!isWhole || !isMonthly || typeof target !== 'number') return undefined;
  return { name: `${provider} ${service}`, target, tiers: read };
}

/** What a month costs of a fee of 1000 with so many milliseconds of downtime in it. */
async function credited({ target, tiers }: Plain, downMs: number): Promise<string> {
  const agreement = agreementWith((draft) => {
    draft.objectives = { up: { indicator: 'uptime', target: `${target} %`, period: 'month' } };
    const written = tiers.map(({ below, creditPct }) => ({ below: `${below} %`, credit: `${creditPct} %` }));
    draft.credits = { schedules: [{ objective: 'up', base: 'service fee', tiers: written }] };
  });
  const state = (id: string, occurredAt: number, data: string) =>
    record({
      id,
      source: 'probes',
      subject: 'shop',
      occurredAt,
      receivedAt: occurredAt,
      data: { state: data },
    });
  const records = downMs === 0 ? [] : [state('a', MONTH.from, 'down'), state('b', MONTH.from + downMs, 'up')];
  const { credits } = await evaluate(agreement, records, { asOf: MONTH.to });
  return credits.map(({ amount }) => amountText(amount)).join(' ');
}

/** The credit of a share of a fee of 1000, by the tiers alone. */
function expected(percent: number | undefined): string {
  return percent === undefined ? '' : (percent * 10).toFixed(2);
}

describe('the schedules of public clouds', () => {
  it('are mostly plain tiers; the others are known by name', () => {
    expect(plain.length).toBeGreaterThanOrEqual(30);
    expect(leftOut).toMatchInlineSnapshot(`
      [
        "Google Cloud Compute Engine",
        "Google Cloud Cloud Storage",
        "Google Cloud Filestore",
        "Google Cloud Cloud SQL HA",
        "GitHub Enterprise Cloud: Issues, PRs, Git, API, Webhooks, Pages (terms before 2021-01-04)",
        "Atlassian Cloud Premium (99.9) / Enterprise (99.95)",
        "Slack plans with SLA",
        "Cloudflare Business/Enterprise plan",
        "Cloudflare R2",
        "Google Apps (2008 historical) Premier email",
        "Texas DIR outsourcing critical service level",
      ]
    `);
  });

  it.each(plain.map((one) => [one.name, one] as const))(
    '[CRD-1] %s: at, just above and just below every edge',
    async (_name, schedule) => {
      const length = MONTH.to - MONTH.from;
      const edges = [...schedule.tiers].sort((a, b) => b.below - a.below);
      for (const [place, { below, creditPct }] of edges.entries()) {
        const downMs = Math.round(((100 - below) * length) / 100);
        const before = expected(edges[place - 1]?.creditPct);
        expect(await credited(schedule, downMs), `at ${below} %`).toBe(before);
        if (downMs > 0) expect(await credited(schedule, downMs - 1), `above ${below} %`).toBe(before);
        expect(await credited(schedule, downMs + 1), `below ${below} %`).toBe(expected(creditPct));
      }
    },
  );
});
