import { clauseCoverage, runScenario, type ScenarioResult } from '@tallystick/engine';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';
import { runPropose } from './propose.ts';
import { testReport, testText } from './report.ts';

interface Options {
  readonly master?: readonly string[];
  readonly scenario?: readonly string[];
  readonly format: 'text' | 'json';
  readonly propose?: boolean;
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  tallystick test agreement.yaml
  tallystick test agreement.yaml --scenario parked-over-the-weekend
  tallystick test agreement.yaml --format json
  tallystick test agreement.yaml --propose --output proposed.yaml

Exit codes: 0 all passed, 1 one failed or there is none, 2 wrong usage, 3 invalid input.`;

/** `tallystick test`: the worked examples of an agreement, run through the engine. */
export function testCommand(): Command {
  return new Command('test')
    .description('Runs the scenarios of an agreement and shows where the result is not what was agreed.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .option('--scenario <id...>', 'run these scenarios only')
    .addOption(masterOption())
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .option('--propose', 'instead, print scenarios at the edges of its promises that none of its own shows')
    .option('--output <file>', 'with --propose: write them to a file')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Options) => {
      if (options.output !== undefined && !options.propose)
        throw new CommandError(EXIT.usage, '--output belongs to --propose.');
      process.exitCode = options.propose ? await runPropose(file, options) : await runTest(file, options);
    });
}

async function runTest(file: string, { scenario: chosen, format, master }: Options): Promise<number> {
  const { agreement } = await readAgreementFile(file, master);
  const unknown = chosen?.find((id) => !agreement.scenarios.has(id));
  if (unknown !== undefined) {
    const known = [...agreement.scenarios.keys()].join(', ') || 'none';
    throw new CommandError(EXIT.usage, `--scenario: there is no scenario "${unknown}". Known: ${known}.`);
  }
  const results: ScenarioResult[] = [];
  for (const scenario of agreement.scenarios.values()) {
    if (chosen && !chosen.includes(scenario.id)) continue;
    results.push(await runScenario(agreement, scenario));
  }
  const report = testReport(agreement, results, clauseCoverage(agreement, results));
  await (format === 'json' ? writeJson(report) : write(testText(report)));
  if (results.length === 0) console.error(`${file} has no scenarios. Add some under "scenarios:".`);
  return results.length > 0 && report.failed === 0 ? EXIT.done : EXIT.missed;
}
