import { Command } from 'commander';
import { type KnownAtOptions, knownAtOption, type ListOptions } from '../known-at-option.ts';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';
import { type Credit, creditLine, getCredit } from './credit.ts';

/** `tallystick credit list`. */
export function listCommand(): Command {
  return new Command('list')
    .description('Lists credits, those proposed last first.')
    .option('--agreement <id>', 'of one agreement only')
    .option('--state <states>', 'proposed, approved, issued, disputed, withdrawn; several with commas')
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: ListOptions) => {
      const { url, format, ...filter } = options;
      const query = new URLSearchParams({ ...filter, limit: '200' });
      const { credits } = await askForAll<{ credits: Credit[] }>(url, `/credits?${query}`, 'credits');
      if (format === 'json') return writeJson({ format: 'tallystick-credits/1', credits });
      return write(credits.map((one) => `${creditLine(one)}\n`).join('') || 'There are none.\n');
    });
}

/** `tallystick credit show`. */
export function showCommand(): Command {
  return new Command('show')
    .description('Shows a credit: how it was worked out, what is open about it, what happened to it.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the credit', readNumber)
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, number: number, { url, format, knownAt }: KnownAtOptions) => {
      const detail = await getCredit(url, agreement, number, knownAt);
      if (format === 'json') return writeJson({ format: 'tallystick-credit/1', ...detail });
      const { credit, objectiveTitle, working, answerBy, events, notes } = detail;
      const lines = [
        creditLine(credit),
        `for ${objectiveTitle}`,
        ...working.map((step) => `  ${step}`),
        ...(credit.computed === credit.amount
          ? []
          : [`The rules come to ${credit.computed} ${credit.currency}; decided are ${credit.amount}.`]),
        ...credit.questions.map((question) => `open: ${question}`),
        ...(answerBy === null ? [] : [`to be answered by ${answerBy}`]),
        ...events.map(
          ({ at, event, who, party, amount, words }) =>
            `${at}  ${event}  ${amount}  ${who ?? party}${words === '' ? '' : `: ${words}`}`,
        ),
        ...notes.map(({ number: note, amount, issuedAt }) => `credit note ${note}  ${amount}  ${issuedAt}`),
      ];
      return write(`${lines.join('\n')}\n`);
    });
}
