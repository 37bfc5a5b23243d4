import { readFileSync } from 'node:fs';
import { amountText } from '@tallystick/agreement';
import { formatInstant } from '@tallystick/time';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { agreementWith } from '../testing/agreement.ts';
import { type CloudSchedule, type Contract, contractOf } from '../testing/cloud-contracts.ts';
import { linesOf } from '../testing/credit-lines.ts';
import { at, record } from '../testing/records.ts';

const file = new URL('../testing/cloud-credits/schedules.json', import.meta.url);
const schedules: readonly CloudSchedule[] = JSON.parse(readFileSync(file, 'utf8'));
const contracts = schedules.map((one): readonly [string, Contract, CloudSchedule] => [
  `${one.provider} ${one.service}`,
  contractOf(one),
  one,
]);

/** 30 days, and 91: thousandths of a percent of them are whole milliseconds. The fee is 1000 a month. */
const WINDOWS = {
  month: { from: at('2026-04-01T00:00:00Z'), to: at('2026-05-01T00:00:00Z'), fee: 1000, days: 30 },
  quarter: { from: at('2026-04-01T00:00:00Z'), to: at('2026-07-01T00:00:00Z'), fee: 3000, days: 91 },
};
const windowOf = ({ period }: Contract) => WINDOWS[period === 'quarter' ? 'quarter' : 'month'];

