import type { Field } from './field.ts';
import { Ids } from './names.ts';
import type { OpenSloObject } from './objects.ts';

/** A service as an agreement writes it. */
type WrittenService = { readonly title?: string; readonly description?: string };

/** The services that are described, and those that an SLO merely names. */
export class Services {
  readonly written: Record<string, WrittenService> = {};
  readonly #idsByName = new Map<string, string>();
  readonly #ids = new Ids();

  constructor(objects: readonly OpenSloObject[]) {
    for (const { kind, name, root } of objects) {
      if (kind !== 'Service') continue;
      const id = this.#named(name);
      const title = root.at('metadata', 'displayName')?.text();
      const description = root.at('spec', 'description')?.text();
      this.written[id] = {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
      };
    }
  }

  /** The id of the service that the spec of an SLO names. */
  idOf(spec: Field): string | undefined {
    const field = spec.at('service');
    const name = field?.text();
    if (name === undefined) return spec.lacks('service');
    return this.#idsByName.get(name) ?? this.#named(name);
  }

  #named(name: string): string {
    const id = this.#ids.take(name);
    this.#idsByName.set(name, id);
    this.written[id] = id === name ? {} : { title: name };
    return id;
  }
}
