import { isMap, type Pair } from 'yaml';
import { scalarText } from '../language/scalar.ts';
import {
  childOf,
  list,
  mapOf,
  notation,
  object,
  oneOf,
  optional,
  type Read,
  type Shape,
  text,
} from '../language/shape.ts';
import { type ExclusionClause, OWN_SOURCE } from '../model/exclusion.ts';
import type { CalendarPeriodKind } from '../model/period.ts';
import { HOURS_BY_DAY, readByDay, type Week } from './calendars.ts';
import { ID, nameOf } from './names.ts';
import { DURATION, duration, durationMs } from './notations.ts';

const PER = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
const ALLOWANCE = new RegExp(`^(?:${DURATION.source.slice(1, -1)}) per (?:${PER.join('|')})$`, 'u');

const allowance = notation<{ readonly ms: number; readonly per: CalendarPeriodKind }>({
  description: 'How much of it is excluded in each period; what is above counts.',
  expected: 'a duration per period, such as 4 h per month',
  pattern: ALLOWANCE,
  examples: ['4 h per month', '90 min per week'],
  parse: (written) => {
    const [length = '', per = ''] = written.split(' per ');
    const ms = durationMs(length);
    return ms === undefined || ms === 0 ? undefined : { ms, per: per as (typeof PER)[number] };
  },
});

/** The hours that an exclusion may take. */
export interface Window {
  readonly timeZone?: string;
  readonly hours: Week;
}

const zone = nameOf('zones', 'An IANA time zone; that of the term where none is named.');

/** `{ timeZone: Europe/Berlin, sun: 02:00-06:00 }`: hours as in a calendar, with their zone beside them. */
const window: Shape<Window> = {
  schema: {
    description: 'The only hours that it may take, by day; what lies outside counts.',
    type: 'object',
    properties: { timeZone: zone.schema },
    patternProperties: { [HOURS_BY_DAY.key]: HOURS_BY_DAY.value },
    additionalProperties: false,
    minProperties: 1,
  },
  read(node, path, reader) {
    if (!isMap(node)) {
      return reader.report(
        node,
        path,
        'wrong-kind',
        'Expected hours by day.',
        'Write them like { timeZone: Europe/Berlin, sun: 02:00-06:00 }.',
      );
    }
    const isZone = (pair: Pair) => scalarText(pair.key) === 'timeZone';
    const zonePair = node.items.find(isZone);
    const timeZone = zonePair && zone.read(childOf(zonePair, reader), [...path, 'timeZone'], reader);
    const hours = readByDay(
      node.items.filter((pair) => !isZone(pair)),
      path,
      reader,
    );
    if (!hours || (zonePair && timeZone === undefined)) return undefined;
    return timeZone === undefined ? { hours } : { timeZone, hours };
  },
};

export const exclusions = mapOf(
  'What does not count against the provider, by id.',
  ID,
  object('Planned maintenance inside its rules, or a claim that is decided.', {
    title: optional(text('What readers see.')),
    from: optional(
      nameOf(
        'sources',
        'Id of the source that tells of it; the product\u2019s own records where none is named.',
      ),
    ),
    notice: optional(duration('How long before it begins it must be announced.')),
    window: optional(window),
    allowance: optional(allowance),
    decidedBy: optional(nameOf('roles', 'Id of the role that accepts or rejects it.')),
    arithmetic: optional(
      oneOf('What is done with excluded time: out of both sides, counted as up, or added back.', [
        'remove',
        'count as up',
        'add back',
      ]),
    ),
    services: optional(
      list(
        'Ids of the services that it is for; all of them when absent.',
        nameOf('services', 'Id of a service.'),
        1,
      ),
    ),
    indicators: optional(
      list(
        'Ids of the indicators that it is for; all of them when absent.',
        nameOf('indicators', 'Id of an indicator.'),
        1,
      ),
    ),
  }),
);

/** The exclusions with their defaults. @param timeZone of the term. */
export function resolveExclusions(
  read: Read<typeof exclusions>,
  timeZone: string,
): ReadonlyMap<string, ExclusionClause> {
  return new Map(
    [...read].map(([id, { window: hours, ...one }]) => [
      id,
      {
        ...one,
        id,
        title: one.title ?? id,
        from: one.from ?? OWN_SOURCE,
        arithmetic: one.arithmetic ?? 'remove',
        services: one.services ?? [],
        indicators: one.indicators ?? [],
        ...(hours ? { window: { timeZone, ...hours } } : {}),
      },
    ]),
  );
}
