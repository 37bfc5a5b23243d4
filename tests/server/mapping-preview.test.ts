import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK_AGREEMENT } from '../testing/desk-agreement.ts';
import { type OpenServer, openServer } from '../testing/open-server.ts';

const MAPPING = `apiVersion: tallystick/v1
kind: EvidenceMapping
title: A desk
format: csv
source: desk
timeZone: UTC
records:
  - id: '{number}'
    subject: '{number}'
    type: opened
    at: { column: when, format: 'YYYY-MM-DD HH:mm' }
    fields: { urgency: urgency }
`;

describe('a mapping, tried before it is switched on', () => {
  let opened: OpenServer;
  const preview = async (mapping: string, sample: string) => {
    const response = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/mapping-preview`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mapping, sample }),
    });
    expect(response.status).toBe(200);
    return response.json();
  };

  beforeAll(async () => {
    opened = await openServer({ now: () => Date.parse('2026-03-03T00:00:00Z') });
    const text = DESK_AGREEMENT.replace(
      'desk: { connector: csv }',
      'desk: { connector: csv, values: { urgency: { High: 1 } } }',
    );
    await fetch(`${opened.server.url}/api/v1/agreements/desk-hours/text`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    await opened.server.idle();
  });
  afterAll(() => opened?.stop());

  it('shows what rows become, which do not, and which words nobody knows; and keeps nothing', async () => {
    const rows = ['T-1,2026-03-02 09:00,High', 'T-2,soon,High', 'T-3,2026-03-02 10:00,Now'];
    const told = await preview(MAPPING, `number,when,urgency\n${rows.join('\n')}\n`);
    expect(told).toMatchObject({
      ...{ mappingProblems: [], rows: 3, recordCount: 2, skipped: 1, problemCount: 1, unknownSources: [] },
      records: [
        { line: 2, row: rows[0], source: 'desk', subject: 'T-1', type: 'opened', data: '{"urgency":"High"}' },
        { line: 4, subject: 'T-3' },
      ],
      problems: [{ line: 3 }],
      unmapped: [{ source: 'desk', field: 'urgency', value: 'Now', records: 1 }],
    });
    const kept = await fetch(`${opened.server.url}/api/v1/agreements/desk-hours`);
    expect(await kept.json()).toMatchObject({ report: { evidence: { records: 0 } } });
  });

  it('says what is wrong with the mapping, at its place', async () => {
    expect(await preview(MAPPING.replace('format: csv', 'format: xml'), 'x')).toMatchObject({
      recordCount: 0,
      mappingProblems: expect.arrayContaining([expect.objectContaining({ line: 4, field: 'format' })]),
    });
  });

  it('says that a source is none of the agreement’s, and that a sample cannot be read', async () => {
    const other = await preview(
      MAPPING.replace('source: desk', 'source: other'),
      'number,when,urgency\nT-1,2026-03-02 09:00,High\n',
    );
    expect(other).toMatchObject({ unknownSources: ['other'] });
    expect(await preview(MAPPING, 'nothing,of,that\n1,2,3\n')).toMatchObject({ recordCount: 0 });
  });
});
