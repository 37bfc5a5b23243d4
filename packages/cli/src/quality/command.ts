import { assessQuality, toQualityReport } from '@tallystick/engine';
import { DAY_MS } from '@tallystick/time';
import { Command, InvalidArgumentError, Option } from 'commander';
import { inputSummary, isAllBad, warnOfInput } from '../evaluate/input-summary.ts';
import { evidenceInputs } from '../evaluate/inputs.ts';
import { readInstants } from '../evaluate/instant.ts';
import { withEvidence } from '../evaluate/with-evidence.ts';
import { EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';
import { qualityText } from './text.ts';

interface Options {
  readonly master?: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly mapping?: string;
  readonly format: 'text' | 'json';
  readonly failOnPoor?: boolean;
  readonly lookBack?: number;
}

const EXAMPLES = `
Examples:
  tallystick quality agreement.yaml incidents.csv.gz --mapping mapping.yaml --as-of 2016-04-06
  tallystick quality agreement.yaml evidence.ndjson --look-back 30 --format json --fail-on-poor

What is looked at: docs/data-quality.md.

Exit codes: 0 done, 1 a source is poor (with --fail-on-poor), 2 wrong usage, 3 invalid input.`;

/** `tallystick quality`: how good the evidence of each source is. */
export function qualityCommand(): Command {
  return new Command('quality')
    .description(
      'Looks at the evidence of each source: conflicts, late records, clocks, gaps, silence, unknown words.',
    )
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .argument('<evidence...>', 'evidence, as for evaluate')
    .option('--as-of <instant>', 'evaluation instant, as for evaluate (default: now)')
    .option('--known-at <instant>', 'only evidence received until then counts')
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .option('--look-back <days>', 'how many days are looked back (default: the whole term)', readDays)
    .option('--fail-on-poor', 'exit with 1 when a source is poor')
    .addOption(masterOption())
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, files: string[], options: Options) => {
      const { agreement } = await readAgreementFile(file, options.master);
      const instants = readInstants(options, agreement.term.timeZone);
      const { lookBack } = options;
      const of = () => (lookBack === undefined ? {} : { lookBackMs: lookBack * DAY_MS });
      const inputs = evidenceInputs(files, options.mapping);
      const { sources, summary } = await withEvidence(inputs, 'skip', async (reading) => ({
        sources: await assessQuality(agreement, reading, { ...instants, of }),
        summary: reading.summary,
      }));
      const report = toQualityReport(agreement.id, instants.asOf, sources);
      if (options.format === 'json') await writeJson({ ...report, input: inputSummary(summary) });
      else await write(qualityText(report));
      warnOfInput(summary); // Of rows that became no record no source can be told: they stand beside the scores.
      const isPoor = report.sources.some(({ grade }) => grade === 'poor');
      if (isAllBad(summary)) process.exitCode = EXIT.invalidInput;
      else process.exitCode = options.failOnPoor && isPoor ? EXIT.missed : EXIT.done;
    });
}

function readDays(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number of days from 1 is expected.');
}
