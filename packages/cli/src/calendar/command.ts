import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readText } from '../files.ts';
import { write, writeJson } from '../output/write.ts';
import { agreementPath, sendJson } from '../send-json.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick calendar list acme-2026
  tallystick calendar follow acme-2026 maintenance https://calendar.example/works.ics
  tallystick calendar unfollow acme-2026 4f1c22aa
  tallystick calendar read acme-2026 maintenance works.ics --preview
  tallystick calendar share acme-2026 "The team's calendar"
  tallystick calendar unshare acme-2026 0b7d1c55

How calendars announce maintenance says docs/maintenance-calendar.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** What a server reads of a calendar file at most. */
const MOST_CHARACTERS = 900_000;

/** `tallystick calendar`: calendars (iCalendar) that announce maintenance, and links at which others read ours. */
export function calendarCommand(): Command {
  const command = new Command('calendar')
    .description(
      'Has calendars announce maintenance, and shares the maintenance of an agreement with calendars.',
    )
    .addHelpText('after', EXAMPLES);
  const all = [
    listCommand(),
    followCommand(),
    unfollowCommand(),
    readCommand(),
    shareCommand(),
    unshareCommand(),
  ];
  for (const one of all) command.addCommand(one);
  return command;
}

function listCommand(): Command {
  return of(
    'list',
    'Lists the calendars that announce maintenance of an agreement, and the links that share it.',
  )
    .addOption(formatOption())
    .action(async (agreement: string, { url, format }: AskOptions) => {
      const answer = await askServer(url, agreementPath(agreement, 'maintenance-feeds'));
      const { feeds } = (await answer.json()) as {
        feeds: { id: string; clause: string; shown: string; said: string }[];
      };
      const path = agreementPath(agreement, 'calendar-links');
      const { links } = await askForAll<{ links: { id: string; name: string }[] }>(url, path, 'links');
      if (format === 'json') return writeJson({ format: 'tallystick-calendars/1', feeds, links });
      const lines = [
        ...feeds.map(({ id, clause, shown, said }) => `follows ${id}  ${shown} (${clause})  ${said}\n`),
        ...links.map(({ id, name }) => `shared ${id}  ${name}\n`),
      ];
      return write(lines.join('') || 'There are none.\n');
    });
}

function followCommand(): Command {
  return of('follow', 'Has the events of a calendar announced as maintenance, each time of each once.')
    .argument('<clause>', 'id of the clause of maintenance under "exclusions"')
    .argument('<address>', 'https://… or webcal://… of an iCalendar file')
    .option('--service <id>', 'for one service only')
    .action(
      async (
        agreement: string,
        clause: string,
        address: string,
        { url, service }: { url: string; service?: string },
      ) => {
        const body = { clause, address, ...(service === undefined ? {} : { service }) };
        const path = agreementPath(agreement, 'maintenance-feeds');
        const { id, shown } = await sendJson<{ id: string; shown: string }>(url, 'POST', path, body);
        await write(`${agreement} follows ${shown} (${id})\n`);
      },
    );
}

function unfollowCommand(): Command {
  return of('unfollow', 'Follows a calendar no more. What it announced stays.')
    .argument('<calendar>', 'its id')
    .action(async (agreement: string, calendar: string, { url }: { url: string }) => {
      await sendJson(url, 'DELETE', agreementPath(agreement, 'maintenance-feeds', calendar));
      await write(`${calendar} is followed no more\n`);
    });
}

function readCommand(): Command {
  return of('read', 'Announces the events of an iCalendar file as maintenance.')
    .argument('<clause>', 'id of the clause of maintenance under "exclusions"')
    .argument('<file>', 'the file')
    .option('--preview', 'says what it would come to, and keeps nothing')
    .action(
      async (
        agreement: string,
        clause: string,
        file: string,
        { url, preview = false }: { url: string; preview?: boolean },
      ) => {
        const body = { clause, text: calendarText(file), preview };
        const came = await sendJson<{
          announced: { from: string; to: string; summary: string }[];
          withdrawn: { id: string; reason: string }[];
          known: number;
          over: number;
        }>(url, 'POST', agreementPath(agreement, 'maintenance-files'), body);
        const lines = [
          ...came.announced.map(({ from, to, summary }) => `announced ${from} to ${to}  ${summary}\n`),
          ...came.withdrawn.map(({ id, reason }) => `withdrawn ${id}  ${reason}\n`),
          `${came.known} known already, ${came.over} over\n`,
        ];
        await write(lines.join(''));
      },
    );
}

function shareCommand(): Command {
  return of('share', 'Makes a link at which calendars read the maintenance of an agreement, shown once.')
    .argument('<name>', 'for whom or what it is')
    .action(async (agreement: string, name: string, { url }: { url: string }) => {
      const path = agreementPath(agreement, 'calendar-links');
      const made = await sendJson<{ id: string; path: string }>(url, 'POST', path, { name });
      await write(`${url}${made.path}\n`);
    });
}

function unshareCommand(): Command {
  return of('unshare', 'Ends a link at once.')
    .argument('<link>', 'its id')
    .action(async (agreement: string, link: string, { url }: { url: string }) => {
      await sendJson(url, 'DELETE', agreementPath(agreement, 'calendar-links', link));
      await write(`${link} opens nothing any more\n`);
    });
}

function of(name: string, says: string): Command {
  return new Command(name)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .addOption(serverOption());
}

/** The text of a calendar file. @throws CommandError for one that cannot be read or is larger than a server takes */
function calendarText(file: string): string {
  const text = readText(file);
  if (text.length <= MOST_CHARACTERS) return text;
  throw new CommandError(
    EXIT.invalidInput,
    `${file}: The file has ${text.length} characters; at most ${MOST_CHARACTERS} are read. Export a shorter time from the calendar.`,
  );
}
