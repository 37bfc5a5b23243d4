import {
  type Agreement,
  type LintOptions,
  lint,
  type PastPeriods,
  unusedSuppressions,
} from '@tallystick/agreement';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readInstants } from '../evaluate/instant.ts';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write } from '../output/write.ts';
import { configurations } from './configuration.ts';
import { countsOf, type LintResult, lintJson, lintText } from './report.ts';
import { lintSarif } from './sarif.ts';

interface Options {
  readonly master?: readonly string[];
  readonly config?: string;
  readonly evidence?: readonly string[];
  readonly mapping?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly maxWarnings?: number;
  readonly format: keyof typeof OUTPUTS;
}

const OUTPUTS = { text: lintText, json: lintJson, sarif: lintSarif } as const;

const EXAMPLES = `
A file tallystick-lint.yaml beside the agreement says which rules hold and what was accepted.

Examples:
  tallystick lint agreement.yaml
  tallystick lint agreement.yaml supplier.yaml --format sarif > lint.sarif
  tallystick lint agreement.yaml --evidence incidents.csv.gz --mapping mapping.yaml --as-of 2016-04-06

Exit codes: 0 no errors, 1 errors (or more warnings than --max-warnings), 2 wrong usage, 3 invalid input.`;

/** `tallystick lint`: what is weak in agreements that parse. */
export function lintCommand(): Command {
  return new Command('lint')
    .description('Looks for what is vague, has gaps, contradicts itself or cannot be kept in agreements.')
    .argument('<agreements...>', 'agreements (YAML or JSON); services may depend on those of the others')
    .addOption(new Option('--format <format>', 'output').choices(Object.keys(OUTPUTS)).default('text'))
    .option('--config <file>', 'rules and suppressions (default: tallystick-lint.yaml beside the agreement)')
    .option(
      '--max-warnings <count>',
      'exit with 1 when there are more warnings, suppressed ones left aside',
      wholeNumber,
    )
    .option('--evidence <files...>', 'evidence as for evaluate: also judge by what was attained')
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .option('--as-of <instant>', 'the instant to look from, as for evaluate (default: now)')
    .option('--known-at <instant>', 'only evidence received until then counts')
    .addOption(masterOption())
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: Options) => {
      process.exitCode = await runLint(files, options);
    });
}

async function runLint(files: readonly string[], options: Options): Promise<number> {
  if (options.evidence && files.length > 1) {
    throw new CommandError(EXIT.usage, '--evidence goes with one agreement. Lint the others without it.');
  }
  const configOf = configurations(options.config);
  const read = await Promise.all(
    files.map(async (file) => ({
      file,
      parsed: await readAgreementFile(file, options.master),
      config: configOf(file),
    })),
  );
  const others = read.map(({ parsed }) => parsed.agreement);
  const lookedAt = await Promise.all(
    read.map(async ({ file, parsed, config }) => {
      const { agreement, places } = parsed;
      const instants = readInstants(options, agreement.term.timeZone);
      const past =
        options.evidence && (await pastFrom(options.evidence, options.mapping, agreement, instants));
      const context: LintOptions = { config, others, asOf: instants.asOf, ...(past ? { past } : {}) };
      return { file, agreement, context, findings: lint({ ok: true, agreement, places }, context) };
    }),
  );
  const result: LintResult = {
    agreements: lookedAt,
    configuration: [...new Set(read.map(({ config }) => config))].flatMap((config) => {
      const under = lookedAt.filter(({ context }) => context.config === config);
      return unusedSuppressions(
        config,
        {
          findings: under.flatMap(({ findings }) => findings),
          agreements: under.map(({ agreement }) => agreement.id),
        },
        under[0]!.context,
      );
    }),
  };
  await write(OUTPUTS[options.format](result));
  const { error, warning } = countsOf(result);
  return error > 0 || warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? EXIT.missed : EXIT.done;
}

/** The engine is loaded only where evidence is to be measured. */
async function pastFrom(
  files: readonly string[],
  mapping: string | undefined,
  agreement: Agreement,
  instants: ReturnType<typeof readInstants>,
): Promise<PastPeriods> {
  const { evidenceInputs } = await import('../evaluate/inputs.ts');
  const { pastOf } = await import('./past.ts');
  return pastOf(agreement, evidenceInputs(files, mapping), instants);
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, such as 0.');
}
