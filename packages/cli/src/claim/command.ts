import { Command, Option } from 'commander';
import { knownAtOption, type ListOptions } from '../known-at-option.ts';
import { languageOption } from '../language-option.ts';
import { save } from '../output/save.ts';
import { write, writeJson } from '../output/write.ts';
import { agreementPath, sendJson } from '../send-json.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick claim list --state open
  tallystick claim make supplier-2026 up 2026-03
  tallystick claim letter supplier-2026 up 2026-03 --out claim.pdf
  tallystick claim answer supplier-2026 up 2026-03 paid --amount 120.00 --words "With the invoice of May."

Which credits are paid on claim says the agreement; docs/claims.md tells the rest.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** A claim as the server tells it. */
interface Claim {
  readonly agreement: string;
  readonly objective: string;
  readonly period: string;
  readonly amount: string;
  readonly currency: string;
  readonly state: string;
  readonly by: string;
}

const STATES = ['open', 'claimed', 'answered', 'paid', 'rejected', 'forfeited'];

/** `tallystick claim`: credits that are paid on claim, with their deadlines, and what became of them. */
export function claimCommand(): Command {
  return new Command('claim')
    .description('Lists claims of credits with their deadlines, makes them, and keeps what became of them.')
    .addCommand(listCommand())
    .addCommand(makeCommand())
    .addCommand(letterCommand())
    .addCommand(answerCommand())
    .addHelpText('after', EXAMPLES);
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists claims over all agreements, the next to be made first.')
    .option('--agreement <id>', 'of one agreement only')
    .addOption(new Option('--state <state>', 'which').choices(STATES))
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: ListOptions) => {
      const { url, format, ...filter } = options;
      const query = new URLSearchParams({ ...filter });
      const { claims } = await askForAll<{ claims: Claim[] }>(url, `/claims?${query}`, 'claims');
      if (format === 'json') return writeJson({ format: 'tallystick-claims/1', claims });
      const lines = claims.map(
        (one) =>
          `${one.agreement} ${one.objective} ${one.period}  ${one.state}  ${one.amount} ${one.currency}, by ${one.by}\n`,
      );
      return write(lines.join('') || 'There are none.\n');
    });
}

function makeCommand(): Command {
  return ofClaim('make', 'Claims the credit of an objective in a period.').action(
    async (agreement: string, objective: string, period: string, { url }: { url: string }) => {
      await sendJson(url, 'POST', agreementPath(agreement, 'credit-claims'), { objective, period });
      await write(`${agreement} ${objective} ${period} is claimed\n`);
    },
  );
}

function letterCommand(): Command {
  return ofClaim('letter', 'Writes a claim as a letter (PDF): figures, working, and where its proof is.')
    .requiredOption('--out <file>', 'where it goes; a file that is there is replaced')
    .addOption(languageOption())
    .action(
      async (
        agreement: string,
        objective: string,
        period: string,
        { url, out, language }: { url: string; out: string; language: string },
      ) => {
        const path = agreementPath(agreement, 'claims', objective, period);
        const answer = await askServer(url, `${path}?language=${language}`);
        save(out, new Uint8Array(await answer.arrayBuffer()));
        await write(`${out} is the claim for ${objective} in ${period}\n`);
      },
    );
}

function answerCommand(): Command {
  return ofClaim('answer', 'Keeps what became of a claim that was made.')
    .argument('<answer>', 'answered, paid or rejected')
    .option('--amount <sum>', 'what was paid')
    .requiredOption('--words <text>', 'what they said')
    .action(
      async (
        agreement: string,
        objective: string,
        period: string,
        answer: string,
        { url, amount, words }: { url: string; amount?: string; words: string },
      ) => {
        const path = agreementPath(agreement, 'claims', objective, period, 'answers');
        await sendJson(url, 'POST', path, { answer, words, ...(amount === undefined ? {} : { amount }) });
        await write(`${agreement} ${objective} ${period}: ${answer}\n`);
      },
    );
}

function ofClaim(name: string, says: string): Command {
  return new Command(name)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .argument('<objective>', 'id of the objective')
    .argument('<period>', 'such as 2026-03')
    .addOption(serverOption());
}
