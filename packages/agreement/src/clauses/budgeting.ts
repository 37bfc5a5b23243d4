import type { Rational } from '../exact/rational.ts';
import { rational } from '../exact/rational.ts';
import {
  list,
  object,
  oneOf,
  optional,
  type Read,
  required,
  type Shape,
  scalarOr,
} from '../language/shape.ts';
import type { Budgeting, BurnAlert } from '../model/ratio.ts';
import { duration, share } from './notations.ts';

const HOUR_MS = 3_600_000;
const DEFAULT_SLICE_MS = 60_000;

const fields = object('How a ratio is counted.', {
  method: optional(
    oneOf('The share of good events (the default), of good slices, or the mean of the slices.', [
      'occurrences',
      'timeslices',
      'ratio-timeslices',
    ]),
  ),
  slice: optional(duration('Length of a slice, at least 1 s; 1 min when absent.')),
  target: optional(share('The ratio below which a slice is bad; the target of the objective when absent.')),
  empty: optional(
    oneOf('What a slice without events counts as; excluded when absent.', ['good', 'bad', 'excluded']),
  ),
});

/** How a ratio becomes a share of what is good. Only `timeslices` has a target of its own. */
export const budgeting: Shape<Read<typeof fields>> = {
  schema: fields.schema,
  read(node, path, reader) {
    const read = fields.read(node, path, reader);
    if (!read?.target || read.method === 'timeslices') return read;
    const message = 'Only timeslices have a target of their own.';
    return reader.reportAt(
      [...path, 'target'],
      'does-not-fit',
      message,
      'Remove it, or write "method: timeslices".',
    );
  },
};

/** The multi-window alerts of the SRE Workbook, for a period of 30 days; others scale with the period. */
const PRESETS: Readonly<Record<'fast-burn' | 'medium-burn' | 'slow-burn', BurnAlert>> = {
  'fast-burn': { windowMs: HOUR_MS, share: rational(2n, 100n) },
  'medium-burn': { windowMs: 6 * HOUR_MS, share: rational(5n, 100n) },
  'slow-burn': { windowMs: 72 * HOUR_MS, share: rational(10n, 100n) },
};

const window = object('An alert of its own.', {
  window: required(duration('The long window; the short one is a twelfth of it.')),
  share: required(share('The share of the budget that the window must not use up.')),
});

const one = scalarOr(
  'A preset, or a window and a share of the budget.',
  oneOf('A preset.', ['fast-burn', 'medium-burn', 'slow-burn']),
  window,
);

/** `burn-rate` for the three presets, or a list of presets and windows. */
export const alerts: Shape<readonly BurnAlert[]> = {
  schema: scalarOr(
    'Burn rates that are told.',
    oneOf('All presets.', ['burn-rate']),
    list('Burn rates.', one, 1),
  ).schema,
  read(node, path, reader) {
    const read = scalarOr('', oneOf('All presets.', ['burn-rate']), list('Burn rates.', one, 1)).read(
      node,
      path,
      reader,
    );
    if (read === undefined) return undefined;
    if (read === 'burn-rate') return Object.values(PRESETS);
    const found = (read as readonly Read<typeof one>[]).map((entry) =>
      typeof entry === 'string' ? PRESETS[entry] : { windowMs: entry.window, share: entry.share },
    );
    const place = found.findIndex(({ windowMs }) => windowMs === 0);
    if (place < 0) return found;
    return reader.reportAt(
      [...path, place, 'window'],
      'wrong-value',
      'A window of no length holds nothing.',
      'Write 1 h.',
    );
  },
};

/** How the ratio is counted, with its defaults (semantics §9). */
export function resolveBudgeting(read: Read<typeof budgeting> | undefined, target: Rational): Budgeting {
  return {
    method: read?.method ?? 'occurrences',
    sliceMs: read?.slice ?? DEFAULT_SLICE_MS,
    sliceTarget: read?.target ?? target,
    empty: read?.empty ?? 'excluded',
  };
}
