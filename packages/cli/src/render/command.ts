import { type Contract, contractHtml, contractText, type Language } from '@tallystick/agreement';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { languageOption } from '../language-option.ts';
import { masterOption } from '../masters.ts';
import { save } from '../output/save.ts';
import { jsonText, write } from '../output/write.ts';

const FORMATS = ['html', 'pdf', 'docx', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface Options {
  readonly format: Format;
  readonly language: Language;
  readonly output?: string;
  readonly master?: readonly string[];
}

const EXAMPLES = `
Examples:
  tallystick render acme.agreement.yaml > acme.html
  tallystick render acme.agreement.yaml --format pdf --output acme.pdf
  tallystick render acme.agreement.yaml --format docx --language de --output acme.docx

The same agreement gives the same bytes. Texts of the parties (titles, terms, steps) stay as they wrote them.

Exit codes: 0 done, 2 wrong usage, 3 invalid input.`;

/** `tallystick render`: the contract that an agreement is, in whole sentences. */
export function renderCommand(): Command {
  return new Command('render')
    .description('Writes the contract that an agreement is, in whole sentences, for people to read and sign.')
    .argument('<agreement>', 'the agreement (YAML or JSON)')
    .addOption(masterOption())
    .addOption(new Option('--format <format>', 'output').choices(FORMATS).default('html'))
    .addOption(languageOption())
    .option('--output <file>', 'where it is written; standard output when absent')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, { format, language, output, master }: Options) => {
      if (output === undefined && isForFiles(format) && process.stdout.isTTY) {
        throw new CommandError(EXIT.usage, `A ${format} is no text for a terminal. Write --output FILE.`);
      }
      const { agreement } = await readAgreementFile(file, master);
      const content = await rendered(contractText(agreement, language), format);
      if (output === undefined) await write(content);
      else save(output, content);
    });
}

function isForFiles(format: Format): boolean {
  return format === 'pdf' || format === 'docx';
}

/** The libraries that write documents take long to load and much memory: only what is asked for is loaded. */
async function rendered(contract: Contract, format: Format): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return contractHtml(contract);
    case 'json':
      return jsonText(contract);
    case 'pdf':
      return (await import('@tallystick/documents')).contractPdf(contract);
    case 'docx':
      return (await import('@tallystick/documents')).contractDocx(contract);
  }
}
