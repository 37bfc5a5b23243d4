import { diffReport, diffText } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';

interface Options {
  readonly master?: readonly string[];
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick diff acme-v3.agreement.yaml acme-v4.agreement.yaml
  tallystick diff signed.yaml draft.yaml --format json
  git show HEAD:acme.agreement.yaml | tallystick diff - acme.agreement.yaml

Exit codes: 0 no differences, 1 differences, 2 wrong usage, 3 invalid input.`;

/** `tallystick diff`: what is otherwise in an agreement, by meaning, and who gains. */
export function diffCommand(): Command {
  return new Command('diff')
    .description('Shows what a new agreement says otherwise than an old one, by meaning, and who gains.')
    .argument('<old>', 'the agreement as it was (YAML or JSON)')
    .argument('<new>', 'the agreement as it is to be')
    .addOption(masterOption())
    .addOption(new Option('--format <format>', 'output').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (oldFile: string, newFile: string, { master, format }: Options) => {
      const { agreement: before } = await readAgreementFile(oldFile, master);
      const { agreement: after } = await readAgreementFile(newFile, master);
      const report = diffReport(before, after);
      await (format === 'json' ? writeJson(report) : write(diffText(report)));
      process.exitCode = report.differences.length === 0 ? EXIT.done : EXIT.differs;
    });
}
