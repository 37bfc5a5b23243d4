import type { EvaluationReport } from '@tallystick/engine';
import type { CommandReport } from '../evaluate/command.ts';
import { creditLines } from './credit-lines.ts';
import { type ReportRow, reportRows } from './rows.ts';
import { targetLines } from './target-lines.ts';

const COLUMNS: readonly (readonly [heading: string, key: keyof ReportRow, align: 'left' | 'right'])[] = [
  ['objective', 'objective', 'left'],
  ['period', 'period', 'left'],
  ['target', 'target', 'left'],
  ['attained', 'attained', 'right'],
  ['status', 'status', 'left'],
  ['counted', 'counted', 'right'],
  ['budget used', 'budgetUsed', 'right'],
  ['credit', 'credit', 'right'],
];

/** The report as an aligned table, with what it was made from. */
export function tableOutput(report: CommandReport): readonly string[] {
  const { skipped } = report.input;
  return reportTable(report, skipped > 0 ? `, ${skipped} bad rows left out` : '');
}

/** A report as an aligned table. @param note more about what it was made from. */
export function reportTable(report: EvaluationReport, note = ''): readonly string[] {
  const { agreement, evidence } = report;
  const rows = reportRows(report);
  const widths = COLUMNS.map(([heading, key]) =>
    Math.max(heading.length, ...rows.map((row) => row[key].length)),
  );
  const line = (cell: (index: number) => string) =>
    COLUMNS.map(([, , align], index) =>
      align === 'left' ? cell(index).padEnd(widths[index]!) : cell(index).padStart(widths[index]!),
    )
      .join('  ')
      .trimEnd();
  const conflicts = evidence.conflicts.length > 0 ? `, ${evidence.conflicts.length} ids in conflict` : '';
  const findings = evidence.findingCount > 0 ? `, ${evidence.findingCount} records not usable` : '';
  return [
    `${agreement.title} (version ${agreement.version}): ${agreement.provider} for ${agreement.customer}\n`,
    `As of ${report.asOf}, periods in ${agreement.timeZone}. `,
    `${evidence.records} records about ${evidence.subjects} subjects${conflicts}${findings}${note}.\n\n`,
    `${line((index) => COLUMNS[index]![0])}\n`,
    `${widths.map((width) => '\u2500'.repeat(width)).join('  ')}\n`,
    ...rows.map((row) => `${line((index) => row[COLUMNS[index]![1]])}\n`),
    ...creditLines(report),
    ...targetLines(report),
  ];
}
