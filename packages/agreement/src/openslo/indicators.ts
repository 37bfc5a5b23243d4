import { differenceOf } from '../prometheus/counted.ts';
import type { Find } from './alerts.ts';
import type { Field } from './field.ts';
import { Ids, tellName } from './names.ts';
import type { OpenSloObject, Version } from './objects.ts';
import { leaveSettings, type Metric, type Sources } from './sources.ts';

/** An indicator as an agreement writes it, and what its objectives can promise. */
export interface WrittenIndicator {
  readonly promises: 'share' | 'percentile';
  /** Whether it counts events, which have budgeting methods. */
  readonly countsEvents: boolean;
  readonly clause: Readonly<Record<string, unknown>>;
}

/** What each indicator says beside its metric. */
interface Named {
  readonly id: string;
  readonly title?: string;
  readonly service?: string;
}

/** An indicator under the id that objectives name it by. */
export type NamedIndicator = WrittenIndicator & { readonly id: string };

/** The indicators that SLOs are about, each once. */
export class Indicators {
  readonly written = new Map<string, unknown>();
  /** Where each comes from, by its id. */
  readonly places = new Map<string, Field>();
  readonly #read = new Map<string, NamedIndicator | undefined>();
  readonly #ids = new Ids();
  readonly #sources: Sources;
  readonly #find: Find;

  constructor(sources: Sources, find: Find) {
    this.#sources = sources;
    this.#find = find;
  }

  /** The indicator of an objective: its own (in a composite, or as v1alpha has it), or that of its SLO. */
  of(
    slo: OpenSloObject,
    at: {
      readonly spec: Field;
      readonly objective: Field;
      readonly place: number;
      readonly service: string | undefined;
    },
  ): NamedIndicator | undefined {
    const { spec, objective, place, service } = at;
    const { version, name } = slo;
    const own =
      version === 'v1alpha'
        ? objective.at('ratioMetrics')
          ? objective
          : undefined
        : inlineOf(objective, version);
    const ownName = own ? `${name}-${place + 1}` : name;
    const inline = own ?? inlineOf(spec, version);
    const key = `${name} ${own ? place : ''}`;
    if (inline) return this.#once(key, inline, { name: ownName, service, version });
    const reference = referenceOf(objective, version) ?? referenceOf(spec, version);
    if (!reference) return spec.lacks(version === 'v2alpha' ? 'sli' : 'indicator');
    const sli = reference.text() ?? '';
    const object = this.#find('SLI', sli);
    if (object) return this.#once(`SLI ${sli}`, object.root, { name: sli, service, version: object.version });
    return reference.refuse(
      'unknown-reference',
      `There is no SLI "${sli}".`,
      'Name the file that holds it too, or correct the name.',
    );
  }

