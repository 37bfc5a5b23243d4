import type { EvidenceRecord, JsonObject, JsonValue } from '@tallystick/ledger';
import { parseInstant, toLocal, zoneRules } from '@tallystick/time';

const UTC = zoneRules('UTC');

/** A good record, with what a test wants otherwise; received when it happened. */
export function record(change: Partial<EvidenceRecord> & { readonly id: string }): EvidenceRecord {
  const occurredAt = change.occurredAt ?? at('02 09:00');
  return {
    source: 'desk',
    subject: 'T1',
    type: 'updated',
    occurredAt,
    receivedAt: occurredAt,
    data: {},
    ...change,
  };
}

/**
 * An instant, ms: `02 09:00` is in March 2026, UTC (the 2nd is a Monday); anything longer is ISO 8601.
 */
export function at(text: string): number {
  const short = /^(\d\d) (\d\d:\d\d)$/.exec(text);
  return parseInstant(short ? `2026-03-${short[1]}T${short[2]}:00Z` : text);
}

/** `02 09:00` for an instant in March 2026, else the date too; `-` for none. */
export function shown(instant: number | undefined): string {
  if (instant === undefined) return '-';
  const { year, month, day, hour, minute } = toLocal(UTC, instant);
  const time = `${two(day)} ${two(hour)}:${two(minute)}`;
  return year === 2026 && month === 3 ? time : `${year}-${two(month)}-${time}`;
}

/**
 * Records of one subject, one a line: `02 09:00 opened state=New priority=1`. `field=` clears the field;
 * an instant in ISO 8601 may stand in place of `02 09:00`.
 */
export function story(lines: readonly string[], subject = 'T1', source = 'desk'): EvidenceRecord[] {
  return lines.map((line, index) => {
    const match = /^(\d\d \d\d:\d\d|\S+T\S+) (\S+)(.*)$/.exec(line);
    if (!match) throw new Error(`Not a line of a story: ${line}`);
    const [, when = '', type = '', fields = ''] = match;
    return record({
      id: `${subject}/${String(index).padStart(3, '0')}`,
      source,
      subject,
      type,
      occurredAt: at(when),
      data: dataOf(fields),
    });
  });
}

function dataOf(fields: string): JsonObject {
  const data: Record<string, JsonValue> = {};
  for (const [, name = '', value = ''] of fields.matchAll(/(\S+?)=(\S*)/g)) data[name] = value || null;
  return data;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
