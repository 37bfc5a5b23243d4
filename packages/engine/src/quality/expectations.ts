import type {
  Agreement,
  Condition,
  DistributionIndicator,
  Indicator,
  RatioIndicator,
  ScoreIndicator,
  SourceClause,
} from '@tallystick/agreement';
import type { Calendar } from '@tallystick/time';
import { conditionsOf } from '../clock/policy.ts';
import { compileServiceHours } from '../compile.ts';
import { fieldsOfRatio } from '../ratio/read.ts';

/** That a source should speak of a subject every so often. */
export interface Pace {
  readonly subject: string;
  readonly everyMs: number;
  /** When it should: the service hours of what is measured. */
  readonly hours: Calendar;
}

/** The series that are read of a source: numbers by time, of which it may tell many slices in one record. */
export interface SeriesExpectations {
  /** Those that indicators name. */
  readonly subjects: ReadonlySet<string>;
  /** Whether an indicator reads the series of all subjects that the source tells of. */
  readonly ofAll: boolean;
  /** The fields that are read of them. */
  readonly fields: readonly string[];
}

/** What an agreement lets expect of a source. */
export interface SourceExpectations {
  /** One a subject; empty where the source speaks when it likes. */
  readonly paces: readonly Pace[];
  /** Undefined where no series is read of the source. */
  readonly series: SeriesExpectations | undefined;
  /** By field whose words the source declares, all words that are known. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the agreement expects of each of its sources: its pace from availabilities that it is read for, its words from the values that it declares. */
export function expectationsOf(agreement: Agreement): ReadonlyMap<string, SourceExpectations> {
  const all = [...agreement.indicators.values()];
  return new Map(
    [...agreement.sources.values()].map((source) => {
      const own = all.filter((indicator) => isReadFor(source.id, indicator));
      const paces = pacesOf(own, agreement);
      return [source.id, { paces, series: seriesOf(own), values: wordsOf(source, own, agreement) }];
    }),
  );
}

/** Whether an indicator reads a source, be it where the source of record is silent, or to hold it against that. */
function isReadFor(source: string, indicator: Indicator): boolean {
  return (
    ('from' in indicator && indicator.from === source) ||
    ('fallback' in indicator && indicator.fallback === source) ||
    ('reconcileWith' in indicator && indicator.reconcileWith === source)
  );
}

/** Of several indicators that read a subject, the one that asks most often decides. */
function pacesOf(indicators: readonly Indicator[], agreement: Agreement): readonly Pace[] {
  const paces = new Map<string, Pace>();
  for (const indicator of indicators) {
    if (indicator.kind !== 'availability') continue;
    const everyMs = indicator.heartbeat ?? indicator.checkEvery;
    const { subject } = indicator;
    if (everyMs === undefined || (paces.get(subject)?.everyMs ?? Number.POSITIVE_INFINITY) <= everyMs)
      continue;
    paces.set(subject, { subject, everyMs, hours: compileServiceHours(agreement, indicator) });
  }
  return [...paces.values()];
}

function seriesOf(indicators: readonly Indicator[]): SeriesExpectations | undefined {
  const read = indicators.filter(readsSamples);
  if (read.length === 0) return undefined;
  return {
    subjects: new Set(read.flatMap(({ subject }) => subject ?? [])),
    ofAll: read.some(({ subject }) => subject === undefined),
    fields: [...new Set(read.flatMap((one) => (one.kind === 'ratio' ? fieldsOfRatio(one) : one.field)))],
  };
}

/** Whether an indicator reads slices as so many samples ([SLC-1], [SLC-5]). */
function readsSamples(one: Indicator): one is RatioIndicator | DistributionIndicator | ScoreIndicator {
  return one.kind === 'ratio'
    ? one.events.by === 'fields'
    : one.kind === 'distribution' || one.kind === 'score';
}

/** Of a field without declared words nothing can be said: a state that no condition names may well be one that changes nothing. */
function wordsOf(
  source: SourceClause,
  indicators: readonly Indicator[],
  agreement: Agreement,
): ReadonlyMap<string, ReadonlySet<string>> {
  const named = indicators.flatMap((indicator) => testedBy(indicator, agreement));
  return new Map(
    [...source.values].map(([field, words]) => {
      const inConditions = named.flatMap(({ fields }) => fields.get(field) ?? []);
      return [field, new Set([...words.keys(), ...words.values(), ...inConditions])];
    }),
  );
}

function testedBy(indicator: Indicator, agreement: Agreement): readonly Condition[] {
  switch (indicator.kind) {
    case 'clock':
      return conditionsOf(indicator, agreement.objectives.values());
    case 'count':
      return [indicator.when];
    case 'ratio':
      return indicator.events.by === 'records' ? [indicator.events.good, indicator.events.total] : [];
    default:
      return [];
  }
}
