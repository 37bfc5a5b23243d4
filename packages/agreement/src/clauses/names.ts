import { type Shape, text } from '../language/shape.ts';

/** How ids are written: letters, digits and hyphens; stable, never shown where a title is given. */
export const ID = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/u,
  expected: 'an id (letters, digits and hyphens, at most 64)',
};

/** What a name in an agreement can name: an entry of a section, a zone, a country, or a master agreement. */
export type Named =
  | 'calendars'
  | 'countries'
  | 'escalations'
  | 'indicators'
  | 'masters'
  | 'objectives'
  | 'playbooks'
  | 'reviews'
  | 'roles'
  | 'services'
  | 'sources'
  | 'zones';

/** The keyword of our schemas that says what a text names, for editors; validation does not look at it. */
export const NAMES = 'x-names';

/**
 * The name of something.
 * @param also words that may stand there although they name nothing.
 */
export function nameOf(
  named: Named,
  description: string,
  { also, ...form }: { pattern?: RegExp; expected?: string; also?: readonly string[] } = {},
): Shape<string> {
  const shape = text(description, form);
  return {
    read: shape.read,
    schema: { ...shape.schema, [NAMES]: named, ...(also ? { examples: also } : {}) },
  };
}

/** A source that tells of the same thing as the one that an indicator reads. */
export const reconcileWith = () =>
  nameOf(
    'sources',
    'Id of a source that tells of the same thing, such as the probes of the customer: how far the two agree is shown, and no figure changes by it.',
  );

/** Keys that are ids of something else. */
export function idsOf(named: Named): typeof ID & { readonly annotations: { readonly [NAMES]: Named } } {
  return { ...ID, annotations: { [NAMES]: named } };
}
