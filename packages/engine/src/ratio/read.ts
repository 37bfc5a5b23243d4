import type { RatioIndicator } from '@tallystick/agreement';
import { compileCondition, type Matcher } from '../evidence/matcher.ts';
import { rowsFrom } from '../evidence/rows-from.ts';
import { forEachSample } from '../evidence/samples.ts';
import type { EvidenceTable } from '../evidence/table.ts';
import type { Findings } from '../findings.ts';
import { Increases } from './increases.ts';
import { countOf, isCountable } from './number.ts';

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
export function readIncreases(indicator: RatioIndicator, options: ReadOptions): Increases {
  const { table } = options;
  const increases = new Increases();
  const rows: number[] = [];
  const take = increasesOf(indicator, options, increases);
  const named = indicator.subject === undefined ? undefined : table.subjectIndex(indicator.subject);
  for (let subject = 0; subject < table.subjectCount; subject++) {
    if (named !== undefined && subject !== named) continue;
    rowsFrom(indicator.from, table, subject, rows);
    take(rows);
  }
  return increases;
}

type Take = (rows: readonly number[]) => void;
type Tell = (row: number, message: string) => void;

function increasesOf(indicator: RatioIndicator, options: ReadOptions, increases: Increases): Take {
  const { table, findings, asOf, term } = options;
  const { events } = indicator;
  const tell: Tell = (row, message) =>
    findings.add({ source: table.sourceOf(row), id: table.idOf(row), message });
  const isWithin = (at: number) => at >= term.from && at < term.to;
  if (events.by === 'records') {
    const good = compileCondition(events.good, indicator.from, table);
    const total = compileCondition(events.total, indicator.from, table);
    return (rows) => {
      for (const row of rows) {
        const at = table.occurredAt(row);
        if (at > asOf || isSkewed(table, row, at, tell) || !holds(total, table, row) || !isWithin(at))
          continue;
        increases.add({ at, good: holds(good, table, row) ? 1 : 0, total: 1, row });
      }
    };
  }
  const fields = { good: table.fieldIndex(events.good), total: table.fieldIndex(events.total) };
  const names = { good: events.good, total: events.total };
  return (rows) => {
    const before: { good?: number; total?: number } = {};
    const visit = (row: number, place: number, at: number) => {
      if (isSkewed(table, row, at, tell)) return;
      const good = countIn(table.sampleOf(fields.good, row, place), names.good);
      const total = countIn(table.sampleOf(fields.total, row, place), names.total);
      if (typeof good === 'string') return tell(row, good);
      if (typeof total === 'string') return tell(row, total);
      if (good === undefined && total === undefined) {
        return tell(row, `The record has neither "${names.good}" nor "${names.total}".`);
      }
      const isAdded = events.counts === 'increments';
      const goodAdded = isAdded ? (good ?? 0) : grown(before.good, good);
      const totalAdded = isAdded ? (total ?? 0) : grown(before.total, total);
      if (good !== undefined) before.good = good;
      if (total !== undefined) before.total = total;
      if (good !== undefined && total !== undefined && goodAdded > totalAdded) {
        tell(row, `It adds ${goodAdded} good events to ${totalAdded} valid ones; it is left out.`);
      } else if (!isCountable(totalAdded) || !isCountable(goodAdded)) {
        tell(row, `It adds ${Math.max(goodAdded, totalAdded)} events, more than one record can.`);
      } else if ((goodAdded > 0 || totalAdded > 0) && isWithin(at)) {
        increases.add({ at, good: goodAdded, total: totalAdded, row });
      }
    };
    forEachSample(table, rows, asOf, visit, tell);
  };
}

/** What a field states as a count; undefined where it is not given, a sentence where it is no count. */
function countIn(stated: number | string | undefined, name: string): number | string | undefined {
  return typeof stated === 'string' ? countOf(name, stated) : stated;
}

/** [RAT-3] A counter that drops was reset, and what it shows then is the increase; the first sample adds nothing. */
function grown(before: number | undefined, now: number | undefined): number {
  if (before === undefined || now === undefined) return 0;
  return now < before ? now : now - before;
}

function holds(matcher: Matcher, table: EvidenceTable, row: number): boolean {
  if (matcher.isEvent && !matcher.matchesType(table.typeCode(row))) return false;
  return matcher.matchesFields(
    Array.from({ length: table.fieldCount }, (_, field) => table.fieldCode(field, row)),
  );
}

/** [RAT-5] What happened, by its own clock, after it was received cannot be placed in time. */
function isSkewed(table: EvidenceTable, row: number, at: number, tell: Tell): boolean {
  const ahead = at - table.receivedAt(row);
  if (ahead <= MAX_SKEW_MS) return false;
  const message = `It happened ${Math.floor(ahead / 1000)} s after it was received: the source's clock is wrong. It is left out.`;
  tell(row, message);
  return true;
}
