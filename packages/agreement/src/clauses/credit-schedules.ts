import { isMap } from 'yaml';
import { compare } from '../exact/rational.ts';
import { hasKey, type Path } from '../language/document.ts';
import {
  list,
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  wholeNumber,
} from '../language/shape.ts';
import type { CreditSchedule } from '../model/credit.ts';
import { base, lineCap, multiple, price } from './credit-notations.ts';
import { nameOf } from './names.ts';
import { positiveDuration, positiveShare, share } from './notations.ts';

export const earnBack = object('How the provider earns the credit back.', {
  next: required(wholeNumber('How many periods with a figure, from the next one on.', 1, 60)),
  atLeast: required(share('What each of them must attain.')),
});

const terms = {
  objective: required(nameOf('objectives', 'Id of the objective.')),
  base: optional(base('What shares are of: a fee that accrues in the period, or a sum.')),
  atMost: optional(lineCap('The most that this line may reach in a period: a share of the base, or a sum.')),
  earnBack: optional(earnBack),
};
const when = oneOf('In which periods it pays.', ['objective missed', 'always']);

const tier = object('A credit for an attained value below a bound.', {
  below: required(share('The credit is due when the attained value is below this.')),
  credit: required(price('What is credited.')),
});

const tiered = object('The lowest tier that the attained value falls into sets the credit.', {
  ...terms,
  tiers: required(list('Bounds and their credits.', tier, 1)),
});

const perBreach = object('A credit for each breached ticket.', {
  ...terms,
  perBreachedTicket: required(price('What is credited for each breached ticket.')),
  when: optional(when),
});

const stepped = object('A credit for each completed step between the target and the attained value.', {
  ...terms,
  perStep: required(
    object('The step and its credit.', {
      step: required(positiveShare('How far the attained value is from the target, for each credit.')),
      credit: required(price('What is credited for each completed step.')),
    }),
  ),
});

const fixed = object('The same credit for every miss.', {
  ...terms,
  fixed: required(price('What is credited.')),
});

const perUnit = object('A credit for every so much down time, or time over the deadline.', {
  ...terms,
  perUnit: required(
    object('The unit and its credit.', {
      each: required(positiveDuration('The unit, such as 30 min.')),
      of: required(
        oneOf('Of the down time of the period, or of the time that each breached ticket runs on in it.', [
          'down time',
          'overtime',
        ]),
      ),
      credit: required(price('What is credited for each unit.')),
      counts: optional(oneOf('Which units count.', ['completed', 'started'])),
    }),
  ),
  when: optional(when),
});

const timeLost = object('A multiple of the fee of the time that was lost.', {
  ...terms,
  timeLost: required(multiple('How many times the fee of the down time is credited.')),
});

type ReadSchedule =
  | Read<typeof tiered>
  | Read<typeof perBreach>
  | Read<typeof stepped>
  | Read<typeof fixed>
  | Read<typeof perUnit>
  | Read<typeof timeLost>;

const FORMS = { perBreachedTicket: perBreach, perStep: stepped, fixed, perUnit, timeLost };

/** Each form of schedule has a key that no other has; without any of them, tiers are asked for. */
export const schedule: Shape<ReadSchedule> = {
  schema: {
    description: 'What a miss of one objective costs.',
    oneOf: [tiered, ...Object.values(FORMS)].map((form) => form.schema),
  },
  read(node, path, reader) {
    const form = isMap(node) && Object.entries(FORMS).find(([key]) => hasKey(node, key));
    return (form ? form[1] : tiered).read(node, path, reader);
  },
};

/** The schedule with its defaults, tiers from the highest bound to the lowest. */
export function resolveSchedule(read: ReadSchedule, path: Path, reader: Reader): CreditSchedule {
  const { objective, base: of, atMost, earnBack: earned } = read;
  const rest = {
    objective,
    ...(of ? { base: of } : {}),
    ...(atMost ? { atMost } : {}),
    ...(earned ? { earnBack: { periods: earned.next, atLeast: earned.atLeast } } : {}),
  };
  if ('perBreachedTicket' in read) {
    const { perBreachedTicket: credit, when: pays = 'objective missed' } = read;
    return { ...rest, kind: 'per-breach', credit, when: pays };
  }
  if ('perStep' in read) return { ...rest, kind: 'per-step', ...read.perStep };
  if ('fixed' in read) return { ...rest, kind: 'fixed', credit: read.fixed };
  if ('timeLost' in read) return { ...rest, kind: 'time-lost', times: read.timeLost };
  if ('perUnit' in read) {
    const { each: unitMs, of: what, credit, counts = 'completed' } = read.perUnit;
    return {
      ...rest,
      kind: 'per-unit',
      unitMs,
      of: what,
      credit,
      counts,
      when: read.when ?? 'objective missed',
    };
  }
  const tiers = [...read.tiers].sort((a, b) => compare(b.below, a.below));
  tiers.forEach((entry, position) => {
    if (position > 0 && compare(entry.below, tiers[position - 1]!.below) === 0) {
      reader.reportAt(
        [...path, 'tiers'],
        'tier-twice',
        'Two tiers have the same bound.',
        'Keep the one that was agreed.',
      );
    }
  });
  return { ...rest, kind: 'tiers', tiers };
}
