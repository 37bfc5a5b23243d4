import { reconcile } from '@tallystick/engine';
import { Command, Option } from 'commander';
import { inputSummary, isAllBad, warnOfInput } from '../evaluate/input-summary.ts';
import { evidenceInputs } from '../evaluate/inputs.ts';
import { readInstants } from '../evaluate/instant.ts';
import { withEvidence } from '../evaluate/with-evidence.ts';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';
import { reconciliationText } from './text.ts';

interface Options {
  readonly master?: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly mapping?: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick reconcile agreement.yaml ours.ndjson theirs.ndjson --as-of 2026-04-01

Sources that tell of the same thing are those that an indicator names as "fallback" or "reconcileWith". What is compared: docs/data-quality.md.

Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

const NO_SECOND_SOURCE =
  'No indicator names a second source, so there is nothing to compare. Say "reconcileWith: SOURCE", or "fallback: SOURCE".';

/** `tallystick reconcile`: how far sources that tell of the same thing agree. */
export function reconcileCommand(): Command {
  return new Command('reconcile')
    .description(
      'Holds sources that tell of the same thing against each other: where they disagree, and what the figures are by either.',
    )
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .argument('<evidence...>', 'evidence, as for evaluate')
    .option('--as-of <instant>', 'evaluation instant, as for evaluate (default: now)')
    .option('--known-at <instant>', 'only evidence received until then counts')
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addOption(masterOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, files: string[], options: Options) => {
      const { agreement } = await readAgreementFile(file, options.master);
      const instants = readInstants(options, agreement.term.timeZone);
      const inputs = evidenceInputs(files, options.mapping);
      const { report, summary } = await withEvidence(inputs, 'skip', async (reading) => ({
        report: await reconcile(agreement, reading, instants),
        summary: reading.summary,
      }));
      if (report.comparisons.length === 0)
        throw new CommandError(EXIT.invalidInput, `${file}: ${NO_SECOND_SOURCE}`);
      if (options.format === 'json') await writeJson({ ...report, input: inputSummary(summary) });
      else await write(reconciliationText(report));
      warnOfInput(summary);
      process.exitCode = isAllBad(summary) ? EXIT.invalidInput : EXIT.done;
    });
}
