import { Command, Option } from 'commander';
import { languageOption } from '../language-option.ts';
import { save } from '../output/save.ts';
import { write } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

/** `tallystick credit note`: a credit note as a file. */
export function noteCommand(): Command {
  return new Command('note')
    .description('Fetches a credit note as it was issued.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the credit note', readNumber)
    .requiredOption('--out <file>', 'where it goes; a file that is there is replaced')
    .addOption(new Option('--format <format>', 'form').choices(['pdf', 'json']).default('pdf'))
    .addOption(languageOption())
    .addOption(serverOption())
    .action(
      async (
        agreement: string,
        number: number,
        options: { url: string; out: string; format: string; language: string },
      ) => {
        const path = `/agreements/${encodeURIComponent(agreement)}/credit-notes/${number}?format=${options.format}&language=${options.language}`;
        const answer = await askServer(options.url, path);
        save(options.out, new Uint8Array(await answer.arrayBuffer()));
      },
    );
}

/** `tallystick credit export`: credit notes for billing. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes credit notes as CSV, for billing.')
    .option('--agreement <id>', 'of one agreement only')
    .option('--from <instant>', 'issued then or later, ISO 8601')
    .option('--to <instant>', 'issued before then, ISO 8601')
    .addOption(serverOption())
    .action(async ({ url, ...filter }: { url: string; agreement?: string; from?: string; to?: string }) => {
      const query = new URLSearchParams(filter as Record<string, string>);
      await write(await (await askServer(url, `/credit-notes/export?${query}`)).text());
    });
}
