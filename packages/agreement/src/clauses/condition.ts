import { isMap, isSeq, type Node } from 'yaml';
import { scalarText } from '../language/scalar.ts';
import { childOf, type Shape } from '../language/shape.ts';
import type { Condition } from '../model.ts';

const DESCRIPTION =
  'What must hold: fields of the subject with the values that count, and "event" for the type of a record. All of it must hold at once.';

/** `{ state: [Resolved, Closed] }`, `{ event: opened }`, `{ event: updated, priority: 1 }`. */
export const condition: Shape<Condition> = {
  schema: {
    type: 'object',
    minProperties: 1,
    description: DESCRIPTION,
    additionalProperties: {
      description:
        'What a field of the record holds, one value or any of a list; under "event" the type of the record.',
      anyOf: [
        { type: ['string', 'number', 'boolean'] },
        { type: 'array', minItems: 1, items: { type: ['string', 'number', 'boolean'] } },
      ],
    },
    examples: [{ state: ['Resolved', 'Closed'] }, { event: 'opened' }, { priority: 1 }],
  },
  read(node, path, reader) {
    if (!isMap(node) || node.items.length === 0) {
      return reader.report(
        node,
        path,
        'wrong-kind',
        'Expected a condition.',
        'Write it like { state: Resolved } or { event: opened }.',
      );
    }
    const fields = new Map<string, readonly string[]>();
    let events: readonly string[] = [];
    for (const pair of node.items) {
      const key = scalarText(pair.key) ?? '';
      const valueNode = childOf(pair, reader);
      const values = isSeq(valueNode)
        ? valueNode.items.map((item) => scalarText(reader.document.resolve(item as Node)))
        : [scalarText(valueNode)];
      if (values.length === 0 || values.some((value) => value === undefined)) {
        return reader.report(
          valueNode,
          [...path, key],
          'wrong-kind',
          `Expected a value, or a list of values, for "${key}".`,
          `Write it like { ${key}: a } or { ${key}: [a, b] }.`,
        );
      }
      if (key === 'event') events = values as string[];
      else fields.set(key, values as string[]);
    }
    return { events, fields };
  },
};

/** A condition on fields alone: it holds or not at any time, not only at a record. */
export const fieldCondition: Shape<Condition> = {
  schema: { ...condition.schema, propertyNames: { not: { const: 'event' } } },
  read(node, path, reader) {
    const read = condition.read(node, path, reader);
    if (!read || read.events.length === 0) return read;
    return reader.report(
      node,
      path,
      'event-in-where',
      'A "where" tells subjects apart by their fields; it cannot name an event.',
      'Use fields such as priority.',
    );
  },
};