/** What a window comes to with so much down time at its beginning, by one commitment of a contract. */
async function resultOf(contract: Contract, commitment: number, downMs: number) {
  const { from, to } = windowOf(contract);
  const agreement = agreementWith((draft) => {
    const target = `${commitment} %`;
    draft.objectives.up = { indicator: 'uptime', target, period: contract.period };
    if (contract.credits) draft.credits = contract.credits;
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
  const records = downMs === 0 ? [] : [state('a', from, 'down'), state('b', from + downMs, 'up')];
  const { credits, objectives } = await evaluate(agreement, records, { asOf: to });
  const judged = objectives
    .find(({ objective }) => objective.id === 'up')!
    .periods.find(({ period }) => period.to === to)!;
  const lines = credits.filter(({ period }) => period.to === to);
  return {
    status: judged.judgement.status,
    credit: lines.map(({ amount }) => amountText(amount)).join(' '),
    claimBy: lines.map(({ claim }) => (claim ? formatInstant(claim.by) : 'automatic')),
  };
}

/** Down time that leaves just so many percent. */
function downAt(contract: Contract, percent: number): number {
  const { from, to } = windowOf(contract);
  return Math.round(((100 - percent) * (to - from)) / 100);
}

describe('the schedules of public clouds', () => {
  it('are all here: those of the data, each with a contract', () => {
    expect(contracts).toHaveLength(46);
    const byForm = Object.groupBy(contracts, ([, { form }]) => form);
    expect(Object.entries(byForm).map(([form, those]) => [form, those?.length])).toEqual([
      ['tiers', 38],
      ['no table', 5],
      ['time lost', 2],
      ['pool', 1],
    ]);
  });

  it('say where a contract reads another way than the source', () => {
    const stated = contracts.flatMap(([name, { deviation }]) => (deviation ? [`${name}: ${deviation}`] : []));
    expect(stated).toMatchInlineSnapshot(`
      [
        "GitHub Enterprise Cloud: Issues, PRs, Git, API, Webhooks, Pages (terms before 2021-01-04): its rows say "at most 99.9" although 99.9 keeps the promise, and leave exactly 99.0 unpaid; edges here are "below", so that 99.9 pays nothing and 99.0 the first row",
        "Slack plans with SLA: the fee is the most that is credited; the source names no limit",
        "Google Apps (2008 historical) Premier email: the tier between is not known, so that the one above it goes down to 95 %; promised is the first bound",
        "Texas DIR outsourcing critical service level: the promise itself is not told; 99 % stands for it",
        "Accord Project template servicelevelagreement: no promise is told; the first bound stands for it",
      ]
    `);
  });

  const tiered = contracts.filter(([, { form }]) => form === 'tiers');
  it.each(tiered)('[CRD-1] %s: at, just above and just below every edge', async (_name, contract) => {
    const { fee, days } = windowOf(contract);
    const paid = ({ percent, creditDays }: Contract['tiers'][number]) =>
      (percent === undefined ? (fee * creditDays!) / days : (fee * percent) / 100).toFixed(2);
    for (const commitment of contract.commitments) {
      for (const [place, tier] of contract.tiers.entries()) {
        // What holds down to the bound: nothing while the commitment is kept, else the tier above.
        const above = contract.tiers[place - 1];
        const before = above && tier.below < commitment ? paid(above) : '';
        const downMs = downAt(contract, tier.below);
        const credit = async (more: number) => (await resultOf(contract, commitment, downMs + more)).credit;
        expect(await credit(0), `at ${tier.below} %`).toBe(before);
        if (downMs > 0) expect(await credit(-1), `above ${tier.below} %`).toBe(before);
        expect(await credit(1), `below ${tier.below} %`).toBe(paid(tier));
      }
    }
  });

  const withoutTable = contracts.filter(([, { form }]) => form === 'no table');
  it.each(withoutTable)(
    '[CRD-1] %s: each commitment, at, just above and just below',
    async (_name, contract) => {
      for (const commitment of contract.commitments) {
        const downMs = downAt(contract, commitment);
        const told = async (more: number) => {
          const { status, credit } = await resultOf(contract, commitment, downMs + more);
          return [status, credit];
        };
        expect(await told(0)).toEqual(['met', '']);
        expect(await told(-1)).toEqual(['met', '']);
        expect(await told(1)).toEqual(['missed', '']);
      }
    },
  );

  it.each([
    ['Slack plans with SLA', 99.99, 0, ''],
    ['Slack plans with SLA', 99.99, -1, ''],
    ['Slack plans with SLA', 99.99, 1, '3.00'], // 10 × 3000 × 0.01 % of the quarter
    ['Slack plans with SLA', 95, 0, '1500.00'],
    ['Slack plans with SLA', 80, 0, '3000.00'], // never above the fee
    ['Cloudflare Business/Enterprise plan', 100, 0, ''],
    ['Cloudflare Business/Enterprise plan', 100, 1, '0.00'],
    ['Cloudflare Business/Enterprise plan', 95, 0, '50.00'], // 5 % of the time, 5 % of the fee
    ['Cloudflare Business/Enterprise plan', 0, 0, '1000.00'],
  ])('[CRD-13] %s: at %d %%, %i ms more, %j', async (wanted, percent, more, expected) => {
    const [, contract] = contracts.find(([name]) => name === wanted)!;
    const { credit } = await resultOf(contract, contract.commitments[0]!, downAt(contract, percent) + more);
    expect(credit).toBe(expected);
  });

  it('[CRD-15] Texas DIR outsourcing: A × B × C, all of it together what the category has at risk', async () => {
    const [, contract] = contracts.find(([, { form }]) => form === 'pool')!;
    const [commitment = 0] = contract.commitments;
    const credit = async (more: number) =>
      (await resultOf(contract, commitment, downAt(contract, commitment) + more)).credit;
    expect([await credit(-1), await credit(0), await credit(1)]).toEqual(['', '', '2000.00']);
    const all = linesOf(contract.credits!, [
      ['up', '2026-03', 0, 1],
      ['p1', '2026-03', 0, 1],
    ]);
    expect(all.map(({ amount }) => amountText(amount))).toEqual(['2000.00', '3000.00']);
  });

  it.each(contracts.filter(([, { credits, form }]) => credits && form === 'tiers'))(
    '[CRD-17] %s: to be claimed in its time',
    async (_name, contract, { claim }) => {
      const downMs = downAt(contract, 50);
      const { claimBy } = await resultOf(contract, contract.commitments[0]!, downMs);
      const isQuarter = contract.period === 'quarter';
      const instants: Readonly<Record<string, string>> = {
        automatic: 'automatic',
        'by the end of the first month after': '2026-06-01T00:00:00.000Z',
        'by the end of the second month after': '2026-07-01T00:00:00.000Z',
        'within 2 months': '2026-07-01T00:00:00.000Z',
        'within 15 days': '2026-05-16T00:00:00.000Z',
        'within 30 days': isQuarter ? '2026-07-31T00:00:00.000Z' : '2026-05-31T00:00:00.000Z',
      };
      expect(claimBy).toEqual([instants[contract.claim]]);
      expect(contract.claim === 'automatic').toBe(claim?.deadline === undefined);
    },
  );

  it.each([
    ['10.00', '0.00'], // 10 % is 1.00, and only what is above it is paid
    ['10.10', '1.01'],
  ])('[CRD-10] Amazon pays above one dollar only: of %s, %s', (fee, expected) => {
    const [, contract] = contracts[0]!;
    const [line] = linesOf(contract.credits!, [['up', '2026-03', 995, 1000]], (draft) => {
      draft.scope.services.shop!.fee = `${fee} per month`;
      draft.objectives.up!.target = '99.99 %';
    });
    expect(amountText(line!.amount)).toBe(expected);
  });
});
