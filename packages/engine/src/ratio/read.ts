import type { RatioIndicator } from '@tallystick/agreement';
import { compileCondition, type Matcher } from '../evidence/matcher.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';
import { countOf, isCountable } from './number.ts';
import type { Increase } from './slices.ts';

/** How much later than its receipt a record may have happened, by its clock, ms. */
export const MAX_SKEW_MS = 60_000;

/** What is read of a ratio: until when, and where what cannot be used is told. */
export interface ReadOptions {
  readonly table: EvidenceTable;
  readonly term: { readonly from: number; readonly to: number };
  readonly asOf: number;
  readonly findings: Findings;
}

/** The fields of `data` that a ratio reads. */
export function fieldsOfRatio({ events }: RatioIndicator): readonly string[] {
  if (events.by === 'fields') return [events.good, events.total];
  return [...events.good.fields.keys(), ...events.total.fields.keys()];
}

/** Everything that a ratio's evidence adds, subject by subject, in the term and until `asOf` ([RAT-1]). */
export function readIncreases(indicator: RatioIndicator, options: ReadOptions): readonly Increase[] {
  const { table } = options;
  const increases: Increase[] = [];
  const rows: number[] = [];
  const take = increasesOf(indicator, options, increases);
  const named = indicator.subject === undefined ? undefined : table.subjectIndex(indicator.subject);
  for (let subject = 0; subject < table.subjectCount; subject++) {
    if (named !== undefined && subject !== named) continue;
    rowsFrom(indicator.from, table, subject, rows);
    take(rows.filter((row) => table.occurredAt(row) <= options.asOf));
  }
  const { from, to } = options.term;
  return increases.filter(({ at }) => at >= from && at < to);
}

type Take = (rows: readonly number[]) => void;

function increasesOf(indicator: RatioIndicator, options: ReadOptions, increases: Increase[]): Take {
  const { table, findings } = options;
  const { events } = indicator;
  const tell = (row: number, message: string) =>
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  if (events.by === 'records') {
    const good = compileCondition(events.good, indicator.from, table);
    const total = compileCondition(events.total, indicator.from, table);
    return (rows) => {
      for (const row of rows) {
        if (isSkewed(table, row, tell) || !holds(total, table, row)) continue;
        increases.push({ at: table.occurredAt(row), good: holds(good, table, row) ? 1 : 0, total: 1, row });
      }
    };
  }
  const fields = { good: table.fieldIndex(events.good), total: table.fieldIndex(events.total) };
  const names = { good: events.good, total: events.total };
  return (rows) => {
    const before: { good?: number; total?: number } = {};
    for (const row of rows) {
      if (isSkewed(table, row, tell)) continue;
      const stated = {
        good: read(table, fields.good, row, names.good),
        total: read(table, fields.total, row, names.total),
      };
      const problem = problemOf(stated, names);
      if (problem !== undefined) {
        tell(row, problem);
        continue;
      }
      const { good, total } = stated as { good?: number | undefined; total?: number | undefined };
      const increase =
        events.counts === 'increments'
          ? { good: good ?? 0, total: total ?? 0 }
          : { good: grown(before.good, good), total: grown(before.total, total) };
      if (good !== undefined) before.good = good;
      if (total !== undefined) before.total = total;
      if (good !== undefined && total !== undefined && increase.good > increase.total) {
        tell(row, `It adds ${increase.good} good events to ${increase.total} valid ones; it is left out.`);
      } else if (!isCountable(increase.total) || !isCountable(increase.good)) {
        tell(row, `It adds ${Math.max(increase.good, increase.total)} events, more than one record can.`);
      } else if (increase.good > 0 || increase.total > 0) {
        increases.push({ at: table.occurredAt(row), ...increase, row });
      }
    }
  };
}

/** [RAT-3] A counter that drops was reset, and what it shows then is the increase; the first sample adds nothing. */
function grown(before: number | undefined, now: number | undefined): number {
  if (before === undefined || now === undefined) return 0;
  return now < before ? now : now - before;
}

/** A field of the record as a count; undefined where it is not given, a sentence where it is no count. */
function read(table: EvidenceTable, field: number, row: number, name: string): number | string | undefined {
  const text = table.valueOf(field, table.fieldCode(field, row));
  return text === undefined ? undefined : countOf(name, text);
}

function problemOf(
  { good, total }: { good: number | string | undefined; total: number | string | undefined },
  names: { good: string; total: string },
): string | undefined {
  if (typeof good === 'string') return good;
  if (typeof total === 'string') return total;
  if (good !== undefined || total !== undefined) return undefined;
  return `The record has neither "${names.good}" nor "${names.total}".`;
}

function holds(matcher: Matcher, table: EvidenceTable, row: number): boolean {
  if (matcher.isEvent && !matcher.matchesType(table.typeCode(row))) return false;
  return matcher.matchesFields(
    Array.from({ length: table.fieldCount }, (_, field) => table.fieldCode(field, row)),
  );
}

/** [RAT-5] What happened, by its own clock, after it was received cannot be placed in time. */
function isSkewed(table: EvidenceTable, row: number, tell: (row: number, message: string) => void): boolean {
  const ahead = table.occurredAt(row) - table.receivedAt(row);
  if (ahead <= MAX_SKEW_MS) return false;
  tell(
    row,
    `It happened ${Math.floor(ahead / 1000)} s after it was received: the source's clock is wrong. It is left out.`,
  );
  return true;
}
