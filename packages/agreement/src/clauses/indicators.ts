import { isMap } from 'yaml';
import { hasKey } from '../language/document.ts';
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
  tagged,
  text,
} from '../language/shape.ts';
import type { ClockIndicator, Indicator, SourceClause } from '../model.ts';
import { availability, resolveAvailability } from './availability.ts';
import { composite, resolveComposite } from './composite.ts';
import { condition, fieldCondition } from './condition.ts';
import { ID, nameOf, reconcileWith } from './names.ts';
import { ratio, resolveRatio } from './ratio.ts';
import { count, distribution, resolveCount, resolveDistribution, resolveScore, score } from './values.ts';

const retroactive = object('The clock starts at the instant that a field holds.', {
  at: required(text('The field; a later record may give it (retroactive start).')),
});

const start: Shape<ClockIndicator['start']> = {
  schema: {
    description: 'What starts the clock: a condition, or { at: FIELD } for the instant that a field holds.',
    anyOf: [retroactive.schema, { ...condition.schema, propertyNames: { not: { const: 'at' } } }],
  },
  read(node, path, reader) {
    if (isMap(node) && hasKey(node, 'at')) {
      const read = retroactive.read(node, path, reader);
      return read && { atField: read.at };
    }
    const when = condition.read(node, path, reader);
    return when && { when };
  },
};

const policy = object('A calendar, and for which subjects.', {
  where: optional(fieldCondition),
  use: required(nameOf('calendars', 'Id of a calendar.')),
});

const clock = object('Time from a start to a stop on a calendar, without pauses.', {
  kind: required(oneOf('The kind of indicator.', ['clock'])),
  title: optional(text('What readers see.')),
  service: optional(nameOf('services', 'Id of the service that it measures.')),
  from: required(nameOf('sources', 'Id of the source whose records are read.')),
  reconcileWith: optional(reconcileWith()),
  start: required(start),
  stop: required(condition),
  pause: optional(fieldCondition),
  resume: optional(condition),
  reset: optional(condition),
  reopened: optional(oneOf('Which cycle of a reopened subject counts.', ['first', 'last', 'each', 'total'])),
  targetChange: optional(
    oneOf('What a change of target does to a running clock.', ['restart', 'carry', 'initial']),
  ),
  attribute: optional(
    oneOf('Whose period an outcome counts in: that in which it was decided, started or stopped.', [
      'decided',
      'started',
      'stopped',
    ]),
  ),
  calendar: required(
    scalarOr(
      'The calendar it runs on.',
      nameOf('calendars', 'Id of a calendar.'),
      list('The first that holds.', policy, 1),
    ),
  ),
});

export const indicators = mapOf(
  'What is measured, by id.',
  ID,
  tagged('What is measured.', 'kind', { clock, availability, ratio, distribution, score, count, composite }),
);

/** The indicators with their defaults (semantics §9). */
export function resolveIndicators(
  read: Read<typeof indicators>,
  sources: ReadonlyMap<string, Pick<SourceClause, 'connector'>>,
): ReadonlyMap<string, Indicator> {
  return new Map([...read].map(([id, indicator]) => [id, resolve(id, indicator, sources)]));
}

function resolve(
  id: string,
  read: Read<typeof indicators> extends ReadonlyMap<string, infer One> ? One : never,
  sources: ReadonlyMap<string, Pick<SourceClause, 'connector'>>,
): Indicator {
  switch (read.kind) {
    case 'clock':
      return resolveClock(id, read);
    case 'availability':
      return resolveAvailability(id, read);
    case 'ratio':
      return resolveRatio(id, read, sources);
    case 'distribution':
      return resolveDistribution(id, read, sources);
    case 'score':
      return resolveScore(id, read);
    case 'count':
      return resolveCount(id, read);
    case 'composite':
      return resolveComposite(id, read);
  }
}

function resolveClock(id: string, read: Read<typeof clock>): ClockIndicator {
  const { calendar, title, ...rest } = read;
  return {
    ...rest,
    id,
    title: title ?? id,
    reopened: read.reopened ?? 'total',
    targetChange: read.targetChange ?? 'carry',
    attribute: read.attribute ?? 'decided',
    calendars: typeof calendar === 'string' ? [{ use: calendar }] : calendar,
  };
}
