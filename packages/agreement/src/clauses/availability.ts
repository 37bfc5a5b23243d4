import { rational } from '../exact/rational.ts';
import type { Path } from '../language/document.ts';
import {
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  text,
} from '../language/shape.ts';
import type { AvailabilityIndicator } from '../model.ts';
import { method } from './method.ts';
import { nameOf, reconcileWith } from './names.ts';
import { positiveDuration, share } from './notations.ts';

const fields = object('Share of promised time that a service was up.', {
  kind: required(oneOf('The kind of indicator.', ['availability'])),
  title: optional(text('What readers see.')),
  service: optional(nameOf('services', 'Id of the service that it measures.')),
  from: required(nameOf('sources', 'Id of the source whose records are read.')),
  fallback: optional(
    nameOf('sources', 'Id of the source whose records count while the state in "from" is unknown.'),
  ),
  reconcileWith: optional(reconcileWith()),
  subject: required(text('The subject whose states are read.')),
  unknown: optional(oneOf('What unknown time counts as.', ['up', 'down', 'excluded'])),
  initially: optional(oneOf('The state of a probe before its first record.', ['up', 'unknown'])),
  quorum: optional(
    oneOf('How probes combine: down when any, most or all of them are.', ['any', 'majority', 'all']),
  ),
  degraded: optional(share('How much of degraded time counts as down where a record states no impact.')),
  calendar: optional(nameOf('calendars', 'Id of the calendar of service hours; all the time when absent.')),
  method: optional(method),
  heartbeat: optional(
    positiveDuration('How long after a record of a probe the next is due; without it its state is unknown.'),
  ),
  checkEvery: optional(
    positiveDuration(
      'How often the service is checked: each record is the result of one check, and a stretch of so long is down when every check in it failed. A record is a state that lasts when absent.',
    ),
  ),
});

/** What is about states that last, and so not about checks. */
const ABOUT_STATES = ['heartbeat', 'initially'] as const;

/** An availability whose records are states, or checks. */
export const availability: Shape<Read<typeof fields>> = {
  schema: {
    ...fields.schema,
    oneOf: [
      { properties: { checkEvery: false } },
      {
        required: ['checkEvery'],
        properties: { heartbeat: false, initially: false, method: { not: { const: 'exact' } } },
      },
    ],
  },
  read(node, path, reader) {
    const read = fields.read(node, path, reader);
    return read && isOneWay(read, path, reader) ? read : undefined;
  },
};

function isOneWay(read: Read<typeof fields>, path: Path, reader: Reader): boolean {
  if (read.checkEvery === undefined) return true;
  const odd = ABOUT_STATES.filter((key) => read[key] !== undefined);
  for (const key of odd) {
    reader.reportAt(
      [...path, key],
      'unknown-key',
      `"${key}" is about states that last; here each record is one check.`,
      'Remove it, or remove "checkEvery".',
    );
  }
  if (read.method?.kind !== 'exact') return odd.length === 0;
  reader.reportAt(
    [...path, 'method'],
    'wrong-value',
    'Checks are moments, and no down time to the millisecond comes from them.',
    'Write minutes, { consecutive: … } or { slices: … }.',
  );
  return false;
}

/** The indicator with its defaults: checks are counted in minutes, and one probe that passes is enough. */
export function resolveAvailability(id: string, read: Read<typeof availability>): AvailabilityIndicator {
  const isChecked = read.checkEvery !== undefined;
  return {
    ...read,
    id,
    title: read.title ?? id,
    unknown: read.unknown ?? 'excluded',
    initially: read.initially ?? 'unknown',
    quorum: read.quorum ?? (isChecked ? 'all' : 'any'),
    degraded: read.degraded ?? rational(0n),
    method: read.method ?? { kind: isChecked ? 'minutes' : 'exact' },
  };
}
