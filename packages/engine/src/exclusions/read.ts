import { type Agreement, type ExclusionClause, OWN_SOURCE } from '@tallystick/agreement';
import { readInstant } from '../evidence/instant.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';
import { isOfSuspension, SUSPENSION, suspended } from './suspension.ts';

/** The fields of `data` that records of exclusions carry. */
export const EXCLUSION_FIELDS = ['exclusion', 'from', 'to', 'service', 'reason'] as const;

/** Records of exclusions, by what they do. */
const TELLS = ['exclusion.announced', 'exclusion.claimed', 'exclusion.changed'] as const;
const DECIDES = { 'exclusion.accepted': 'accepted', 'exclusion.rejected': 'rejected' } as const;
const WITHDRAWS = 'exclusion.withdrawn';

/** Where an exclusion stands: maintenance is announced, a claim is pending until somebody decides it. */
export type ExclusionState = 'announced' | 'pending' | 'accepted' | 'rejected' | 'withdrawn';

/** One exclusion as it was announced or claimed, and decided (semantics §5). */
export interface Exclusion {
  /** Its own id: the subject of its records. */
  readonly id: string;
  readonly clause: ExclusionClause;
  readonly from: number;
  readonly to: number;
  /** When it was announced, or its times were changed, ms: notice counts from here. */
  readonly announcedAt: number;
  readonly state: ExclusionState;
  /** The only service that it is for, where its record names one. */
  readonly service: string | undefined;
  readonly reason: string | undefined;
  /** Of a suspension: whether nobody has ended it. */
  readonly isOpen?: boolean;
  /** Ids of the records that made it so. */
  readonly records: readonly string[];
}

/**
 * The exclusions that evidence tells of until `asOf`, in the order of announcement, then of id. Announcements
 * and decisions are evidence like any other: corrected, withdrawn and repeated the same way.
 */
export function readExclusions(
  { exclusions, term }: Agreement,
  table: EvidenceTable,
  asOf: number,
  findings: Findings,
): readonly Exclusion[] {
  const found: Exclusion[] = [];
  const rows: number[] = [];
  for (const source of new Set([OWN_SOURCE, ...[...exclusions.values()].map(({ from }) => from)])) {
    for (const subject of table.subjectsOfExclusions()) {
      rowsFrom(source, table, subject, rows);
      const exclusion = fold(source, { exclusions, endsAt: term.to, table, asOf, findings }, subject, rows);
      if (exclusion) found.push(exclusion);
    }
  }
  return found.sort((a, b) => a.announcedAt - b.announcedAt || (a.id < b.id ? -1 : 1));
}

interface Reading {
  readonly exclusions: Agreement['exclusions'];
  /** When the term ends, ms: until then a suspension lasts that nobody has ended. */
  readonly endsAt: number;
  readonly table: EvidenceTable;
  readonly asOf: number;
  readonly findings: Findings;
}

function fold(
  source: string,
  reading: Reading,
  subject: number,
  rows: readonly number[],
): Exclusion | undefined {
  const { table, asOf } = reading;
  let exclusion: Exclusion | undefined;
  for (const row of rows) {
    if (table.occurredAt(row) > asOf) break;
    const type = table.typeText(row);
    if (!type.startsWith('exclusion.')) continue;
    // Without a clause nobody asks for the fields of such records, and there is nothing that they could be about.
    if (reading.exclusions.size === 0 && !isOfSuspension(type)) continue;
    const next = apply(type, source, reading, subject, row, exclusion);
    if (typeof next === 'string') {
      reading.findings.add({ source, id: table.idOf(row), message: next });
    } else exclusion = { ...next, records: [...(exclusion?.records ?? []), table.idOf(row)] };
  }
  return exclusion;
}

/** The exclusion after a record, or a sentence on why the record cannot be used. */
function apply(
  type: string,
  source: string,
  reading: Reading,
  subject: number,
  row: number,
  before: Exclusion | undefined,
): Omit<Exclusion, 'records'> | string {
  if (isOfSuspension(type) || before?.clause === SUSPENSION) {
    const { table, endsAt } = reading;
    return suspended(
      type,
      { source, id: table.subjectText(subject), at: table.occurredAt(row), endsAt },
      before,
    );
  }
  if ((TELLS as readonly string[]).includes(type)) return told(type, source, reading, subject, row, before);
  if (!before) return `"${type}" comes before the exclusion was announced or claimed.`;
  if (type === WITHDRAWS) return { ...before, state: 'withdrawn' };
  if (!Object.hasOwn(DECIDES, type)) return `"${type}" is no kind of record about an exclusion.`;
  if (before.clause.decidedBy === undefined) {
    return `"${before.clause.id}" is decided by its rules; nobody accepts or rejects it.`;
  }
  return { ...before, state: DECIDES[type as keyof typeof DECIDES] };
}

function told(
  type: string,
  source: string,
  { exclusions, table }: Reading,
  subject: number,
  row: number,
  before: Exclusion | undefined,
): Omit<Exclusion, 'records'> | string {
  const field = (name: (typeof EXCLUSION_FIELDS)[number]) => {
    const index = table.fieldIndex(name);
    return table.valueOf(index, table.fieldCode(index, row));
  };
  if (type === 'exclusion.changed' && !before) return 'It changes an exclusion that was never announced.';
  const name = field('exclusion') ?? before?.clause.id;
  const clause = name === undefined ? undefined : exclusions.get(name);
  if (!clause || clause.from !== source)
    return `The agreement has no exclusion "${name ?? ''}" from this source.`;
  const [fromText, toText] = [field('from'), field('to')];
  const from = fromText === undefined ? before?.from : readInstant(fromText);
  const to = toText === undefined ? before?.to : readInstant(toText);
  if (from === undefined || to === undefined || from >= to) {
    return 'An exclusion needs "from" and a later "to", both instants in ISO 8601.';
  }
  return {
    id: table.subjectText(subject),
    clause,
    from,
    to,
    announcedAt: table.occurredAt(row),
    state: clause.decidedBy === undefined ? 'announced' : 'pending',
    service: field('service') ?? before?.service,
    reason: field('reason') ?? before?.reason,
  };
}
