import type { Agreement } from '@tallystick/agreement';
import { type EvaluationReport, evaluate, evaluateVersions, toReport } from '@tallystick/engine';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { csvOutput } from '../output/csv.ts';
import { htmlOutput } from '../output/html.ts';
import { jsonOutput } from '../output/json.ts';
import { tableOutput } from '../output/table.ts';
import { write } from '../output/write.ts';
import { type InputSummary, inputSummary, isAllBad, warnOfInput } from './input-summary.ts';
import { evidenceInputs } from './inputs.ts';
import { readInstants } from './instant.ts';
import { withEvidence } from './with-evidence.ts';

interface Options {
  readonly amendment?: readonly string[];
  readonly master?: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly period?: string;
  readonly mapping?: string;
  readonly format: keyof typeof OUTPUTS;
  readonly onError: 'stop' | 'skip';
  readonly subjects?: boolean;
  readonly failOnMiss?: boolean;
}

const OUTPUTS = { table: tableOutput, json: jsonOutput, csv: csvOutput, html: htmlOutput } as const;

const EXAMPLES = `
Examples:
  tallystick evaluate agreement.yaml incidents.csv.gz --mapping mapping.yaml --as-of 2016-04-06
  tallystick evaluate agreement.yaml a.ndjson b.csv@mapping.yaml --format json --period 2016-03
  tallystick evaluate agreement.yaml evidence.ndjson --amendment version-2.yaml --amendment version-3.yaml
  cat evidence.ndjson | tallystick evaluate agreement.yaml - --fail-on-miss

Exit codes: 0 done, 1 missed (with --fail-on-miss), 2 wrong usage, 3 invalid input.`;

/** `tallystick evaluate`: an agreement over files of evidence, without database or server. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('Measures an agreement from files of evidence and shows what was attained and what is owed.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .argument(
      '<evidence...>',
      'evidence: NDJSON, or another format as FILE@MAPPING; gzip too; - is standard input',
    )
    .option(
      '--as-of <instant>',
      'evaluation instant: a date or time in the agreement zone, or ISO 8601 (default: now)',
    )
    .option('--known-at <instant>', 'only evidence received until then counts')
    .option(
      '--amendment <file>',
      'a later version of the agreement, which holds from the day of its "effective"; again for each',
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .addOption(masterOption())
    .option('--period <id>', 'show this period only, such as 2016-03')
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .addOption(new Option('--format <format>', 'output').choices(Object.keys(OUTPUTS)).default('table'))
    .addOption(
      new Option('--on-error <what>', 'on a bad row: stop at the end of the input, or skip it and count')
        .choices(['stop', 'skip'])
        .default('stop'),
    )
    .option('--subjects', 'with json: each subject with its outcome and the records behind it')
    .option('--fail-on-miss', 'exit with 1 when an objective shown is missed or lost')
    .addHelpText('after', EXAMPLES)
    .action(async (agreementFile: string, files: string[], options: Options) => {
      process.exitCode = await runEvaluate(agreementFile, files, options);
    });
}

/** A report as the command prints it. */
export interface CommandReport extends EvaluationReport {
  readonly input: InputSummary;
}

async function runEvaluate(
  agreementFile: string,
  files: readonly string[],
  options: Options,
): Promise<number> {
  const versions: Agreement[] = [];
  for (const file of [agreementFile, ...(options.amendment ?? [])])
    versions.push((await readAgreementFile(file, options.master)).agreement);
  assertVersionsOfOne(versions, options.amendment ?? []);
  const instants = readInstants(options, versions[0]!.term.timeZone);
  const inputs = evidenceInputs(files, options.mapping);
  const { report, summary } = await withEvidence(inputs, options.onError, async (reading) => {
    const evaluation = options.amendment
      ? await evaluateVersions(versions, reading, instants)
      : await evaluate(versions[0]!, reading, instants);
    return {
      report: toReport(evaluation, { subjects: options.subjects === true }),
      summary: reading.summary,
    };
  });

  const shown = options.period === undefined ? report : onlyPeriod(report, options.period);
  await write(OUTPUTS[options.format]({ ...shown, input: inputSummary(summary) }));
  warnOfInput(summary);
  if (isAllBad(summary)) return EXIT.invalidInput;
  return options.failOnMiss && hasMiss(shown) ? EXIT.missed : EXIT.done;
}

/** @throws CommandError for an amendment of another agreement, or one that does not say when it takes effect or is no later version */
function assertVersionsOfOne([first, ...later]: readonly Agreement[], files: readonly string[]): void {
  let before = first!;
  for (const [index, one] of later.entries()) {
    const refuse = (why: string): never => {
      throw new CommandError(EXIT.usage, `--amendment: ${files[index]} ${why}`);
    };
    if (one.id !== before.id) refuse(`is of the agreement "${one.id}", not of "${before.id}".`);
    if (one.version <= before.version) {
      refuse(`is version ${one.version}, after version ${before.version}. Name the versions in their order.`);
    }
    if (!one.effective) {
      refuse('does not say from which day it holds. Give it "effective", as an amendment has.');
    }
    before = one;
  }
}

/** The report with the figures of one period alone. */
function onlyPeriod(report: EvaluationReport, id: string): EvaluationReport {
  const objectives = report.objectives.map((objective) => ({
    ...objective,
    periods: objective.periods.filter(({ period }) => period === id),
  }));
  if (objectives.every(({ periods }) => periods.length === 0)) {
    const known = [
      ...new Set(report.objectives.flatMap(({ periods }) => periods.map(({ period }) => period))),
    ];
    const begun =
      known.length > 0
        ? `Begun by ${report.asOf}: ${known.join(', ')}.`
        : `None has begun by ${report.asOf}.`;
    throw new CommandError(EXIT.usage, `--period: there is no period "${id}". ${begun}`);
  }
  const { subjects, ...rest } = report;
  return {
    ...rest,
    objectives,
    credits: report.credits.filter(({ period }) => period === id),
    ...(subjects
      ? { subjects: subjects.filter(({ periods }) => Object.values(periods).flat().includes(id)) }
      : {}),
  };
}

function hasMiss(report: EvaluationReport): boolean {
  return report.objectives.some(({ periods }) =>
    periods.some(({ status }) => status === 'missed' || status === 'lost'),
  );
}
