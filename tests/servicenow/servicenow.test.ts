import { join } from 'node:path';
import type { EvaluationReport, ObjectiveReport, PeriodReport } from '@tallystick/engine';
import { HOME_TENANT, putSample, readReport, SAMPLES, startServer } from '@tallystick/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT, tallystick } from '../testing/command.ts';
import { freshDataDirectory } from '../testing/data-directory.ts';
import { slowFigures } from './figures.oracle.ts';
import { type SlowOutcome, slowOutcomes } from './slow-oracle.ts';

const EVIDENCE = 'examples/servicenow/incidents-2016-03.csv.gz';
const AS_OF = '2016-04-06T09:00:00Z';
const ARGS = [
  'evaluate',
  'examples/servicenow/incident-desk.agreement.yaml',
  EVIDENCE,
  '--mapping',
  'examples/servicenow/mapping.yaml',
  '--as-of',
  AS_OF,
] as const;

describe('the incident desk, measured by the product and by plain slow code', () => {
  let slow: readonly SlowOutcome[];
  let report: EvaluationReport & { input: unknown };

  beforeAll(async () => {
    slow = slowOutcomes(join(ROOT, EVIDENCE), Date.parse(AS_OF) / 60_000);
    const { stdout, code, stderr } = await tallystick([...ARGS, '--format', 'json', '--subjects']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    report = JSON.parse(stdout) as typeof report;
  }, 120_000);

  it('agrees on the elapsed time and the outcome of every one of the 9,202 incidents', () => {
    const product = new Map(report.subjects!.map((one) => [one.subject, one]));
    expect(product.size).toBe(9202);
    expect(slow.length).toBe(9202);
    const compared = slow.map((one) => {
      const other = product.get(one.number)!;
      return {
        slow: [
          one.number,
          one.state,
          one.elapsedMinutes * 60_000,
          one.decidedAt,
          `p${one.priority}-resolved`,
        ],
        product: [
          other.subject,
          other.state,
          other.elapsedMs,
          other.decided === null ? undefined : Date.parse(other.decided) / 60_000,
          other.objectives[0],
        ],
      };
    });
    expect(compared.filter((pair) => JSON.stringify(pair.slow) !== JSON.stringify(pair.product))).toEqual([]);
  });

  it('agrees on every printed figure', () => {
    for (const month of ['2016-03', '2016-04']) {
      for (const [priority, figure] of slowFigures(slow, month)) {
        const period = periodOf(report, `p${priority}-resolved`, month);
        const thousandths = period.attained && Math.round(Number.parseFloat(period.attained.text) * 1000);
        expect([month, period.good, period.valid, thousandths, period.credit.amount]).toEqual([
          month,
          String(figure.met),
          String(figure.decided),
          figure.attainedThousandths,
          (figure.creditCents / 100).toFixed(2),
        ]);
        if (month === '2016-03') expect(period.status).toBe(figure.missed ? 'missed' : 'met');
      }
    }
  });

  it('names the records behind each incident, and they are rows of the file', () => {
    const one = report.subjects!.find(({ subject }) => subject === 'INC0000045')!;
    expect(one.records).toEqual([
      'INC0000045/0/29/2/2016 01:23',
      'INC0000045/2/29/2/2016 08:53',
      'INC0000045/3/29/2/2016 11:29',
      'INC0000045/4/5/3/2016 12:00',
    ]);
  });

  it('is the same from the server, to the digit', async () => {
    const data = freshDataDirectory();
    const server = await startServer({
      location: { dataDir: data.path },
      host: '127.0.0.1',
      port: 0,
      version: 'test',
      access: 'open',
    });
    try {
      const { agreementId, records } = await putSample(server.store, join(ROOT, 'examples'), SAMPLES[0]!);
      expect(records).toBe(59_354);
      await server.idle();
      const stored = await readReport(server.store, HOME_TENANT, agreementId);
      const { subjects: _subjects, input: _input, ...printed } = report;
      expect(stored).toEqual(printed);
    } finally {
      await server.close();
      data.remove();
    }
  }, 120_000);
});

function periodOf(report: EvaluationReport, objective: string, id: string): PeriodReport {
  const found: ObjectiveReport = report.objectives.find((one) => one.id === objective)!;
  return found.periods.find(({ period }) => period === id)!;
}
