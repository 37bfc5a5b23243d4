import type { z } from 'zod';

/** Most faults of a request that are told at once. */
const MOST_TOLD = 5;
/** Longest text that is said back. */
const TEXT_LENGTH = 60;

/** What our schemas find that has no words of its own: what to do about it. */
export function remedyOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `Give ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.expected === 'stringbool'
        ? 'Give "true" or "false"'
        : `Give ${oneOf(issue.values.map((value) => JSON.stringify(value) ?? String(value)))}`;
    case 'too_small':
      if (issue.minimum === 1 && issue.origin === 'string') return 'Give a text';
      if (issue.minimum === 1 && issue.origin === 'array') return 'Give at least one entry';
      return `Give at least ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'too_big':
      return `Give at most ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Look up its form at /api';
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `Give ${oneOf(issue.options.map((option) => JSON.stringify(option)))}`
        : 'Look up its form at /api';
    default:
      return 'Look up its form at /api';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };
const FORMATS: Readonly<Record<string, string>> = {
  date: 'Give a day such as 2026-03-31',
  datetime: 'Give an instant such as 2026-03-31T22:00:00Z',
};

/**
 * What is wrong with a part of a request, for people: `querystring/skip is empty: Give a whole number from 0 to 1000000.`
 *
 * @param part `body`, `querystring`, `params` or `headers`
 * @param sent what came, before it was read
 */
export function faultsOf(part: string, sent: unknown, issues: readonly z.core.$ZodIssue[]): string {
  const places = new Map(issues.toReversed().map((issue) => [issue.path.join('/'), issue]));
  const faults = [...places.values()].toReversed().map((issue) => faultOf(part, sent, issue));
  if (faults.length === 1) return `${faults[0]}.`;
  return `${faults.length} parts of the request are wrong: ${faults.slice(0, MOST_TOLD).join('; ')}.`;
}

function faultOf(part: string, sent: unknown, issue: z.core.$ZodIssue): string {
  const path = issue.path.map((step) => String(step).slice(0, TEXT_LENGTH));
  const where = path.length === 0 ? `The ${part}` : [part, ...path].join('/');
  const found = valueAt(sent, issue.path);
  if (part === 'querystring' && Array.isArray(found) && issue.path.length === 1)
    return `${where} is given ${found.length} times: Give it once`;
  return `${where} is ${spokenOf(found, issue)}: ${issue.message.replace(/\.$/u, '')}`;
}

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  let value = sent;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}

function spokenOf(value: unknown, issue: z.core.$ZodIssue): string {
  if (value === undefined || (value === null && issue.path.length === 0)) return 'missing';
  if (value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return value === null ? 'null' : 'an object';
  if (typeof value !== 'string') return String(value);
  // Of what is too short or too long its length is what matters; it may be a secret.
  if ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'string')
    return `a text of ${[...value].length} characters`;
  return `"${value.slice(0, TEXT_LENGTH)}${value.length > TEXT_LENGTH ? '…' : ''}"`;
}

function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
