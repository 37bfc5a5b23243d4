import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { checkRecord, type EvidenceRecord } from '@tallystick/ledger';
import { describe, expect, it } from 'vitest';
import { mappingOf, readAll } from './reading.fixture.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const file = (path: string) => new URL(path, EXAMPLES);
const mapping = (path: string) => mappingOf(readFileSync(file(path), 'utf8'));

describe('the ServiceNow sample', async () => {
  const path = file('servicenow/incidents-2016-03.csv.gz').pathname;
  const { records, summary, batches } = await readAll([
    { path, mapping: mapping('servicenow/mapping.yaml') },
  ]);
  // The plain reading to compare with: the file has no quotes.
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n');
  const header = lines[0]!.split(',');
  const rows = lines
    .slice(1)
    .map((line) => new Map(line.split(',').map((cell, index) => [header[index]!, cell])));

  it('[MAP-4] yields one record a row', () => {
    expect(rows.length).toBe(59_354);
    expect(summary).toMatchObject({ rows: 59_354, records: 59_354, skipped: 0, problemTotal: 0 });
    expect(new Set(records.map(({ id }) => id)).size).toBe(59_354);
  });

  it('[READ-1] hands them over in batches, each record with its line', () => {
    expect(batches).toEqual([...Array(115).fill(512), 59_354 - 115 * 512]);
    expect(records.map(({ origin }) => origin?.line)).toEqual(rows.map((_, index) => index + 2));
  });

  it('[TIME-2] reads every time as plain code does', () => {
    const instant = (text: string) => {
      const [day, month, year, hour, minute] = text.split(/[/ :]/).map(Number) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return Date.UTC(year, month - 1, day, hour, minute);
    };
    expect(records.map(({ occurredAt }) => occurredAt)).toEqual(
      rows.map((row) => instant(row.get('sys_updated_at')!)),
    );
    const opened = rows.map((row) => new Date(instant(row.get('opened_at')!)).toISOString());
    expect(records.map(({ data }) => data.opened_at)).toEqual(opened);
  });

  it('[MAP-13] carries the fields over, and none that is not given', () => {
    const count = (field: string) => countOf(records.map(({ data }) => String(data[field])));
    expect(count('state')).toEqual(countOf(rows.map((row) => row.get('incident_state')!)));
    expect(count('priority')).toEqual(countOf(rows.map((row) => row.get('priority')!.slice(0, 1))));
    expect(count('group')).toEqual(
      countOf(rows.map((row) => row.get('assignment_group')!.replace(/^\?$/, 'undefined'))),
    );
    expect(count('verdict')).toEqual({ true: 53_804, false: 5_550 });
    expect(records.filter(({ data }) => 'item' in data).length).toBe(59_354 - 59_035);
  });

  it('[MAP-19] yields nothing that the ledger refuses', () => {
    expect(records.filter((_, index) => index % 97 === 0).flatMap(checkRecord)).toEqual([]);
  });

  it('leaves out who did it', () => {
    const text = JSON.stringify(records.slice(0, 5_000));
    expect(text).not.toMatch(/Caller|Opened by|Resolver|Updated by/);
  });
});

describe('the GitHub sample', async () => {
  const path = file('github/incidents-2022-2024.jsonl').pathname;
  const { records, summary } = await readAll([{ path, mapping: mapping('github/mapping.yaml') }]);
  interface Incident {
    id: string;
    impact: string;
    components?: string[];
    downtime_start: string;
    downtime_end: string;
    title: string;
  }
  const incidents: Incident[] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const counted = incidents.filter(({ impact }) => ['critical', 'major', 'minor'].includes(impact));

  it('[MAP-12] yields two records for each incident and component', () => {
    const pairs = counted.reduce((sum, { components }) => sum + (components?.length ?? 0), 0);
    expect(incidents.length).toBe(399);
    expect(summary).toMatchObject({ rows: 399, records: 2 * pairs, skipped: 0 });
    expect(new Set(records.map(({ id }) => id)).size).toBe(2 * pairs);
  });

  it('[MAP-18] tells down from degraded', () => {
    const states = {
      critical: 'down',
      major: 'down',
      minor: 'degraded',
    } as Record<string, string>;
    const expected = counted.flatMap(({ impact, components }) =>
      (components ?? []).flatMap(() => [states[impact]!, 'up']),
    );
    expect(countOf(records.map(({ data }) => String(data.state)))).toEqual(countOf(expected));
  });

  it('[MAP-10] covers each window exactly', () => {
    const length = (record: EvidenceRecord) =>
      record.id.endsWith('end') ? record.occurredAt : -record.occurredAt;
    const total = records.reduce((sum, record) => sum + length(record), 0);
    const expected = counted.reduce(
      (sum, { downtime_start, downtime_end, components }) =>
        sum + (components?.length ?? 0) * (Date.parse(downtime_end) - Date.parse(downtime_start)),
      0,
    );
    expect(total).toBe(expected);
    expect(total).toBeGreaterThan(0);
  });
});

function countOf(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
