import { isScalar } from 'yaml';
import {
  mapOf,
  object,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  text,
  wholeNumber,
} from '../language/shape.ts';
import type { Remedy, RemedyTrigger } from '../model/remedy.ts';
import { ID, nameOf } from './names.ts';
import { share, span } from './notations.ts';

/** `true`, and nothing else: what does not hold is left out. */
const yes: Shape<true> = {
  schema: { description: 'One after the other.', const: true },
  read(node, path, reader) {
    if (isScalar(node) && node.value === true) return true;
    return reader.report(node, path, 'unknown-word', 'Expected true.', 'Write true, or leave the key out.');
  },
};

const trigger = object(
  'The misses that set it off: so many in a row, so many of the last, or a value below a floor.',
  {
    objective: required(nameOf('objectives', 'Id of the objective.')),
    missed: optional(wholeNumber('How many periods are missed.', 1, 1_000)),
    inARow: optional(yes),
    ofLast: optional(wholeNumber('Among how many of the last periods.', 1, 1_000)),
    attainedBelow: optional(share('A floor: one period below it is enough.')),
  },
);

export const remedies = mapOf(
  'What follows from misses besides credits, by id.',
  ID,
  object('A remedy.', {
    title: optional(text('What readers see.')),
    when: required(trigger),
    owner: optional(nameOf('roles', 'Id of the role that carries it out.')),
    due: optional(span('How long after it is triggered it is due.')),
    calendar: optional(nameOf('calendars', 'Id of the calendar on which that is counted.')),
  }),
);

/** The remedies with their defaults; one miss is enough where no number is given. */
export function resolveRemedies(read: Read<typeof remedies>, reader: Reader): ReadonlyMap<string, Remedy> {
  return new Map(
    [...read].map(([id, { when, ...one }]) => [
      id,
      { ...one, id, title: one.title ?? id, when: triggerOf(id, when, reader) },
    ]),
  );
}

function triggerOf(id: string, read: Read<typeof trigger>, reader: Reader): RemedyTrigger {
  const { objective, missed, inARow, ofLast, attainedBelow } = read;
  const ways = [attainedBelow !== undefined, ofLast !== undefined, inARow !== undefined].filter(
    Boolean,
  ).length;
  const isOfTooFew = ofLast !== undefined && (missed ?? 1) > ofLast;
  if (ways > 1 || isOfTooFew || (attainedBelow !== undefined && missed !== undefined)) {
    reader.reportAt(
      ['remedies', id, 'when'],
      'wrong-value',
      isOfTooFew
        ? `${missed} of the last ${ofLast} periods can never be missed.`
        : 'A remedy is triggered in one way.',
      'Write { missed: 2, inARow: true }, { missed: 3, ofLast: 6 } or { attainedBelow: 95 % }.',
    );
  }
  if (attainedBelow !== undefined) return { kind: 'below', objective, attained: attainedBelow };
  if (ofLast !== undefined) return { kind: 'of last', objective, missed: missed ?? 1, ofLast };
  return { kind: 'in a row', objective, missed: missed ?? 1 };
}
