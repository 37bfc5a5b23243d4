import { ONE, parseDecimal, type Rational } from '../exact/rational.ts';
import {
  list,
  notation,
  object,
  oneOf,
  optional,
  type Read,
  required,
  scalarOr,
  text,
} from '../language/shape.ts';
import type { CompositeIndicator } from '../model/composite.ts';
import { nameOf } from './names.ts';

const weight = notation<Rational>({
  description: 'How much it counts beside the other parts.',
  expected: 'a number above 0 such as 3 or 0.5',
  pattern: /^\d+(?:\.\d+)?$/u,
  examples: ['3', '0.5'],
  parse: (written) => {
    const value = parseDecimal(written);
    return value && value.numerator > 0n ? value : undefined;
  },
});

const part = scalarOr(
  'A part: its id, or its id with a weight or a group of subjects.',
  nameOf('indicators', 'Id of an indicator that measures a share.'),
  object('A part with its weight, or a group of parts that are measured in the same way.', {
    indicator: required(nameOf('indicators', 'Id of an indicator that measures a share.')),
    weight: optional(weight),
    subjects: optional(
      list(
        'A group: each of these subjects is a part, measured as the indicator measures its own subject, with the same weight.',
        text('A subject of the indicator\u2019s source.'),
        1,
      ),
    ),
  }),
);

export const composite = object('Several indicators taken together.', {
  kind: required(oneOf('The kind of indicator.', ['composite'])),
  title: optional(text('What readers see.')),
  service: optional(nameOf('services', 'Id of the service that it measures.')),
  rule: required(
    oneOf('The worst part; the mean of the parts by weight; or down whenever any part is.', [
      'worst',
      'weighted',
      'any down',
    ]),
  ),
  parts: required(list('What it is made of.', part, 1)),
  withoutData: optional(
    oneOf('What a part without data does: the others count on, or there is no figure, as when absent.', [
      'renormalise',
      'no figure',
    ]),
  ),
});

/** The composite with its defaults: each part weighs 1, and one without data leaves no figure. */
export function resolveComposite(id: string, read: Read<typeof composite>): CompositeIndicator {
  return {
    ...read,
    id,
    title: read.title ?? id,
    parts: read.parts.map((one) =>
      typeof one === 'string' ? { indicator: one, weight: ONE } : { ...one, weight: one.weight ?? ONE },
    ),
    withoutData: read.withoutData ?? 'no figure',
  };
}