  #once(
    key: string,
    root: Field,
    { name, service, version }: { name: string; service: string | undefined; version: Version },
  ): NamedIndicator | undefined {
    if (this.#read.has(key)) return this.#read.get(key);
    const spec = version === 'v1alpha' ? root : root.at('spec');
    const metadata = root.at('metadata');
    if (root.at('metadata') && !root.at('apiVersion')) tellName(root);
    const id = this.#ids.take(metadata?.at('name')?.text() ?? name);
    const title = metadata?.at('displayName')?.text();
    const named = {
      id,
      ...(title === undefined ? {} : { title }),
      ...(service === undefined ? {} : { service }),
    };
    const read = spec ? indicatorOf(spec, named, version, this.#sources) : root.lacks('spec');
    const indicator = read && { ...read, id };
    if (indicator) {
      this.written.set(id, indicator.clause);
      this.places.set(id, root);
    } else root.leave('This indicator is not carried over.');
    this.#read.set(key, indicator);
    return indicator;
  }
}

function inlineOf(place: Field, version: Version): Field | undefined {
  return place.at(version === 'v2alpha' ? 'sli' : 'indicator');
}

function referenceOf(place: Field, version: Version): Field | undefined {
  return place.at(version === 'v2alpha' ? 'sliRef' : 'indicatorRef');
}

/** The spec of an SLI as an indicator; undefined where an agreement has none like it, which is said. */
function indicatorOf(
  spec: Field,
  named: Named,
  version: Version,
  sources: Sources,
): WrittenIndicator | undefined {
  const threshold = spec.at('thresholdMetric');
  const ratio = spec.at('ratioMetric') ?? spec.at('ratioMetrics');
  if (threshold && ratio) {
    return ratio.refuse(
      'wrong-value',
      'An indicator is a thresholdMetric or a ratioMetric.',
      'Remove one of them.',
    );
  }
  if (threshold) return values(threshold, named, version, sources);
  if (ratio) return events(ratio, named, version, sources);
  return spec.lacks('ratioMetric');
}

function values(
  metric: Field,
  named: Named,
  version: Version,
  sources: Sources,
): WrittenIndicator | undefined {
  const read = sources.metric(metric, version);
  if (!read) return undefined;
  const { from, query, settings } = read;
  leaveSettings(settings, ['field', 'subject', 'unit', 'holds', 'counts']);
  const unit = settings?.at('unit')?.text();
  if (unit === undefined) metric.assume('OpenSLO gives no unit of the values; they are called "units".');
  const holds = settings?.at('holds')?.text();
  const counts = settings?.at('counts')?.text();
  return {
    promises: 'percentile',
    countsEvents: false,
    clause: {
      kind: 'distribution',
      ...heading(named),
      from,
      ...subjectOf([read], named),
      ...(holds === undefined ? {} : { holds }),
      ...(counts === undefined ? {} : { counts }),
      field: settings?.at('field')?.text() ?? 'value',
      unit: unit ?? 'units',
      ...(query === undefined ? {} : { query }),
    },
  };
}

function events(
  ratio: Field,
  named: Named,
  version: Version,
  sources: Sources,
): WrittenIndicator | undefined {
  const raw = ratio.at('raw');
  if (raw) {
    ratio.at('rawType')?.text();
    return raw.leave(
      'A ratio that is computed already cannot be added up over a period: a mean of ratios is no ratio.',
    );
  }
  const [good, bad, total] = [ratio.at('good'), ratio.at('bad'), ratio.at('total')];
  const part = good ?? bad;
  if (!part) return ratio.lacks('good');
  if (!total) return ratio.lacks('total');
  if (good && bad)
    return bad.refuse('wrong-value', 'A ratio counts good or bad events.', 'Remove one of them.');
  const [ofPart, ofTotal] = [sources.metric(part, version), sources.metric(total, version)];
  if (!ofPart || !ofTotal) return undefined;
  if (ofPart.from !== ofTotal.from) {
    return part.leave(
      'Good and valid events come from two sources; an indicator of an agreement has one source of record.',
    );
  }
  const counter = (ratio.at('counter') ?? ratio.at('incremental'))?.text();
  if (good?.at('metricSource', 'spec', 'time')) return upTime(ofPart, ofTotal, named);
  if (good?.at('metricSource', 'spec', 'where')) return records(ofPart, ofTotal, named);
  const query = queryOf({ ofPart, ofTotal, bad });
  if (bad && !query) return undefined;
  for (const { settings } of [ofPart, ofTotal]) leaveSettings(settings, ['field', 'subject']);
  if (counter === undefined)
    ratio.assume('It is not said whether the numbers are counters; they are what came since the last one.');
  return {
    promises: 'share',
    countsEvents: true,
    clause: {
      kind: 'ratio',
      ...heading(named),
      from: ofPart.from,
      ...subjectOf([ofPart, ofTotal], named),
      good: (good && ofPart.settings?.at('field')?.text()) ?? 'good',
      total: ofTotal.settings?.at('field')?.text() ?? 'total',
      counts: counter === 'true' ? 'cumulative' : 'increments',
      ...(query ? { query } : {}),
    },
  };
}

/** The queries of good and valid events; of bad events, where the difference can be asked for. */
function queryOf({ ofPart, ofTotal, bad }: { ofPart: Metric; ofTotal: Metric; bad: Field | undefined }) {
  const total = ofTotal.query;
  if (!bad) {
    return ofPart.query === undefined || total === undefined ? undefined : { good: ofPart.query, total };
  }
  const good =
    ofPart.query === undefined || total === undefined ? undefined : differenceOf(total, ofPart.query);
  if (good === undefined || total === undefined) {
    return bad.leave(
      'An agreement counts good events, and the good ones among these cannot be written as a query.',
    );
  }
  bad.assume('An agreement counts good events: they are asked for as all of them without the bad ones.');
  return { good, total };
}

/** Availability, as `openslo export` writes it: up time of promised time. */
function upTime(up: Metric, promised: Metric, named: Named): WrittenIndicator {
  const settings = up.settings;
  leaveSettings(settings, ['time', 'subject', ...STATE_KEYS]);
  leaveSettings(promised.settings, ['time', 'subject']);
  settings?.at('time')?.text();
  for (const key of ['time', 'subject']) promised.settings?.at(key)?.text();
  return {
    promises: 'share',
    countsEvents: false,
    clause: {
      kind: 'availability',
      ...heading(named),
      from: up.from,
      subject: settings?.at('subject')?.text() ?? named.id,
      ...Object.fromEntries(
        STATE_KEYS.flatMap((key) => {
          const value = settings?.at(key);
          return value ? [[key, plain(value)]] : [];
        }),
      ),
    },
  };
}

/** How states become up time, in the words of an agreement. */
const STATE_KEYS = [
  'unknown',
  'initially',
  'quorum',
  'degraded',
  'method',
  'heartbeat',
  'checkEvery',
] as const;

/** Each record one event, as `openslo export` writes it. */
function records(good: Metric, total: Metric, named: Named): WrittenIndicator {
  for (const { settings } of [good, total]) leaveSettings(settings, ['where', 'subject']);
  const condition = ({ settings }: Metric) => {
    const where = settings?.at('where');
    return where ? plain(where) : {};
  };
  return {
    promises: 'share',
    countsEvents: true,
    clause: {
      kind: 'ratio',
      ...heading(named),
      from: good.from,
      ...subjectOf([good, total], named),
      good: condition(good),
      total: condition(total),
    },
  };
}

/** The value as plain data, every part of it settled. */
function plain(field: Field): unknown {
  const text = field.text();
  if (text !== undefined) return text;
  const entries = field.entries();
  if (entries.length > 0) return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
  return field.items().map((one) => (one === field ? '' : plain(one)));
}

function heading({ title, service }: Named) {
  return { ...(title === undefined ? {} : { title }), ...(service === undefined ? {} : { service }) };
}

/** The subject that is named; one of its own where nothing tells its records from others of the source. */
function subjectOf(metrics: readonly Metric[], { id }: Named): { readonly subject?: string } {
  const subjects = metrics.map(({ settings }) => settings?.at('subject')?.text());
  const named = subjects.find((one) => one !== undefined);
  if (named !== undefined) return { subject: named };
  const hasField = metrics.some(({ settings }) => settings?.at('field') ?? settings?.at('where'));
  return hasField ? {} : { subject: id };
}
