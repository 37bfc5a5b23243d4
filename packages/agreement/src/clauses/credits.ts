import { isMap, type Node } from 'yaml';
import { ONE } from '../exact/rational.ts';
import { hasKey } from '../language/document.ts';
import {
  list,
  listOrOne,
  mapOf,
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
} from '../language/shape.ts';
import type { Bonus, CreditCap, CreditPool, Credits } from '../model/credit.ts';
import { base, claim, lineCap, price } from './credit-notations.ts';
import { earnBack, resolveSchedule, schedule } from './credit-schedules.ts';
import { ID, idsOf, nameOf } from './names.ts';
import { amount, share } from './notations.ts';
import { approval, dispute, resolveSettlement, tax } from './settlement.ts';

const over = oneOf('The span of the cap: a trailing year is the twelve months that end with the period.', [
  'period',
  'trailing year',
  'term',
]);
const on = oneOf('What the cap applies to.', ['all credits', 'each service']);

const shareCap = object('A share of the fee.', {
  share: required(share('The most that the credits may reach, as a share of the fee over the span.')),
  of: required(oneOf('Which fee.', ['agreement fee', 'service fee'])),
  over: required(over),
  on: optional(on),
});

const sumCap = object('A sum in the agreement currency.', {
  sum: required(amount('The most that the credits may reach.')),
  over: required(over),
  on: optional(on),
});

const cap: Shape<CreditCap> = {
  schema: {
    description: 'A limit on all credits together, or on those of each service.',
    oneOf: [shareCap.schema, sumCap.schema],
  },
  read(node, path, reader) {
    if (isMap(node) && hasKey(node, 'sum')) {
      const read = sumCap.read(node as Node, path, reader);
      return read && { limit: { sum: read.sum }, over: read.over, on: read.on ?? 'all credits' };
    }
    const read = shareCap.read(node, path, reader);
    if (!read) return undefined;
    const scope = read.on ?? (read.of === 'service fee' ? 'each service' : 'all credits');
    return { limit: { share: read.share, of: read.of }, over: read.over, on: scope };
  },
};

const pool = object('A share of a fee that is at risk, spread over objectives.', {
  atRisk: required(share('The share of the fee that is at risk in each period.')),
  of: required(base('The fee, or the sum.')),
  allocation: optional(share('The part of what is at risk that this pool spreads; all of it.')),
  weights: required(
    mapOf(
      'By id of the objective, its part of the pool. They add up to 100 %.',
      idsOf('objectives'),
      share('What a miss costs.'),
      1,
    ),
  ),
  earnBack: optional(earnBack),
});

const bonus = object('What is paid to the provider for a period that attains more than was promised.', {
  objective: required(nameOf('objectives', 'Id of the objective.')),
  base: optional(base('What shares are of: a fee that accrues in the period, or a sum.')),
  atLeast: required(share('The bonus is due when at least this is attained.')),
  bonus: required(price('What is paid.')),
  atMost: optional(lineCap('The most that it may reach in a period.')),
});

export const credits = object('What misses cost.', {
  schedules: optional(list('What each objective costs when it is missed.', schedule, 1)),
  pools: optional(mapOf('Shares of fees at risk, by id.', ID, pool, 1)),
  bonuses: optional(list('What is paid for more than was promised.', bonus, 1)),
  combine: optional(oneOf('How the credits of one period combine.', ['sum', 'max', 'per service'])),
  atMost: optional(listOrOne('Limits on the credits together.', cap)),
  smallest: optional(amount('A line below this sum is not credited.')),
  claim: optional(claim),
  approval: optional(approval),
  tax: optional(tax),
  dispute: optional(dispute),
});

export const NO_CREDITS: Credits = {
  schedules: [],
  pools: new Map(),
  bonuses: [],
  combine: 'sum',
  caps: [],
  claim: { kind: 'automatic' },
  settlement: resolveSettlement({}),
};

/** The credits with their defaults. */
export function resolveCredits(read: Read<typeof credits>, reader: Reader): Credits {
  return {
    schedules: (read.schedules ?? []).map((entry, index) =>
      resolveSchedule(entry, ['credits', 'schedules', index], reader),
    ),
    pools: new Map([...(read.pools ?? [])].map(([id, entry]) => [id, resolvePool(id, entry)])),
    bonuses: (read.bonuses ?? []).map(resolveBonus),
    combine: read.combine ?? 'sum',
    caps: read.atMost ?? [],
    ...(read.smallest && { smallest: read.smallest }),
    claim: read.claim ?? { kind: 'automatic' },
    settlement: resolveSettlement(read),
  };
}

function resolvePool(id: string, { atRisk, of, allocation, weights, earnBack: earned }: Read<typeof pool>) {
  const resolved: CreditPool = {
    id,
    atRisk,
    of,
    allocation: allocation ?? ONE,
    weights,
    ...(earned ? { earnBack: { periods: earned.next, atLeast: earned.atLeast } } : {}),
  };
  return resolved;
}

function resolveBonus({ bonus: pays, ...rest }: Read<typeof bonus>): Bonus {
  return { ...rest, pays };
}
