import { Command, Option } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { agreementPath, sendJson } from '../send-json.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick status-page list acme-2026
  tallystick status-page set acme-2026 shop --slug web-shop --title "Web shop" --objective up --public
  tallystick status-page post acme-2026 shop --title "The shop is slow" --words "We look into it."
  tallystick status-page post acme-2026 shop --incident 3 --state resolved --words "It is over."

What everybody sees says docs/status-page.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** `tallystick status-page`: public status pages of services, and what is posted on them. */
export function statusPageCommand(): Command {
  return new Command('status-page')
    .description('Sets up public status pages of services, and posts on them.')
    .addCommand(listCommand())
    .addCommand(setCommand())
    .addCommand(postCommand())
    .addHelpText('after', EXAMPLES);
}

function listCommand(): Command {
  return of('list', 'Lists the status pages of an agreement, and what was posted on them.')
    .addOption(formatOption())
    .action(async (agreement: string, { url, format }: AskOptions) => {
      const answer = await askServer(url, agreementPath(agreement, 'status-pages'));
      const { pages, updates } = (await answer.json()) as {
        pages: { service: string; slug: string; isPublic: boolean }[];
        updates: { service: string; incident: number; state: string; title: string; postedAt: string }[];
      };
      if (format === 'json') return writeJson({ format: 'tallystick-status-pages/1', pages, updates });
      const lines = [
        ...pages.map(
          ({ service, slug, isPublic }) => `${service}  /status/${slug}  ${isPublic ? 'public' : 'off'}\n`,
        ),
        ...updates.map(
          (one) => `  ${one.postedAt}  ${one.service} ${one.incident}  ${one.state}  ${one.title}\n`,
        ),
      ];
      return write(lines.join('') || 'There are none.\n');
    });
}

function setCommand(): Command {
  return of('set', 'Sets up the status page of a service; with --public everybody may see it.')
    .argument('<service>', 'id of the service')
    .requiredOption('--slug <address>', 'its address: /status/SLUG')
    .requiredOption('--title <text>', 'what readers see')
    .option('--objective <id...>', 'the promises that it shows', [])
    .option('--public', 'everybody may see it', false)
    .action(
      async (
        agreement: string,
        service: string,
        options: { url: string; slug: string; title: string; objective: string[]; public: boolean },
      ) => {
        const { url, slug, title, objective: objectives, public: isPublic } = options;
        await sendJson(url, 'PUT', agreementPath(agreement, 'status-pages', service), {
          ...{ slug, title, objectives, isPublic },
        });
        await write(`/status/${slug} is ${isPublic ? 'public' : 'off'}\n`);
      },
    );
}

function postCommand(): Command {
  return of('post', 'Posts an update for everybody to read: of an incident that goes on, or of a new one.')
    .argument('<service>', 'id of the service')
    .option('--incident <number>', 'the incident that goes on', readNumber)
    .option('--title <text>', 'what a new one is about')
    .addOption(
      new Option('--state <state>', 'how far it is')
        .choices(['investigating', 'identified', 'monitoring', 'resolved', 'notice'])
        .default('investigating'),
    )
    .requiredOption('--words <text>', 'what everybody reads')
    .action(
      async (
        agreement: string,
        service: string,
        options: { url: string; incident?: number; title?: string; state: string; words: string },
      ) => {
        const { url, incident, title, state, words } = options;
        const body = {
          ...{ state, words },
          ...(incident === undefined ? {} : { incident }),
          ...(title === undefined ? {} : { title }),
        };
        const path = agreementPath(agreement, 'status-pages', service, 'updates');
        const made = await sendJson<{ incident: number; state: string }>(url, 'POST', path, body);
        await write(`${service} ${made.incident} is ${made.state}\n`);
      },
    );
}

function of(name: string, says: string): Command {
  return new Command(name)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .addOption(serverOption());
}
