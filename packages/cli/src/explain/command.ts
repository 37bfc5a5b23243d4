import type { Agreement } from '@tallystick/agreement';
import { touchesOf } from '@tallystick/engine';
import { Command, Option } from 'commander';
import { evidenceInputs } from '../evaluate/inputs.ts';
import { readInstants } from '../evaluate/instant.ts';
import { withEvidence } from '../evaluate/with-evidence.ts';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { jsonText, write } from '../output/write.ts';
import { touchesText } from './text.ts';

interface Options {
  readonly master?: readonly string[];
  readonly record: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly mapping?: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
What differs without the record is found by evaluating without it; what only comes from it is told too.

Examples:
  tallystick explain agreement.yaml incidents.csv.gz --mapping mapping.yaml --record INC0000045/2
  tallystick explain agreement.yaml evidence.ndjson --source probes --record web/2026-03-01 --format json

Exit codes: 0 done, 2 wrong usage (no such record among them), 3 invalid input.`;

/** `tallystick explain`: which figures a record of evidence touches. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('Tells which figures, outcomes, exclusions and credits a record of evidence touches.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .argument('<evidence...>', 'evidence, as for evaluate')
    .requiredOption('--record <id>', "the record's id within its source")
    .option('--source <id>', 'its source, where the agreement has several')
    .option('--as-of <instant>', 'evaluation instant, as for evaluate (default: now)')
    .option('--known-at <instant>', 'only evidence received until then counts')
    .addOption(masterOption())
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (agreementFile: string, files: string[], options: Options) => {
      process.exitCode = await runExplain(agreementFile, files, options);
    });
}

async function runExplain(
  agreementFile: string,
  files: readonly string[],
  options: Options,
): Promise<number> {
  const { agreement } = await readAgreementFile(agreementFile, options.master);
  const key = { source: options.source ?? onlySource(agreement), id: options.record };
  const instants = readInstants(options, agreement.term.timeZone);
  const inputs = evidenceInputs(files, options.mapping);
  const touches = await withEvidence(inputs, 'stop', (reading) =>
    touchesOf(agreement, reading, key, instants),
  );
  if (touches.records.length === 0) {
    throw new CommandError(
      EXIT.usage,
      `--record: the evidence has no record "${key.id}" of source "${key.source}". Ids are those of evaluate --subjects --format json.`,
    );
  }
  await write(options.format === 'json' ? jsonText(touches) : touchesText(touches));
  return EXIT.done;
}

function onlySource({ sources }: Agreement): string {
  const ids = [...sources.keys()];
  if (ids.length === 1) return ids[0]!;
  throw new CommandError(EXIT.usage, `--source: name the record's source. There are: ${ids.join(', ')}.`);
}
