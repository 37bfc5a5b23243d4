import type { Field } from './field.ts';
import type { Ids } from './names.ts';
import type { OpenSloObject, Version } from './objects.ts';

/** A source as an agreement writes it. */
export type WrittenSource = { readonly title?: string; readonly connector: string; readonly url?: string };

/** What a metric asks of which source. */
export interface Metric {
  /** Id of the source. */
  readonly from: string;
  readonly query?: string;
  /** The source’s own settings beside the query, where an agreement keeps them. */
  readonly settings: Field | undefined;
}

/** The sources that the metrics ask, each once. */
export class Sources {
  readonly written = new Map<string, WrittenSource>();
  readonly #byName = new Map<string, string>();
  readonly #objects: ReadonlyMap<string, OpenSloObject>;
  readonly #ids: Ids;

  constructor(objects: readonly OpenSloObject[], ids: Ids) {
    this.#objects = new Map(
      objects.filter(({ kind }) => kind === 'DataSource').map((one) => [one.name, one]),
    );
    this.#ids = ids;
    for (const { name } of this.#objects.values()) this.#named(name);
  }

  /** Reads the place of a metric, whichever version wrote it; what is missing is said. */
  metric(metric: Field, version: Version): Metric | undefined {
    if (version === 'v1alpha') return this.#alpha(metric);
    const place = version === 'v1' ? metric.at('metricSource') : metric;
    if (!place) return metric.lacks('metricSource');
    const settings = place.at('spec');
    const from = this.#from(place, version);
    const query = settings?.at('query')?.text();
    return from === undefined ? undefined : { from, ...(query === undefined ? {} : { query }), settings };
  }

  #alpha(metric: Field): Metric | undefined {
    const source = metric.at('source');
    if (!source) return metric.lacks('source');
    const name = source.text() ?? '';
    const query = metric.at('query')?.text();
    return { from: this.#typed(name), ...(query === undefined ? {} : { query }), settings: undefined };
  }

  #from(place: Field, version: Version): string | undefined {
    const reference = place.at(version === 'v1' ? 'metricSourceRef' : 'dataSourceRef');
    const inline = version === 'v1' ? place : place.at('dataSourceSpec');
    const type = inline?.at('type')?.text();
    if (version !== 'v1' && inline) leaveConnection(inline);
    if (reference) {
      const name = reference.text() ?? '';
      const known = this.#byName.get(name);
      if (known !== undefined) return known;
      if (type === undefined) {
        reference.assume(
          'There is no DataSource of this name here; its name stands for the kind of source too.',
        );
      }
      return this.#named(name, type ?? name);
    }
    if (type !== undefined) return this.#typed(type);
    return place.lacks(version === 'v1' ? 'type' : 'dataSourceRef');
  }

  #typed(type: string): string {
    return (
      this.#byName.get(`type ${type.toLowerCase()}`) ?? this.#named(type, type, `type ${type.toLowerCase()}`)
    );
  }

  #named(name: string, connector?: string, key = name): string {
    const id = this.#ids.take(name.toLowerCase());
    this.#byName.set(key, id);
    const object = this.#objects.get(name);
    this.written.set(
      id,
      object && connector === undefined ? fromObject(object) : { connector: connectorOf(connector ?? name) },
    );
    return id;
  }
}

/** Looks at what stands beside the query, and says that an agreement has no place for it. */
export function leaveSettings(settings: Field | undefined, kept: readonly string[]): void {
  for (const [key, field] of settings?.entries() ?? []) {
    if (key !== 'query' && !kept.includes(key))
      field.leave('Of a source’s own settings an agreement keeps the query.');
  }
}

function fromObject({ root }: OpenSloObject): WrittenSource {
  const spec = root.at('spec') ?? root;
  const type = spec.at('type')?.text();
  if (type === undefined) spec.lacks('type');
  const title = root.at('metadata', 'displayName')?.text();
  const address = spec.at('connectionDetails', 'url');
  const url = /^https?:\/\/\S+$/u.test(address?.peek() ?? '') ? address?.text() : undefined;
  leaveConnection(spec);
  spec.at('description')?.leave('A source of an agreement has a title and no description.');
  return {
    ...(title === undefined ? {} : { title }),
    connector: connectorOf(type ?? ''),
    ...(url === undefined ? {} : { url }),
  };
}

/** Secrets may stand there: no value of it is repeated. */
function leaveConnection(spec: Field): void {
  for (const one of spec.at('connectionDetails')?.leftOver() ?? []) {
    if (one.isEmpty) one.settle();
    else one.leave('How to connect, and with which secrets, is no part of an agreement.');
  }
}

function connectorOf(type: string): string {
  return type.toLowerCase();
}
