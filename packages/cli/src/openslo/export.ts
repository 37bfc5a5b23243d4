import { openSloOf, unsaidText } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';

interface Options {
  readonly format: 'yaml' | 'json';
  readonly master?: readonly string[];
}

const EXAMPLES = `
Examples:
  tallystick openslo export acme.agreement.yaml > slos.yaml
  tallystick openslo export acme.agreement.yaml --format json

What OpenSLO cannot say is told on standard error, clause by clause; in JSON it stands beside the objects.
Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

/** `tallystick openslo export`: what OpenSLO v1 can say of an agreement. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes the ratios, availabilities and latencies of an agreement as OpenSLO v1.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .addOption(masterOption())
    .addOption(new Option('--format <format>', 'output').choices(['yaml', 'json']).default('yaml'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { format, master }: Options) => {
      const { agreement } = await readAgreementFile(file, master);
      const { objects, text, unsaid } = openSloOf(agreement);
      if (format === 'json') return writeJson({ format: 'tallystick-openslo-export/1', objects, unsaid });
      await write(text);
      for (const one of unsaid) console.error(unsaidText(one));
    });
}
