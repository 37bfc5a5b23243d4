import { describe, expect, it } from 'vitest';
import { tallystick } from '../testing/command.ts';

const SAMPLE = 'examples/servicenow';
const INPUT = [
  `${SAMPLE}/incident-desk.agreement.yaml`,
  `${SAMPLE}/incidents-2016-03.csv.gz`,
  '--mapping',
  `${SAMPLE}/mapping.yaml`,
  '--as-of',
  '2016-04-06',
];

describe('tallystick explain', () => {
  it('leads from a record of the real sample to its row and to the figures that it touches', async () => {
    const report = JSON.parse(
      (await tallystick(['evaluate', ...INPUT, '--subjects', '--format', 'json'])).stdout,
    );
    const outcome = report.subjects.find((one: { state: string }) => one.state === 'met');
    const id = outcome.records.at(-1);
    const { code, stdout } = await tallystick(['explain', ...INPUT, '--record', id, '--format', 'json']);
    expect(code).toBe(0);
    const touches = JSON.parse(stdout);
    expect(touches.records[0].origin.line).toBeGreaterThan(1);
    expect(touches.outcomes.map((one: { subject: string }) => one.subject)).toContain(outcome.subject);
    const named = touches.figures.map(
      (one: { objective: string; period: string }) => `${one.objective} ${one.period}`,
    );
    for (const [objective, periods] of Object.entries<string[]>(outcome.periods)) {
      for (const period of periods) expect(named).toContain(`${objective} ${period}`);
    }
    const text = (await tallystick(['explain', ...INPUT, '--record', id])).stdout;
    expect(text).toContain(`line ${touches.records[0].origin.line}:`);
    expect(text).toContain(outcome.subject);
  });

  it('says which record is not there', async () => {
    const { code, stderr } = await tallystick(['explain', ...INPUT, '--record', 'none']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('no record "none" of source')]);
  });
});
