import { csvRow } from '@tallystick/connectors';
import type { CommandReport } from '../evaluate/command.ts';

const COLUMNS = [
  'agreement',
  'objective',
  'title',
  'period',
  'from',
  'to',
  'state',
  'target',
  'attained',
  'status',
  'unit',
  'good',
  'valid',
  'bad',
  'samples',
  'budget_allowed',
  'budget_used',
  'credit',
  'currency',
] as const;

/** One row an objective and period, with exact values. */
export function* csvOutput(report: CommandReport): Iterable<string> {
  yield line(COLUMNS);
  for (const objective of report.objectives) {
    for (const period of objective.periods) {
      yield line([
        report.agreement.id,
        objective.id,
        objective.title,
        period.period,
        period.from,
        period.to,
        period.state,
        period.target.text,
        period.attained?.text ?? '',
        period.status,
        period.unit,
        period.good ?? '',
        period.valid ?? '',
        period.bad ?? '',
        String(period.samples ?? ''),
        period.budget?.allowed ?? '',
        period.budget?.used ?? '',
        period.credit.amount,
        period.credit.currency,
      ]);
    }
  }
}

function line(cells: readonly string[]): string {
  return `${csvRow(cells)}\n`;
}
