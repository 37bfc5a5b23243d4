import { Argument, Command, Option } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import {
  actionLine,
  getReview,
  post,
  type Review,
  type ReviewDetail,
  reviewLine,
  reviewPath,
} from './review.ts';

const EXAMPLES = `
Examples:
  tallystick review list --state planned,prepared
  tallystick review show acme-2026 2
  tallystick review start acme-2026 --reason "Two breaches in a week"
  tallystick review hold acme-2026 2
  tallystick review minutes acme-2026 2 --text "We met." --present "Ada Lovelace" --decision "Go on."
  tallystick review decide acme-2026 2 invest/shop-up/network accept --reason "The second line pays for itself."
  tallystick review close acme-2026 2

A review is named by its agreement and its number. What its agenda holds and what becomes of it says docs/reviews.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** `tallystick review`: meetings about what a time came to. */
export function reviewCommand(): Command {
  const command = new Command('review')
    .description('Lists reviews with their agendas, starts, holds and closes them.')
    .addHelpText('after', EXAMPLES);
  for (const one of [listCommand(), showCommand(), startCommand(), minutesCommand(), decideCommand()])
    command.addCommand(one);
  command.addCommand(stepCommand('prepare', 'Says that a review is prepared.'));
  command.addCommand(stepCommand('hold', 'Says that a review is held; its agenda is frozen.'));
  command.addCommand(stepCommand('close', 'Closes a held review.'));
  return command;
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists reviews, those about the latest time first, and when the next ones come.')
    .option('--agreement <id>', 'of one agreement only')
    .option('--state <states>', 'planned, prepared, held, closed; several with commas')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: AskOptions & { agreement?: string; state?: string }) => {
      const { url, format, ...filter } = options;
      const query = new URLSearchParams({ ...filter, limit: '200' });
      const { reviews, coming } = await askForAll<{
        reviews: Review[];
        coming: { agreement: string; title: string; at: string }[];
      }>(url, `/reviews?${query}`, 'reviews');
      if (format === 'json') return writeJson({ format: 'tallystick-reviews/1', reviews, coming });
      const lines = [
        ...reviews.map(reviewLine),
        ...coming.map((one) => `${one.agreement}  next: ${one.title} on ${one.at}`),
      ];
      return write(lines.map((line) => `${line}\n`).join('') || 'There are none.\n');
    });
}

function showCommand(): Command {
  return named(new Command('show').description('Shows the agenda of a review, its minutes and its actions.'))
    .addOption(formatOption())
    .action(async (agreement: string, number: number, { url, format }: AskOptions) => {
      const detail = await getReview(url, agreement, number);
      if (format === 'json') return writeJson({ format: 'tallystick-review/1', ...detail });
      return write(`${linesOf(detail).join('\n')}\n`);
    });
}

function linesOf({ review, agenda, sha256, minutes, decisions, actions }: ReviewDetail): readonly string[] {
  const decided = new Map(decisions.map((one) => [one.key, `${one.decision}: ${one.reason}`]));
  const points = review.points.map(({ words, by }) => `  ${words} (${by})`);
  const [last] = minutes;
  return [
    reviewLine(review),
    sha256 === null
      ? `Agenda as it would be now, figures of ${agenda.asOf}`
      : `Agenda frozen, SHA-256 ${sha256}`,
    ...agenda.sections
      .filter(({ items }) => items.length > 0)
      .flatMap(({ title, items }) => [title, ...items.map(({ says }) => `  ${says}`)]),
    ...(points.length === 0 ? [] : ['Points of people', ...points]),
    ...agenda.recommendations.flatMap(({ key, kind, says }) => [
      `Recommended (${kind}), ${decided.get(key) ?? 'not decided'}`,
      `  ${says}`,
      `  ${key}`,
    ]),
    ...(last
      ? [
          `Minutes, version ${last.version}, by ${last.who}; present: ${last.present.join(', ')}`,
          ...last.words.split('\n').map((line) => `  ${line}`),
          ...last.decisions.map((one) => `  decided: ${one}`),
        ]
      : []),
    ...(actions.length === 0 ? [] : ['Actions', ...actions.map((one) => `  ${actionLine(one)}`)]),
  ];
}

function startCommand(): Command {
  return new Command('start')
    .description('Starts a review apart from its schedule.')
    .argument('<agreement>', 'id of the agreement')
    .requiredOption('--reason <text>', 'why; both parties read it')
    .option('--review <id>', 'a review of the agreement, whose people and points it takes')
    .option('--period <id>', 'a period of that review, such as 2026-Q1')
    .option('--title <text>', 'what it is called')
    .option('--from <instant>', 'where what it is about begins; the end of the last review by default')
    .option('--to <instant>', 'and ends; now by default')
    .addOption(serverOption())
    .action(async (agreement: string, { url, ...body }: { url: string }) => {
      const path = `/agreements/${encodeURIComponent(agreement)}/reviews`;
      await write(`${reviewLine(await post<Review>(url, path, body))}\n`);
    });
}

function stepCommand(kind: string, says: string): Command {
  return named(new Command(kind).description(says)).action(
    async (agreement: string, number: number, { url }: { url: string }) => {
      const { review } = await getReview(url, agreement, number);
      const path = `${reviewPath(agreement, number)}/steps`;
      await write(`${reviewLine(await post<Review>(url, path, { kind, revision: review.revision }))}\n`);
    },
  );
}

function minutesCommand(): Command {
  const collect = (one: string, all: string[]) => [...all, one];
  return named(
    new Command('minutes').description('Writes the minutes of a held review: a version of its own.'),
  )
    .requiredOption('--text <text>', 'what was said')
    .option('--present <name>', 'somebody who was there; may be repeated', collect, [])
    .option('--decision <text>', 'something that was decided; may be repeated', collect, [])
    .action(
      async (
        agreement: string,
        number: number,
        {
          url,
          text,
          present,
          decision,
        }: { url: string; text: string; present: string[]; decision: string[] },
      ) => {
        const { minutes } = await getReview(url, agreement, number);
        const body = { words: text, present, decisions: decision, version: minutes[0]?.version ?? 0 };
        await write(
          `${reviewLine(await post<Review>(url, `${reviewPath(agreement, number)}/minutes`, body))}\n`,
        );
      },
    );
}

function decideCommand(): Command {
  return named(new Command('decide').description('Accepts or rejects what a held review recommends.'))
    .argument('<key>', 'of the recommendation, as show prints it')
    .addArgument(new Argument('<decision>').choices(['accept', 'reject']))
    .addOption(new Option('--reason <text>', 'why; both parties read it').makeOptionMandatory())
    .action(
      async (
        agreement: string,
        number: number,
        key: string,
        decision: string,
        { url, reason }: { url: string; reason: string },
      ) => {
        const body = { key, decision: decision === 'accept' ? 'accepted' : 'rejected', reason };
        const path = `${reviewPath(agreement, number)}/decisions`;
        await write(`${reviewLine(await post<Review>(url, path, body))}\n`);
      },
    );
}

/** A command about one review. */
function named(command: Command): Command {
  return command
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the review', readNumber)
    .addOption(serverOption());
}
