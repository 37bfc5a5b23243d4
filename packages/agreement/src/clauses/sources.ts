import { mapOf, object, oneOf, optional, type Read, required, text } from '../language/shape.ts';
import type { SourceClause } from '../model.ts';
import { ID } from './names.ts';

const values = mapOf(
  'What the source’s own words stand for here, by field: { priority: { "1 - Critical": 1 } }.',
  { pattern: /^.{1,100}$/u, expected: 'the name of a field' },
  mapOf(
    'Values as the source writes them, and what the agreement calls them.',
    { pattern: /^.{1,200}$/u, expected: 'a value of at most 200 characters' },
    text('The value that the agreement speaks of.'),
  ),
);

const source = object('Where evidence comes from.', {
  title: optional(text('What readers see.')),
  connector: required(text('The kind of source: servicenow, statuspage, prometheus, csv…')),
  keptBy: optional(
    oneOf('Whose data it is; the provider’s when absent.', ['provider', 'customer', 'third party']),
  ),
  url: optional(text('Where it is asked.', { pattern: /^https?:\/\/\S+$/u, expected: 'a web address' })),
  values: optional(values),
});

export const sources = mapOf('Sources by id.', ID, source);

/** The sources with their defaults. */
export function resolveSources(read: Read<typeof sources>): ReadonlyMap<string, SourceClause> {
  return new Map(
    [...read].map(([id, one]) => [
      id,
      { ...one, id, keptBy: one.keptBy ?? 'provider', values: one.values ?? new Map() },
    ]),
  );
}
