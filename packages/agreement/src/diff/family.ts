import type { Agreement } from '../model.ts';
import { canonical } from './canonical.ts';
import { type Affects, type Difference, opposite, undecidable, type Verdict } from './difference.ts';
import { type Between, compareFields, type Fields, type Place, told } from './fields.ts';
import { genericText } from './words.ts';

/** Clauses of one kind, by their ids. */
export interface Family<T extends object> {
  /** Where they stand: `scope.services`. */
  readonly within: string;
  readonly affects: Affects;
  readonly fields: Fields<T>;
  /** Where clauses come in kinds, the fields that each kind has besides. */
  readonly byKind?: Readonly<Record<string, Fields<T>>>;
  /** Who gains by a clause that is added; by one that is removed, the other one does. */
  readonly added: Verdict;
  /** A clause in words, where its fields one by one do not say it well. */
  words?(clause: T): string;
  /** Differences that its fields do not show one by one. */
  more?(place: Place, change: { readonly before: T; readonly after: T }): readonly Difference[];
}

/** The differences between the clauses of a section, matched by their ids. */
export function compareFamily<T extends object>(
  family: Family<T>,
  change: { readonly before: ReadonlyMap<string, T>; readonly after: ReadonlyMap<string, T> },
  between: Between,
): readonly Difference[] {
  const ids = new Set([...change.before.keys(), ...change.after.keys()]);
  return [...ids].flatMap((id) => {
    const [before, after] = [change.before.get(id), change.after.get(id)];
    const title = titleOf(after ?? before);
    const place = {
      clause: `${family.within}.${id}`,
      ...(title === undefined || title === id ? {} : { title }),
      affects: family.affects,
      between,
    };
    return before && after
      ? compareClause(family, place, { before, after })
      : [addedOrRemoved(family, place, { before, after })];
  });
}

/** The differences between a clause and what became of it. */
export function compareClause<T extends object>(
  family: Omit<Family<T>, 'within' | 'affects'>,
  place: Place,
  change: { readonly before: T; readonly after: T },
): readonly Difference[] {
  if (canonical(change.before) === canonical(change.after)) return [];
  if (kindOf(change.before) !== kindOf(change.after)) {
    const words = (clause: T, agreement: Agreement) => clauseText(family, clause, agreement);
    return [told(place, change, { words, verdict: () => undecidable('another-kind') })];
  }
  return [
    ...compareFields(place, change, fieldsOf(family, change.after)),
    ...(family.more?.(place, change) ?? []),
  ];
}

/** A whole clause that is there or gone. */
export function addedOrRemoved<T extends object>(
  family: Omit<Family<T>, 'within' | 'affects'>,
  place: Place,
  change: { readonly before: T | undefined; readonly after: T | undefined },
): Difference {
  return told(place, change, {
    words: (clause, agreement) => clauseText(family, clause, agreement),
    verdict: () => (change.before ? opposite(family.added) : family.added),
  });
}

/** The id tells clauses apart; the title names them for readers, and is told as a renaming. */
const NAMES = { id: 'elsewhere', title: 'elsewhere' } as const;

function fieldsOf<T extends object>(family: Pick<Family<T>, 'fields' | 'byKind'>, clause: T): Fields<T> {
  return { ...NAMES, ...family.fields, ...family.byKind?.[kindOf(clause) ?? ''] };
}

function kindOf(clause: object): string | undefined {
  return 'kind' in clause && typeof clause.kind === 'string' ? clause.kind : undefined;
}

/** The fields of a clause, each in its words. */
function clauseText<T extends object>(
  family: Pick<Family<T>, 'fields' | 'byKind' | 'words'>,
  clause: T,
  agreement: Agreement,
): string {
  if (family.words) return family.words(clause);
  const fields = fieldsOf(family, clause);
  const keys = Object.keys(clause) as (keyof T & string)[];
  return keys
    .filter((key) => !(key in NAMES) && isSaid(clause[key]))
    .map((key) => `${key} ${valueText(clause, key, fields, agreement)}`)
    .join(', ');
}

function valueText<T, K extends keyof T & string>(
  clause: T,
  key: K,
  fields: Fields<T>,
  agreement: Agreement,
): string {
  const field = fields[key];
  const value = clause[key];
  return field && field !== 'elsewhere' && value !== undefined && value !== null
    ? field.words(value, agreement)
    : genericText(value);
}

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && !(value instanceof Map && value.size === 0);
}

/** What readers call a clause. */
export function titleOf(clause: unknown): string | undefined {
  return typeof clause === 'object' &&
    clause !== null &&
    'title' in clause &&
    typeof clause.title === 'string'
    ? clause.title
    : undefined;
}
