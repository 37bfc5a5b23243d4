import type { Agreement } from '../model.ts';
import { isSame } from './canonical.ts';
import { type Affects, type Difference, undecidable, type Verdict } from './difference.ts';
import { genericText } from './words.ts';

/** The agreements that are compared; ids that were only renamed are those of the new one in both. */
export interface Between {
  readonly before: Agreement;
  readonly after: Agreement;
}

/** One value, before and after; undefined where nothing stood there. */
export interface Change<V> {
  readonly before: V | undefined;
  readonly after: V | undefined;
}

/** How the values of a field are told and weighed. */
export interface Field<V> {
  words(value: V, agreement: Agreement): string;
  /** Asked only where the values differ. The verdict on the opposite change is the opposite verdict. */
  verdict(change: Change<V>, between: Between): Verdict;
  /** What holds where nothing is written; else it is told as added or removed. */
  readonly absent?: string;
  /** Where it is about something else than its clause. */
  readonly affects?: Affects;
}

/** `elsewhere`: the field follows from others, or is compared by a function of its own. */
export type Fields<T> = { readonly [K in keyof T]?: Field<NonNullable<T[K]>> | 'elsewhere' };

/** Where differences are found, and what they are about. */
export interface Place {
  readonly clause: string;
  readonly title?: string;
  readonly affects: Affects;
  readonly between: Between;
  /** The path of the values below the clause. */
  readonly within?: string;
}

/**
 * The differences between the fields of two clauses. A field that has no entry is compared all the same, value by
 * value, and nobody is said to gain: what the language learns later is told from the first day.
 */
export function compareFields<T extends object>(
  place: Place,
  { before, after }: { readonly before: T; readonly after: T },
  fields: Fields<T>,
): readonly Difference[] {
  return keysOf(before, after).flatMap((key) => {
    const field = fields[key];
    return field === 'elsewhere' ? [] : compareField(place, key, before, after, field);
  });
}

function compareField<T, K extends keyof T & string>(
  place: Place,
  key: K,
  before: T,
  after: T,
  field: Field<NonNullable<T[K]>> | undefined,
): readonly Difference[] {
  const change = { before: before[key] ?? undefined, after: after[key] ?? undefined };
  if (isSame(change.before, change.after, key)) return [];
  const path = place.within ? `${place.within}.${key}` : key;
  return field ? [told({ ...place, within: path }, change, field)] : leaves(place, path, change);
}

/** The difference of a value. */
export function told<V>(place: Place, change: Change<V>, field: Field<V>): Difference {
  const { clause, title, affects, between, within = '' } = place;
  const words = (value: V | undefined, agreement: Agreement) =>
    value === undefined ? (field.absent ?? null) : field.words(value, agreement);
  const [before, after] = [words(change.before, between.before), words(change.after, between.after)];
  return {
    clause,
    ...(title === undefined ? {} : { title }),
    field: within,
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    before,
    after,
    ...field.verdict(change, between),
    affects: field.affects ?? affects,
  };
}

/** Every leaf that differs, with its path: what has no sentence of its own is told like this. */
export function leaves(place: Place, path: string, change: Change<unknown>): readonly Difference[] {
  const { before, after } = change;
  if (isSame(before, after, path.split('.').at(-1))) return [];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old && now) {
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
      leaves(place, path === '' ? key : `${path}.${key}`, { before: old.get(key), after: now.get(key) }),
    );
  }
  return [told({ ...place, within: path }, change, PLAIN)];
}

const PLAIN: Field<unknown> = { words: genericText, verdict: () => undecidable('no-rule') };

/** The entries of a mapping; of numbers, lists and texts none. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || 'numerator' in value)
    return undefined;
  return value instanceof Map ? value : new Map(Object.entries(value));
}

function keysOf<T extends object>(before: T, after: T): readonly (keyof T & string)[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof T & string)[];
}
