import { toLocal } from '@tallystick/time';
import type { Agreement, Condition } from '../model.ts';
import { zoneOf } from '../times/calendar-of.ts';
import type { ContractClause, ContractTable } from './contract.ts';
import { dateText, listed } from './notation.ts';
import type { Words } from './words/words.ts';

/** What the sections of a contract are written from. */
export interface Writing {
  readonly agreement: Agreement;
  readonly words: Words;
}

/** A clause that has no number yet. */
export type Draft = Omit<ContractClause, 'number'>;

/** A clause of its sentences; those that are not said are left out. */
export function draft(
  id: string | undefined,
  title: string,
  sentences: readonly (string | undefined)[],
  table?: ContractTable,
): Draft {
  const said = sentences.filter((sentence) => sentence !== undefined && sentence !== '') as string[];
  return { ...(id === undefined ? {} : { id }), title, sentences: said, ...(table ? { table } : {}) };
}

/** A sentence on each thing that may be there. */
export function when<Thing>(thing: Thing | undefined, say: (thing: Thing) => string): string | undefined {
  return thing === undefined ? undefined : say(thing);
}

export function all(names: readonly string[], { words }: Writing): string {
  return listed(names, words.notation.and);
}

export function whenAny(
  names: readonly string[],
  say: (list: string) => string,
  writing: Writing,
): string | undefined {
  return names.length === 0 ? undefined : say(all(names, writing));
}

/** `priority is “1” or “2” and state is “Open”`. */
export function conditionText({ events, fields }: Condition, { words }: Writing): string {
  const { quote, or, and } = words.notation;
  const parts = [...fields].map(([field, values]) =>
    words.fieldIs(quote(field), listed(values.map(quote), or)),
  );
  if (events.length > 0) parts.unshift(words.recordIs(listed(events.map(quote), or)));
  return parts.join(` ${and} `);
}

/** The title of an objective as it is cited: `“The shop is up” (shop-up)`. */
export function objectiveText(id: string, { agreement, words }: Writing): string {
  return cited(agreement.objectives.get(id), id, words);
}

export function indicatorText(id: string, { agreement, words }: Writing): string {
  return cited(agreement.indicators.get(id), id, words);
}

export function serviceText(id: string, { agreement, words }: Writing): string {
  return cited(agreement.services.get(id), id, words);
}

function cited(thing: { readonly title: string } | undefined, id: string, { notation }: Words): string {
  return thing === undefined || thing.title === id
    ? notation.quote(id)
    : `${notation.quote(thing.title)} (${id})`;
}

/** An instant as local time of the agreement: `5 March 2026, 08:30`. */
export function instantText(at: number, { agreement, words }: Writing): string {
  const local = toLocal(zoneOf(agreement, agreement.term.timeZone), at);
  const two = (number: number, width = 2) => String(number).padStart(width, '0');
  const day = dateText(`${two(local.year, 4)}-${two(local.month)}-${two(local.day)}`, words.notation);
  const seconds = local.second > 0 || local.ms > 0 ? `:${two(local.second)}` : '';
  const rest = local.ms > 0 ? `.${two(local.ms, 3)}` : '';
  return `${day}, ${two(local.hour)}:${two(local.minute)}${seconds}${rest}`;
}
