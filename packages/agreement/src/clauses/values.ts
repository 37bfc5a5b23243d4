import { compare, rational } from '../exact/rational.ts';
import {
  list,
  object,
  oneOf,
  optional,
  type Read,
  type Reader,
  required,
  type Shape,
  text,
  wholeNumber,
} from '../language/shape.ts';
import type { CountIndicator, DistributionIndicator, ScoreIndicator } from '../model/values.ts';
import type { SourceClause } from '../model.ts';
import { condition } from './condition.ts';
import { nameOf, reconcileWith } from './names.ts';
import { number } from './notations.ts';

const common = {
  title: optional(text('What readers see.')),
  service: optional(nameOf('services', 'Id of the service that it measures.')),
  from: required(nameOf('sources', 'Id of the source whose records are read.')),
  reconcileWith: optional(reconcileWith()),
  subject: optional(text('The subject whose records are read; every one of the source when absent.')),
};

const fallback = optional(
  nameOf('sources', 'Id of the source that a period is measured from when "from" gives no figure.'),
);

const distributionFields = object('Values of which a percentile or a mean is promised.', {
  kind: required(oneOf('The kind of indicator.', ['distribution'])),
  ...common,
  fallback,
  holds: optional(
    oneOf('What the field holds: a raw value, a histogram or a sketch; a value when absent.', [
      'value',
      'histogram',
      'sketch',
    ]),
  ),
  field: required(text('The field of a record that holds it.')),
  unit: required(text('The unit of the values, such as ms, s or MB.')),
  counts: optional(
    oneOf(
      'Whether a histogram is what came since the last record, or one that runs on; running on when absent for Prometheus, else increments.',
      ['increments', 'cumulative'],
    ),
  ),
  query: optional(text('How the source is asked for the values, in its own language, such as PromQL.')),
});

/** A distribution; only histograms can run on. */
export const distribution: Shape<Read<typeof distributionFields>> = {
  schema: {
    ...distributionFields.schema,
    oneOf: [
      { properties: { counts: false } },
      { required: ['counts', 'holds'], properties: { holds: { const: 'histogram' } } },
    ],
  },
  read(node, path, reader) {
    const read = distributionFields.read(node, path, reader);
    if (!read?.counts || read.holds === 'histogram') return read;
    reader.reportAt(
      [...path, 'counts'],
      'unknown-key',
      '"counts" is about histograms; values and sketches are told once.',
      'Remove it, or write "holds: histogram".',
    );
    return undefined;
  },
};

const scoreFields = object('Ratings that people give.', {
  kind: required(oneOf('The kind of indicator.', ['score'])),
  ...common,
  fallback,
  field: optional(text('The field of a record that holds the rating; "rating" when absent.')),
  scale: required(list('The lowest and the highest rating.', number('A rating.'), 2)),
  minimumAnswers: optional(wholeNumber('Fewer answers give no figure.', 1, 1_000_000)),
});

/** A score whose scale goes up. */
export const score: Shape<Read<typeof scoreFields>> = {
  schema: {
    ...scoreFields.schema,
    properties: {
      ...(scoreFields.schema.properties as object),
      scale: { ...(scoreFields.schema.properties as { scale: object }).scale, maxItems: 2 },
    },
  },
  read(node, path, reader) {
    const read = scoreFields.read(node, path, reader);
    if (!read) return undefined;
    const [lowest, highest] = read.scale;
    if (read.scale.length === 2 && compare(lowest!, highest!) < 0) return read;
    return wrongScale([...path, 'scale'], reader);
  },
};

function wrongScale(path: readonly (string | number)[], reader: Reader): undefined {
  reader.reportAt(
    path,
    'wrong-value',
    'A scale is its lowest and its highest rating.',
    'Write it like [1, 5].',
  );
  return undefined;
}

export const count = object('How many records, or subjects, meet a condition.', {
  kind: required(oneOf('The kind of indicator.', ['count'])),
  ...common,
  when: required(condition),
  of: optional(
    oneOf('Whether each record counts, or each subject once at its first; records when absent.', [
      'records',
      'subjects',
    ]),
  ),
});

/** The indicators with their defaults. */
export function resolveDistribution(
  id: string,
  read: Read<typeof distribution>,
  sources: ReadonlyMap<string, Pick<SourceClause, 'connector'>>,
): DistributionIndicator {
  const holds = read.holds ?? 'value';
  const runsOn = holds === 'histogram' && sources.get(read.from)?.connector === 'prometheus';
  const counts = read.counts ?? (runsOn ? 'cumulative' : 'increments');
  return { ...read, id, title: read.title ?? id, holds, counts };
}

export function resolveScore(id: string, read: Read<typeof score>): ScoreIndicator {
  const { scale, ...rest } = read;
  return {
    ...rest,
    id,
    title: read.title ?? id,
    field: read.field ?? 'rating',
    scale: [scale[0] ?? rational(0n), scale[1] ?? rational(0n)],
    minimumAnswers: read.minimumAnswers ?? 1,
  };
}

export function resolveCount(id: string, read: Read<typeof count>): CountIndicator {
  return { ...read, id, title: read.title ?? id, of: read.of ?? 'records' };
}
