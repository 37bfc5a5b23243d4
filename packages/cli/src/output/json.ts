import type { CommandReport } from '../evaluate/command.ts';

/** The report as JSON, subjects one a line, so that a long list never has to stand in memory as one text. */
export function* jsonOutput(report: CommandReport): Iterable<string> {
  const { subjects, ...rest } = report;
  const head = JSON.stringify(rest, undefined, 2);
  if (!subjects) {
    yield `${head}\n`;
    return;
  }
  yield `${head.slice(0, -2)},\n  "subjects": [`;
  let separator = '\n    ';
  for (const subject of subjects) {
    yield `${separator}${JSON.stringify(subject)}`;
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}
