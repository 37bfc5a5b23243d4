import { isMap, type Node } from 'yaml';
import { compare } from '../exact/rational.ts';
import { hasKey } from '../language/document.ts';
import {
  list,
  listOrOne,
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  text,
} from '../language/shape.ts';
import type { CreditCap, CreditSchedule, Credits } from '../model.ts';
import { amount, positiveShare, share } from './notations.ts';

const base = oneOf('What the percentages are of: the fee that accrues in the period.', [
  'service fee',
  'agreement fee',
]);

const tier = object('A credit for an attained value below a bound.', {
  below: required(share('The credit is due when the attained value is below this.')),
  credit: required(share('Share of the base.')),
});

const tiered = object('The lowest tier that the attained value falls into sets the credit.', {
  objective: required(text('Id of the objective.')),
  base: required(base),
  tiers: required(list('Bounds and their credits.', tier, 1)),
  atMost: optional(share('The most that this line may reach in a period, of the base.')),
});

const perBreach = object('A share of the base for each breached outcome.', {
  objective: required(text('Id of the objective.')),
  base: required(base),
  perBreachedTicket: required(share('Share of the base for each breached ticket.')),
  when: optional(oneOf('In which periods it pays.', ['objective missed', 'always'])),
  atMost: optional(share('The most that this line may reach in a period, of the base.')),
});

const stepped = object(
  'A share of the base for each completed step between the target and the attained value.',
  {
    objective: required(text('Id of the objective.')),
    base: required(base),
    perStep: required(
      object('The step and its credit.', {
        step: required(positiveShare('How far the attained value is from the target, for each credit.')),
        credit: required(share('Share of the base for each completed step.')),
      }),
    ),
    atMost: optional(share('The most that this line may reach in a period, of the base.')),
  },
);

const fixed = object('The same share of the base for every miss.', {
  objective: required(text('Id of the objective.')),
  base: required(base),
  fixed: required(share('Share of the base.')),
  atMost: optional(share('The most that this line may reach in a period, of the base.')),
});

/** Each form of schedule has a key that no other has; without any of them, tiers are asked for. */
const schedule: Shape<
  Read<typeof tiered> | Read<typeof perBreach> | Read<typeof stepped> | Read<typeof fixed>
> = {
  schema: {
    description: 'What a miss of one objective costs.',
    oneOf: [tiered.schema, perBreach.schema, stepped.schema, fixed.schema],
  },
  read(node, path, reader) {
    const says = (key: string) => isMap(node) && hasKey(node, key);
    if (says('perBreachedTicket')) return perBreach.read(node, path, reader);
    if (says('perStep')) return stepped.read(node, path, reader);
    if (says('fixed')) return fixed.read(node, path, reader);
    return tiered.read(node, path, reader);
  },
};

const shareCap = object('A share of the fee.', {
  share: required(share('The most that the credits may reach, as a share of the fee over the span.')),
  of: required(oneOf('Which fee.', ['agreement fee'])),
  over: required(oneOf('The span of the cap.', ['period', 'term'])),
});

const sumCap = object('A sum in the agreement currency.', {
  sum: required(amount('The most that the credits may reach.')),
  over: required(oneOf('The span of the cap.', ['period', 'term'])),
});

const cap: Shape<CreditCap> = {
  schema: { description: 'A limit on all credits together.', oneOf: [shareCap.schema, sumCap.schema] },
  read(node, path, reader) {
    if (isMap(node) && hasKey(node, 'sum')) {
      const read = sumCap.read(node as Node, path, reader);
      return read && { limit: { sum: read.sum }, over: read.over };
    }
    const read = shareCap.read(node, path, reader);
    return read && { limit: { share: read.share, of: read.of }, over: read.over };
  },
};

export const credits = object('What misses cost.', {
  schedules: required(list('What each objective costs when it is missed.', schedule, 1)),
  combine: optional(oneOf('How the credits of one period combine.', ['sum', 'max'])),
  atMost: optional(listOrOne('Limits on all credits together.', cap)),
  smallest: optional(amount('A line below this sum is not credited.')),
});

export const NO_CREDITS: Credits = { schedules: [], combine: 'sum', caps: [] };

/** The credits with their defaults, tiers from the highest bound to the lowest. */
export function resolveCredits(read: Read<typeof credits>, reader: Reader): Credits {
  return {
    schedules: read.schedules.map((entry, index) => resolveSchedule(entry, index, reader)),
    combine: read.combine ?? 'sum',
    caps: read.atMost ?? [],
    ...(read.smallest && { smallest: read.smallest }),
  };
}

function resolveSchedule(read: Read<typeof schedule>, index: number, reader: Reader): CreditSchedule {
  const { objective, base: of, atMost } = read;
  const terms = { objective, base: of, ...(atMost ? { atMost } : {}) };
  if ('perBreachedTicket' in read) {
    return {
      ...terms,
      kind: 'per-breach',
      perBreach: read.perBreachedTicket,
      when: read.when ?? 'objective missed',
    };
  }
  if ('perStep' in read) return { ...terms, kind: 'per-step', ...read.perStep };
  if ('fixed' in read) return { ...terms, kind: 'fixed', share: read.fixed };
  const tiers = [...read.tiers].sort((a, b) => compare(b.below, a.below));
  tiers.forEach((entry, position) => {
    if (position > 0 && compare(entry.below, tiers[position - 1]!.below) === 0) {
      reader.reportAt(
        ['credits', 'schedules', index, 'tiers'],
        'tier-twice',
        'Two tiers have the same bound.',
        'Keep the one that was agreed.',
      );
    }
  });
  return { ...terms, kind: 'tiers', tiers };
}
