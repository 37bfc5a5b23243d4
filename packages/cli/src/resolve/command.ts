import { problemText, resolvedText } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { invalid, readAgreementFile } from '../files.ts';
import { masterOption, mastersBeside } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';

const EXAMPLES = `
Examples:
  tallystick resolve acme.agreement.yaml > acme-signed.agreement.yaml
  tallystick resolve acme.agreement.yaml --master masters/northwind.yaml

Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

interface Options {
  readonly master?: readonly string[];
  readonly format: 'yaml' | 'json';
}

/** `tallystick resolve`: an agreement with everything that it inherits, as one file. */
export function resolveCommand(): Command {
  return new Command('resolve')
    .description('Prints an agreement with everything that it inherits from its masters, as one file.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .addOption(masterOption())
    .addOption(
      new Option('--format <format>', 'output; both are agreements')
        .choices(['yaml', 'json'])
        .default('yaml'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { master, format }: Options) => {
      const { text } = await readAgreementFile(file, master);
      const resolved = resolvedText(text, { masters: mastersBeside(file, master) });
      if (!resolved.ok) throw invalid(resolved.problems.map((problem) => problemText(problem, file)));
      await (format === 'json' ? writeJson(resolved.value) : write(resolved.text));
    });
}
