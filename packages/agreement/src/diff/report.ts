import type { Agreement } from '../model.ts';
import { diffAgreements } from './diff.ts';
import type { Difference, Renaming } from './difference.ts';
import { REASONS } from './reasons.ts';

/** Name and version of the JSON form below; its JSON Schema is schema/diff.schema.json. */
export const DIFF_FORMAT = 'tallystick-diff/1';

/** What `tallystick diff --format json` prints. */
export interface DiffReport {
  readonly format: typeof DIFF_FORMAT;
  readonly before: DiffedText;
  readonly after: DiffedText;
  /** How many differences each of the groups has. */
  readonly totals: Readonly<Record<Difference['gains'], number>>;
  /** In the order of their weight; `why` is the sentence of `reason`. */
  readonly differences: readonly (Difference & { readonly why: string })[];
  readonly renamings: readonly Renaming[];
}

interface DiffedText {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** The differences of two agreements as plain data. */
export function diffReport(before: Agreement, after: Agreement): DiffReport {
  const { differences, renamings } = diffAgreements(before, after);
  const totals = { customer: 0, provider: 0, neither: 0, undecidable: 0 };
  for (const { gains } of differences) totals[gains] += 1;
  return {
    format: DIFF_FORMAT,
    before: nameOf(before),
    after: nameOf(after),
    totals,
    differences: differences.map((one) => ({ ...one, why: REASONS[one.reason] })),
    renamings,
  };
}

function nameOf({ id, version, title }: Agreement): DiffedText {
  return { id, version, title };
}
