import type { Agreement } from '@tallystick/agreement';
import { compare, evaluateAll } from '@tallystick/engine';
import { Command, Option } from 'commander';
import { warnOfInput } from '../evaluate/input-summary.ts';
import { evidenceInputs } from '../evaluate/inputs.ts';
import { readInstants } from '../evaluate/instant.ts';
import { withEvidence } from '../evaluate/with-evidence.ts';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { jsonText, write } from '../output/write.ts';
import { comparisonTable } from './table.ts';

interface Options {
  readonly master?: readonly string[];
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly mapping?: string;
  readonly format: 'table' | 'json';
  readonly all?: boolean;
}

const EXAMPLES = `
Agreements and drafts are the files that end with .yaml, .yml or .json and stand before the evidence.

Examples:
  tallystick compare agreement.yaml draft.yaml incidents.csv.gz --mapping mapping.yaml --as-of 2016-04-06
  tallystick compare agreement.yaml looser.yaml tighter.yaml evidence.ndjson --format json

Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

/** `tallystick compare`: what drafts would have come to over evidence of the past. */
export function compareCommand(): Command {
  return new Command('compare')
    .description('Measures an agreement and drafts of it from the same evidence and shows what would differ.')
    .argument('<agreement>', 'the agreement as it is (YAML or JSON)')
    .argument('<files...>', 'one draft or more, then evidence as for evaluate')
    .option('--as-of <instant>', 'evaluation instant, as for evaluate (default: now)')
    .option('--known-at <instant>', 'only evidence received until then counts')
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .addOption(new Option('--format <format>', 'output').choices(['table', 'json']).default('table'))
    .addOption(masterOption())
    .option('--all', 'in the table, periods that do not differ too')
    .addHelpText('after', EXAMPLES)
    .action(async (agreementFile: string, files: string[], options: Options) => {
      process.exitCode = await runCompare(agreementFile, files, options);
    });
}

async function runCompare(
  agreementFile: string,
  files: readonly string[],
  options: Options,
): Promise<number> {
  const firstEvidence = files.findIndex((file) => !/^[^@]+\.(?:ya?ml|json)$/.test(file));
  const drafts = firstEvidence < 0 ? files : files.slice(0, firstEvidence);
  const evidence = firstEvidence < 0 ? [] : files.slice(firstEvidence);
  if (drafts.length === 0)
    throw new CommandError(
      EXIT.usage,
      `There is no draft to compare: "${files[0]}" is taken for evidence, since its name ends neither with .yaml or .yml nor with .json. Name a draft after the agreement, and give its file such a name.`,
    );
  if (evidence.length === 0)
    throw new CommandError(EXIT.usage, 'There is no evidence. Name it after the drafts.');
  const agreements: Agreement[] = [];
  for (const file of [agreementFile, ...drafts]) {
    agreements.push((await readAgreementFile(file, options.master)).agreement);
  }
  const instants = readInstants(options, agreements[0]!.term.timeZone);
  const inputs = evidenceInputs(evidence, options.mapping);
  const { comparison, summary } = await withEvidence(inputs, 'stop', async (reading) => ({
    comparison: compare(await evaluateAll(agreements, reading, instants)),
    summary: reading.summary,
  }));
  const names = [agreementFile, ...drafts];
  await write(
    options.format === 'json'
      ? jsonText(comparison)
      : comparisonTable(comparison, names, options.all === true),
  );
  warnOfInput(summary);
  return EXIT.done;
}
