import { compare, toPercentText, ZERO } from '../exact/rational.ts';
import { durationText } from '../model/length.ts';
import type { RatioIndicator } from '../model/ratio.ts';
import type { DistributionIndicator } from '../model/values.ts';
import type { AvailabilityIndicator, AvailabilityMethod, Condition, Indicator } from '../model.ts';
import type { Tell } from './unsaid.ts';
import type { WrittenObject } from './written.ts';

/** Indicators that OpenSLO can say. */
export type Sayable = RatioIndicator | AvailabilityIndicator | DistributionIndicator;

type Settings = Readonly<Record<string, unknown>>;

/** The spec of an SLI; undefined for kinds of indicators that OpenSLO does not know, which is told. */
export function sliOf(
  indicator: Indicator,
  source: (id: string) => string,
  tell: Tell,
): WrittenObject['spec'] | undefined {
  const clause = `indicators.${indicator.id}`;
  switch (indicator.kind) {
    case 'ratio':
      sourcesUnsaid(indicator, clause, tell);
      return { ratioMetric: ratio(indicator, source(indicator.from)) };
    case 'availability':
      sourcesUnsaid(indicator, clause, tell);
      if (indicator.calendar !== undefined) tell(`${clause}.calendar`, 'OpenSLO knows no service hours.');
      return { ratioMetric: availability(indicator, source(indicator.from)) };
    case 'distribution':
      sourcesUnsaid(indicator, clause, tell);
      return { thresholdMetric: metric(source(indicator.from), distribution(indicator)) };
    default:
      tell(clause, `OpenSLO knows ratios and thresholds, and no indicator of kind ${indicator.kind}.`);
      return undefined;
  }
}

function sourcesUnsaid({ fallback, reconcileWith }: Sayable, clause: string, tell: Tell): void {
  if (fallback !== undefined) tell(`${clause}.fallback`, 'An indicator of OpenSLO has one source.');
  if (reconcileWith !== undefined) tell(`${clause}.reconcileWith`, 'An indicator of OpenSLO has one source.');
}

function ratio({ events, subject }: RatioIndicator, source: string): Settings {
  const one = (settings: Settings) => metric(source, { ...settings, ...optional({ subject }) });
  if (events.by === 'records') {
    return {
      counter: false,
      good: one({ where: whereOf(events.good) }),
      total: one({ where: whereOf(events.total) }),
    };
  }
  const { good, total, counts, query } = events;
  return {
    counter: counts === 'cumulative',
    good: one({ ...optional({ query: query?.good }), field: good }),
    total: one({ ...optional({ query: query?.total }), field: total }),
  };
}

/** Availability is up time of promised time; how states become up time stands beside it. */
function availability(indicator: AvailabilityIndicator, source: string): Settings {
  const { subject, unknown, initially, quorum, degraded, method, heartbeat, checkEvery } = indicator;
  return {
    counter: false,
    good: metric(source, {
      time: 'up',
      subject,
      ...(unknown === 'excluded' ? {} : { unknown }),
      ...(initially === 'unknown' ? {} : { initially }),
      ...(quorum === 'any' ? {} : { quorum }),
      ...(compare(degraded, ZERO) === 0 ? {} : { degraded: toPercentText(degraded) }),
      ...(method.kind === 'exact' ? {} : { method: methodOf(method) }),
      ...optional({
        heartbeat: heartbeat === undefined ? undefined : durationText(heartbeat),
        checkEvery: checkEvery === undefined ? undefined : durationText(checkEvery),
      }),
    }),
    total: metric(source, { time: 'promised', subject }),
  };
}

function methodOf(method: AvailabilityMethod): unknown {
  switch (method.kind) {
    case 'consecutive':
      return { consecutive: durationText(method.atLeastMs) };
    case 'slices':
      return { slices: durationText(method.sliceMs), empty: method.empty };
    case 'minutes':
    case 'exact':
      return method.kind;
  }
}

function distribution({ subject, holds, field, unit, counts, query }: DistributionIndicator): Settings {
  return {
    ...optional({ query }),
    field,
    ...optional({ subject }),
    unit,
    ...(holds === 'value' ? {} : { holds }),
    ...(holds === 'histogram' ? { counts } : {}),
  };
}

function metric(source: string, spec: Settings): Settings {
  return { metricSource: { metricSourceRef: source, spec } };
}

function whereOf({ events, fields }: Condition): Settings {
  const plain = (values: readonly string[]) => (values.length === 1 ? values[0] : values);
  return {
    ...(events.length > 0 ? { event: plain(events) } : {}),
    ...Object.fromEntries([...fields].map(([field, values]) => [field, plain(values)])),
  };
}

/** The keys that have a value. */
function optional(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
