import type { ClockIndicator, Condition } from '@tallystick/agreement';
import type { ClockSegment, ExplainedOutcome } from '@tallystick/engine';
import type { EvidenceRecord } from '@tallystick/ledger';
import { type CalendarSegment, formatInstant } from '@tallystick/time';
import { z } from 'zod';

/** Most stretches of opening hours that one segment lists. */
const MAX_STRETCHES = 500;

const interval = z.object({ from: z.string(), to: z.string() });

/** A stretch of a clock's life, and why business time in it is what it is. */
export const segmentSchema = z.object({
  from: z.string(),
  to: z.string(),
  phase: z.enum(['running', 'paused', 'stopped']),
  elapsedMs: z.number().int(),
  targetMs: z.number().int().nullable(),
  calendar: z.string(),
  because: z.string(),
  recordId: z.string().nullable(),
  open: z.array(interval).describe('Opening hours in it, merged; the first of them where they are many.'),
  closed: z.array(interval.extend({ reason: z.string() })),
});

/** A clock's segment with its rule in words. */
export function segmentView(
  segment: ClockSegment,
  indicator: ClockIndicator,
  outcome: ExplainedOutcome,
  records: ReadonlyMap<string, EvidenceRecord>,
): z.infer<typeof segmentSchema> {
  const { from, to, phase, calendar } = segment;
  const recordId = segment.row === undefined ? null : outcome.table.idOf(segment.row);
  const record = recordId === null ? undefined : records.get(recordId);
  const isDrawn = phase !== 'stopped';
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    phase,
    elapsedMs: segment.elapsedMs,
    targetMs: segment.targetMs ?? null,
    calendar: calendar.name,
    because: becauseOf(segment, indicator, record),
    recordId,
    open: isDrawn ? calendar.intervals(from, to).slice(0, MAX_STRETCHES).map(intervalView) : [],
    closed: isDrawn ? closedOf(segment) : [],
  };
}

function becauseOf(
  segment: ClockSegment,
  indicator: ClockIndicator,
  record: EvidenceRecord | undefined,
): string {
  const said = (condition: Condition | undefined) => fieldsText(condition, record);
  switch (segment.phase) {
    case 'paused':
      return `Paused${said(indicator.pause)}: the time does not count.`;
    case 'stopped':
      return `Stopped${said(indicator.stop)}.`;
    case 'running':
      return record
        ? `Running on the calendar \u201c${segment.calendar.name}\u201d${changesText(indicator, record)}.`
        : `Started${startText(indicator)}; running on the calendar \u201c${segment.calendar.name}\u201d.`;
  }
}

function startText({ start }: ClockIndicator): string {
  return 'atField' in start ? ` at the time in \u201c${start.atField}\u201d` : '';
}

/** ` while state is Awaiting User Info`, as the record says it. */
function fieldsText(condition: Condition | undefined, record: EvidenceRecord | undefined): string {
  const said = [...(condition?.fields.keys() ?? [])].filter((name) => record?.data[name] !== undefined);
  if (said.length === 0) return '';
  return ` while ${said.map((name) => `${name} is ${String(record?.data[name])}`).join(' and ')}`;
}

function changesText(indicator: ClockIndicator, record: EvidenceRecord): string {
  const fields = new Set<string>();
  for (const condition of [
    indicator.stop,
    indicator.pause,
    ...indicator.calendars.map(({ where }) => where),
  ]) {
    for (const name of condition?.fields.keys() ?? []) fields.add(name);
  }
  const said = [...fields].filter((name) => record.data[name] !== undefined && record.data[name] !== null);
  return said.length === 0
    ? ''
    : ` (${said.map((name) => `${name} ${String(record.data[name])}`).join(', ')})`;
}

function closedOf({ calendar, from, to }: ClockSegment) {
  const days = (to - from) / 86_400_000;
  if (days > MAX_STRETCHES) return []; // too long to tell day by day; the sums above hold all the same
  return calendar
    .explain(from, to)
    .filter(({ counted }) => !counted)
    .slice(0, MAX_STRETCHES)
    .map((stretch) => ({ ...intervalView(stretch), reason: reasonText(stretch) }));
}

function reasonText({ reason }: CalendarSegment): string {
  switch (reason.kind) {
    case 'holiday':
      return reason.name === undefined ? `${reason.date} is a holiday` : `${reason.date} is ${reason.name}`;
    case 'override':
      return reason.range ? `special hours on ${reason.date}` : `closed on ${reason.date}`;
    case 'break':
      return `break on ${reason.date}`;
    case 'hours':
      return `open ${reason.range}`;
    case 'outside-hours':
      return `outside opening hours on ${reason.date}`;
    case 'excluded':
      return 'excluded by the agreement';
  }
}

function intervalView({ from, to }: { readonly from: number; readonly to: number }) {
  return { from: formatInstant(from), to: formatInstant(to) };
}
