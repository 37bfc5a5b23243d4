import { Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../exit.ts';
import { jsonText, write } from '../output/write.ts';
import { serverOption } from '../server-option.ts';
import { type ImportOptions, runImport } from './import.ts';
import { summaryText } from './summary.ts';

const EXAMPLES = `
Examples:
  tallystick import incident-desk incidents.csv.gz --mapping mapping.yaml
  tallystick import incident-desk a.ndjson b.csv@mapping.yaml --url http://127.0.0.1:4400 --format json

Sending again is safe: run the same command once more when it broke off, and what was taken already is a duplicate.

Exit codes: 0 everything is in, 1 some rows were bad, refused or in conflict, 2 wrong usage, 3 invalid input or no server.`;

/** `tallystick import`: files of evidence into the ledger of a server. */
export function importCommand(): Command {
  return new Command('import')
    .description('Sends files of evidence to a server, which keeps them in the ledger of an agreement.')
    .argument('<agreement-id>', 'the id of an agreement that the server has')
    .argument(
      '<file...>',
      'evidence: NDJSON, or another format as FILE@MAPPING; gzip too; - is standard input',
    )
    .option('--mapping <file>', 'mapping for evidence files that name none of their own')
    .addOption(serverOption())
    .option(
      '--retry-for <seconds>',
      'how long to try again when the server is busy or away',
      readSeconds,
      300,
    )
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(
      async (agreement: string, files: string[], options: ImportOptions & { format: 'text' | 'json' }) => {
        const result = await runImport(agreement, files, options);
        await write(options.format === 'json' ? jsonText(result) : summaryText(result));
        const { refused, conflict, badRows } = result.summary;
        process.exitCode = refused + conflict + badRows > 0 ? EXIT.missed : EXIT.done;
      },
    );
}

function readSeconds(text: string): number {
  const seconds = Number(text);
  if (/^\d{1,6}$/.test(text)) return seconds;
  throw new InvalidArgumentError('A whole number of seconds is expected.');
}
