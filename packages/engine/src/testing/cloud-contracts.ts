/** A public schedule as the data tells it; cloud-credits/README.md says what each field means. */
export interface CloudSchedule {
  readonly provider: string;
  readonly service: string;
  readonly commitment: number | Readonly<Record<string, number>> | null;
  readonly window: string;
  readonly tiers: readonly {
    readonly below: number | null;
    readonly atMost?: number;
    readonly creditPct?: number;
    readonly creditDays?: number;
    readonly multipleOfFeesForDowntime?: number;
  }[];
  readonly claim?: { readonly deadline?: string };
  readonly minimumCreditUSD?: number;
  readonly cap?: string | { readonly monthlyPct: number; readonly trailing12MonthPct: number };
}

/** The schedule as an agreement of ours says it. */
export interface Contract {
  /** `no table`: the source's commitments are known, what a miss of them costs is not. */
  readonly form: 'tiers' | 'time lost' | 'pool' | 'no table';
  readonly commitments: readonly number[];
  readonly period: 'month' | 'quarter' | { readonly rolling: string };
  /** From the highest bound to the lowest. */
  readonly tiers: readonly {
    readonly below: number;
    readonly percent?: number | undefined;
    readonly creditDays?: number | undefined;
  }[];
  readonly credits: object | undefined;
  readonly claim: string;
  /** Where it reads another way than the source. */
  readonly deviation?: string;
}

/** Deadlines by how they begin, in the words of the language. */
const CLAIMS: Readonly<Record<string, string>> = {
  'end of the second billing cycle': 'by the end of the second month after',
  'end of second billing cycle': 'by the end of the second month after',
  'end of the calendar month following': 'by the end of the first month after',
  'open case within 24 h; claim by the end of the following': 'by the end of the first month after',
  'notify within 5 business days; formal claim by the end of the following':
    'by the end of the first month after',
  '2 months after': 'within 2 months',
  '2 calendar months after': 'within 2 months',
  '30 days': 'within 30 days',
  '15 days after': 'within 15 days',
};

const DEVIATIONS: Readonly<Record<string, string>> = {
  GitHub:
    'its rows say "at most 99.9" although 99.9 keeps the promise, and leave exactly 99.0 unpaid; edges here are "below", so that 99.9 pays nothing and 99.0 the first row',
  'Google Apps (2008 historical)':
    'the tier between is not known, so that the one above it goes down to 95 %; promised is the first bound',
  Slack: 'the fee is the most that is credited; the source names no limit',
  'Texas DIR outsourcing': 'the promise itself is not told; 99 % stands for it',
  'Accord Project template': 'no promise is told; the first bound stands for it',
};

/** Writes a schedule as an agreement says it. */
export function contractOf(schedule: CloudSchedule): Contract {
  const { provider, commitment, window, tiers } = schedule;
  const bounds = tiers.map((tier) => ({
    below: tier.below ?? tier.atMost!,
    percent: tier.creditPct,
    creditDays: tier.creditDays,
  }));
  const named =
    commitment === null
      ? [bounds[0]?.below ?? 99]
      : typeof commitment === 'number'
        ? [commitment]
        : Object.values(commitment);
  const claim = claimOf(schedule);
  const common = {
    commitments: [...new Set(named)],
    period: periodOf(window),
    claim,
    ...(DEVIATIONS[provider] ? { deviation: DEVIATIONS[provider] } : {}),
  };
  const terms = {
    ...(claim === 'automatic' ? {} : { claim }),
    ...(schedule.minimumCreditUSD ? { smallest: '1.01' } : {}), // "only if above 1 USD"
    ...capsOf(schedule),
  };
  const rule = { objective: 'up', base: 'service fee' };
  const multiple = provider === 'Cloudflare' && commitment === 100 ? 1 : tiers[0]?.multipleOfFeesForDowntime;
  if (multiple !== undefined) {
    const timeLost = `${multiple} ${multiple === 1 ? 'time' : 'times'}`;
    const credits = { schedules: [{ ...rule, timeLost, atMost: '100 %' }], ...terms };
    return { ...common, form: 'time lost', tiers: [], credits };
  }
  if (provider.startsWith('Texas')) {
    const weights = { up: '40 %', p1: '60 %' };
    const pool = { atRisk: '10 %', of: '100000', allocation: '50 %', weights };
    return { ...common, form: 'pool', tiers: [], credits: { pools: { critical: pool } } };
  }
  if (bounds.length === 0) return { ...common, form: 'no table', tiers: [], credits: undefined };
  const written = bounds.map(({ below, percent, creditDays }) => ({
    below: `${below} %`,
    credit: percent === undefined ? `${creditDays} days` : `${percent} %`,
  }));
  const credits = { schedules: [{ ...rule, tiers: written }], ...terms };
  return { ...common, form: 'tiers', tiers: bounds, credits };
}

function periodOf(window: string): Contract['period'] {
  if (window.includes('quarter')) return 'quarter';
  return window.startsWith('rolling') ? { rolling: '30 days' } : 'month';
}

function claimOf({ provider, service, claim }: CloudSchedule): string {
  if (claim?.deadline === undefined) return 'automatic';
  const known = Object.entries(CLAIMS).find(([begin]) => claim.deadline!.startsWith(begin));
  if (!known) throw new Error(`No words for "${claim.deadline}" of ${provider} ${service}.`);
  return known[1];
}

function capsOf({ cap }: CloudSchedule): object {
  if (cap === undefined) return {};
  const ofFee = (percent: number, over: string) => ({ share: `${percent} %`, of: 'service fee', over });
  if (typeof cap === 'object') {
    return { atMost: [ofFee(cap.monthlyPct, 'period'), ofFee(cap.trailing12MonthPct, 'trailing year')] };
  }
  return { atMost: ofFee(cap.includes('50%') ? 50 : 100, 'period') };
}
