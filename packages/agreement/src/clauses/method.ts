import { isMap } from 'yaml';
import { hasKey } from '../language/document.ts';
import { object, oneOf, optional, required, type Shape } from '../language/shape.ts';
import type { AvailabilityMethod } from '../model.ts';
import { positiveDuration } from './notations.ts';

const plain = oneOf('To the millisecond, or in clock minutes that were down throughout.', [
  'exact',
  'minutes',
]);
const consecutive = object('Only runs of down time that last so long, and those wholly.', {
  consecutive: required(positiveDuration('How long a run lasts at least.')),
});
const slices = object('The mean of the slices\u2019 own shares of up time.', {
  slices: required(positiveDuration('How long a slice is.')),
  empty: optional(
    oneOf('What a slice without known time counts as; excluded when absent.', ['good', 'bad', 'excluded']),
  ),
});

/** `exact`, `minutes`, `{ consecutive: 5 min }` or `{ slices: 5 min }`. */
export const method: Shape<AvailabilityMethod> = {
  schema: {
    description: 'How down time is counted; exact when absent.',
    anyOf: [plain.schema, consecutive.schema, slices.schema],
  },
  read(node, path, reader) {
    if (!isMap(node)) {
      const kind = plain.read(node, path, reader);
      return kind && { kind };
    }
    if (hasKey(node, 'consecutive')) {
      const read = consecutive.read(node, path, reader);
      return read && { kind: 'consecutive', atLeastMs: read.consecutive };
    }
    const read = slices.read(node, path, reader);
    return read && { kind: 'slices', sliceMs: read.slices, empty: read.empty ?? 'excluded' };
  },
};
