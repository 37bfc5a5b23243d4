import { prometheusRules, unsaidText } from '@tallystick/agreement';
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
  tallystick openslo rules acme.agreement.yaml > acme.rules.yaml
  promtool check rules acme.rules.yaml

What rules cannot say is told on standard error, clause by clause; in JSON it stands beside the groups.
Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

/** `tallystick openslo rules`: recording and alerting rules of Prometheus for the ratios of an agreement. */
export function rulesCommand(): Command {
  return new Command('rules')
    .description(
      'Writes rules of Prometheus for the ratios of an agreement: counts, error budgets, burn alerts.',
    )
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .addOption(masterOption())
    .addOption(new Option('--format <format>', 'output').choices(['yaml', 'json']).default('yaml'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { format, master }: Options) => {
      const { agreement } = await readAgreementFile(file, master);
      const { groups, text, unsaid } = prometheusRules(agreement);
      if (format === 'json') return writeJson({ format: 'tallystick-prometheus-rules/1', groups, unsaid });
      await write(text);
      for (const one of unsaid) console.error(unsaidText(one));
    });
}
