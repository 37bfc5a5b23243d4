import type { EvidenceRecord } from '@tallystick/ledger';
import { Replacements } from '../evidence/replacements.ts';

/** The fields of a record that may code a cause, the most telling first. */
export const CAUSE_FIELDS = [
  'cause',
  'rootCause',
  'root_cause',
  'causeCode',
  'cause_code',
  'category',
] as const;

/** What a subject's evidence says that it was caused by. */
export interface CodedCause {
  readonly field: (typeof CAUSE_FIELDS)[number];
  /** The word of the source. */
  readonly cause: string;
}

/**
 * The cause that a subject's records code ([CAU-1]): the first of {@link CAUSE_FIELDS} that any record which counts fills in, and of that field the
 * last word. Undefined where none is coded.
 *
 * @param records of one subject, in the order in which they apply
 */
export function codedCause(records: readonly EvidenceRecord[]): CodedCause | undefined {
  const standing = standingOf(records);
  for (const field of CAUSE_FIELDS) {
    const said = standing.findLast(({ data }) => wordOf(data[field]) !== undefined);
    if (said) return { field, cause: wordOf(said.data[field])! };
  }
  return undefined;
}

function wordOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  const word = typeof value === 'string' ? value.trim() : '';
  return word === '' ? undefined : word;
}

/** The records that count: of several with one id the one received first, without those that others replace ([EVD-5]). */
function standingOf(records: readonly EvidenceRecord[]): readonly EvidenceRecord[] {
  const byId = new Map<string, EvidenceRecord>();
  for (const one of records) {
    const known = byId.get(keyOf(one, one.id));
    if (!known || one.receivedAt < known.receivedAt) byId.set(keyOf(one, one.id), one);
  }
  const unique = records.filter((one) => byId.get(keyOf(one, one.id)) === one);
  const rows = new Map(unique.map((one, row) => [keyOf(one, one.id), row]));
  const replacements = new Replacements();
  for (const [row, one] of unique.entries()) {
    const target = one.withdraws ?? one.supersedes;
    if (target === undefined) continue;
    replacements.add(row, rows.get(keyOf(one, target)) ?? row, one.withdraws !== undefined);
  }
  return unique.filter((_, row) => replacements.stands(row));
}

function keyOf({ source }: EvidenceRecord, id: string): string {
  return JSON.stringify([source, id]);
}
