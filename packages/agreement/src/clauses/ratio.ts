import type { Path } from '../language/document.ts';
import {
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  scalarOr,
  text,
} from '../language/shape.ts';
import type { RatioIndicator } from '../model/ratio.ts';
import type { Condition, SourceClause } from '../model.ts';
import { condition } from './condition.ts';
import { nameOf, reconcileWith } from './names.ts';

const counted = (what: string): Shape<string | Condition> =>
  scalarOr(
    `${what}: a field that holds their number, or what each record meets.`,
    text(`Field that holds the number of ${what}.`),
    condition,
  );

const query = object('How the source is asked for the two numbers.', {
  good: required(text('The query of good events, in the source’s own language, such as PromQL.')),
  total: required(text('The query of valid events.')),
});

const fields = object('Good events out of valid events.', {
  kind: required(oneOf('The kind of indicator.', ['ratio'])),
  title: optional(text('What readers see.')),
  service: optional(nameOf('services', 'Id of the service that it measures.')),
  from: required(nameOf('sources', 'Id of the source whose records are read.')),
  fallback: optional(
    nameOf('sources', 'Id of the source that a period is measured from when "from" gives no figure.'),
  ),
  reconcileWith: optional(reconcileWith()),
  subject: optional(text('The subject whose records are read; every one of the source when absent.')),
  good: required(counted('good events')),
  total: required(counted('valid events')),
  counts: optional(
    oneOf(
      'Whether a number is what came since the last record, or a counter that runs on; counters when absent for Prometheus, else increments.',
      ['increments', 'cumulative'],
    ),
  ),
  query: optional(query),
});

/** A ratio whose numbers both come from fields, or both from records. */
export const ratio: Shape<Read<typeof fields>> = {
  schema: {
    ...fields.schema,
    oneOf: [
      {
        properties: {
          good: { type: ['string', 'number', 'boolean'] },
          total: { type: ['string', 'number', 'boolean'] },
        },
      },
      { properties: { good: { type: 'object' }, total: { type: 'object' }, counts: false, query: false } },
    ],
  },
  read(node, path, reader) {
    const read = fields.read(node, path, reader);
    return read && isOneWay(read, path, reader) ? read : undefined;
  },
};

function isOneWay(read: Read<typeof fields>, path: Path, reader: Reader): boolean {
  const byFields = typeof read.good === 'string';
  if (byFields !== (typeof read.total === 'string')) {
    reader.reportAt(
      [...path, 'total'],
      'wrong-kind',
      'One of "good" and "total" names a field, the other is a condition.',
      'Name two fields, or write two conditions.',
    );
    return false;
  }
  const key = byFields ? undefined : (['counts', 'query'] as const).find((one) => read[one] !== undefined);
  if (key === undefined) return true;
  reader.reportAt(
    [...path, key],
    'unknown-key',
    `"${key}" is about numbers in fields; here each record is one event.`,
    'Remove it.',
  );
  return false;
}

/** The indicator with its defaults: counters run on where Prometheus is the source. */
export function resolveRatio(
  id: string,
  read: Read<typeof ratio>,
  sources: ReadonlyMap<string, Pick<SourceClause, 'connector'>>,
): RatioIndicator {
  const { good, total, counts, query, title, ...rest } = read;
  const usual = sources.get(read.from)?.connector === 'prometheus' ? 'cumulative' : 'increments';
  const events =
    typeof good === 'string' && typeof total === 'string'
      ? ({ by: 'fields', good, total, counts: counts ?? usual, ...(query ? { query } : {}) } as const)
      : ({ by: 'records', good: good as Condition, total: total as Condition } as const);
  return { ...rest, id, title: title ?? id, events };
}
