import type { Node } from 'yaml';
import {
  list,
  mapOf,
  object,
  oneOf,
  optional,
  type Read,
  required,
  type Shape,
  scalarOr,
  text,
  wholeNumber,
} from '../language/shape.ts';
import type { ChangeControl, DataProtection, Renewal, Termination } from '../model/conduct.ts';
import { ID, nameOf } from './names.ts';
import { duration, length } from './notations.ts';

const automatic = object('It goes on by itself unless a party gives notice.', {
  automatic: required(length('How long it goes on each time.')),
  times: optional(wholeNumber('How often it renews by itself; without a limit when absent.', 1, 100)),
});

const written = scalarOr(
  'What happens when the term ends.',
  oneOf('The parties talk (negotiate), or it ends (none).', ['negotiate', 'none']),
  automatic,
);

export const renewal: Shape<Renewal> = {
  schema: written.schema,
  read(node: Node, path, reader) {
    const read = written.read(node, path, reader);
    if (read === undefined) return undefined;
    if (typeof read === 'string') return { kind: read };
    return { kind: 'automatic', for: read.automatic, ...(read.times ? { times: read.times } : {}) };
  },
};

const roles = (description: string) => list(description, nameOf('roles', 'Id of a role.'), 1);

export const changeControl = object('How the agreement is changed.', {
  notice: optional(length('How long before it takes effect a change is announced.')),
  approvedBy: optional(roles('Who must agree.')),
  procedure: optional(text('How a change is asked for and decided.')),
});

/** The rules of change with their defaults. */
export function resolveChangeControl(read: Read<typeof changeControl>): ChangeControl {
  return { ...read, approvedBy: read.approvedBy ?? [] };
}

export const termination: Shape<Termination> = object('How it ends before its term does.', {
  convenience: optional(
    object('Leaving without a reason.', {
      notice: required(length('How long before.')),
      by: required(oneOf('Who may.', ['provider', 'customer', 'either'])),
    }),
  ),
  cause: optional(
    object('Leaving for a reason.', {
      grounds: required(list('The reasons that count.', text('A reason.'), 1)),
      cure: optional(length('How long the other party has to put it right first.')),
    }),
  ),
  exit: optional(text('What the provider does so that the customer can leave.')),
});

const dataClass = object('A kind of data, and how long it is kept.', {
  title: optional(text('What readers see.')),
  description: optional(text('What belongs to it.')),
  kind: required(
    oneOf('What protection it needs.', ['personal', 'special category', 'business', 'technical']),
  ),
  retention: required(length('How long it is kept; then it is erased.')),
});

const processor = object('The terms on which one party processes personal data for the other.', {
  processor: required(oneOf('Who processes for the other.', ['provider', 'customer'])),
  purpose: optional(text('What for.')),
  locations: optional(list('Where.', text('A country or region.'))),
  subprocessors: optional(list('Who helps.', text('A company.'))),
  breachNotice: optional(duration('How soon a breach of personal data is reported.')),
});

export const dataProtection = object('What becomes of the data that the service handles.', {
  classes: optional(mapOf('Kinds of data by id.', ID, dataClass)),
  processing: optional(processor),
});

/** Data protection with its defaults. */
export function resolveDataProtection(read: Read<typeof dataProtection>): DataProtection {
  const classes = new Map(
    [...(read.classes ?? [])].map(([id, one]) => [id, { ...one, id, title: one.title ?? id }] as const),
  );
  if (!read.processing) return { classes };
  const { breachNotice, locations, subprocessors, ...rest } = read.processing;
  return {
    classes,
    processor: {
      ...rest,
      locations: locations ?? [],
      subprocessors: subprocessors ?? [],
      ...(breachNotice === undefined ? {} : { breachNoticeMs: breachNotice }),
    },
  };
}
