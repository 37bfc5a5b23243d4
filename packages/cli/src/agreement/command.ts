import { Command, Option } from 'commander';
import { EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { wholeText } from '../whole-text.ts';
import { negotiationCommands } from './negotiation.ts';
import { agreementsOf, putText } from './requests.ts';

const EXAMPLES = `
Examples:
  tallystick agreement put acme.agreement.yaml
  tallystick agreement list --format json
  tallystick agreement propose acme.agreement.yaml --words "Our first offer."
  tallystick agreement status acme-2026
  tallystick agreement proposal acme-2026 1 > read.yaml
  tallystick agreement approve acme-2026 1 read.yaml
  tallystick agreement step acme-2026 activate --reason "Everything is seen to."
  tallystick agreement renewal acme-2026 --text > next.yaml

Exit codes: 0 done, 2 wrong usage, 3 invalid input or no server.`;

/** `tallystick agreement`: the agreements of a server. */
export function agreementCommand(): Command {
  const command = new Command('agreement')
    .description('The agreements of a server, from the first proposal to the end of the term.')
    .addHelpText('after', EXAMPLES);
  for (const one of [putCommand(), listCommand(), ...negotiationCommands()]) command.addCommand(one);
  return command;
}

function putCommand(): Command {
  return new Command('put')
    .description(
      'Stores an agreement, with all that it inherits, as its newest version; the same text again changes nothing.',
    )
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .addOption(masterOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (file: string, { url, format, master }: AskOptions & { master?: readonly string[] }) => {
      const { text, agreement } = await readAgreementFile(file, master);
      const stored = await putText(url, agreement.id, wholeText(file, text, master));
      if (format === 'json') await writeJson({ format: 'tallystick-agreement/1', ...stored });
      else
        await write(
          `${stored.id}: ${stored.change === 'new' ? 'stored as' : 'is already'} version ${stored.version}\n`,
        );
      process.exitCode = EXIT.done;
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists the agreements of a server.')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format }: AskOptions) => {
      const agreements = await agreementsOf(url);
      if (format === 'json') await writeJson({ format: 'tallystick-agreements/1', agreements });
      else if (agreements.length === 0) await write('There are none yet: tallystick agreement put FILE\n');
      else {
        const width = Math.max(...agreements.map(({ id }) => id.length));
        await write(agreements.map(({ id, title }) => `${id.padEnd(width)}  ${title}\n`));
      }
    });
}

function formatOption(): Option {
  return new Option('--format <format>', 'output').choices(['text', 'json']).default('text');
}
