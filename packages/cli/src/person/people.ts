import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { jsonText, write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { type Hold, holdLine } from './holds.ts';
import { post } from './post.ts';

/** A person as the server tells of them. */
interface Person {
  readonly id: string;
  readonly erasedAt: string | null;
  readonly records: number;
  readonly agreements: readonly string[];
  readonly classes: readonly string[];
  readonly lastAt: string | null;
}

/** People of one answer, and how many are listed where nothing is said. */
const PAGE = 200;

/** `tallystick person list` */
export function listCommand(): Command {
  return new Command('list')
    .description('Lists people whom records are about, those with the newest records first.')
    .option('--erased', 'those who were erased')
    .option('--skip <count>', 'how many to pass over', '0')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format, erased, skip }: AskOptions & { erased?: true; skip: string }) => {
      const state = erased ? 'erased' : 'readable';
      const answer = await askServer(
        url,
        `/data-subjects?state=${state}&limit=${PAGE}&skip=${encodeURIComponent(skip)}`,
      );
      const { people, next } = (await answer.json()) as { people: Person[]; next: number | null };
      if (format === 'json') return writeJson({ format: 'tallystick-people/1', people, next });
      const more = next === null ? '' : `… and more: --skip ${next}\n`;
      return write(`${people.map(personLine).join('') || 'There is nobody.\n'}${more}`);
    });
}

/** `tallystick person find` */
export function findCommand(): Command {
  return new Command('find')
    .description('Says under which pseudonym records know a person, and whether they have an account.')
    .argument('<identifier>', 'what identifies them, such as an address')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (identifier: string, { url, format }: AskOptions) => {
      const found = await find(url, identifier);
      if (format === 'json') return writeJson({ format: 'tallystick-person-found/1', ...found });
      const records =
        found.person === null ? 'Records know nobody by that.' : `Records know them as ${found.person}.`;
      const account = found.account === null ? '' : ` They have the account ${found.account}.`;
      return write(`${records}${account}\n`);
    });
}

/** `tallystick person show` */
export function showCommand(): Command {
  return new Command('show')
    .description('Shows a person: how many records, of which classes, and what holds their data.')
    .argument('<person>', 'their pseudonym')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (id: string, { url, format }: AskOptions) => {
      const answer = await askServer(url, pathOf(id));
      const person = (await answer.json()) as Person & { holds: Hold[] };
      if (format === 'json') return writeJson({ format: 'tallystick-person-shown/1', person });
      return write(`${personLine(person)}${person.holds.map(holdLine).join('')}`);
    });
}

/** `tallystick person export` */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes all that is known about a person as JSON.')
    .argument('<person>', 'what identifies them, such as an address, or their pseudonym')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .option('--out <file>', 'where to write it; without it, to standard output')
    .addOption(serverOption())
    .action(async (person: string, { url, reason, out }: { url: string; reason: string; out?: string }) => {
      const whom = isPseudonym(person) ? { person } : { identifier: person };
      const document = (await (await post(url, '/data-subjects/export', { ...whom, reason })).json()) as {
        records: unknown[];
        accounts: unknown[];
      };
      if (out === undefined) return write(jsonText(document));
      await writeFile(out, jsonText(document), { mode: 0o600 }).catch((error: Error) => {
        throw new CommandError(EXIT.invalidInput, `${out} cannot be written: ${error.message}`);
      });
      return write(`${out}: ${document.records.length} records, ${document.accounts.length} accounts.\n`);
    });
}

/** `tallystick person erase` */
export function eraseCommand(): Command {
  return new Command('erase')
    .description(
      'Erases a person: what records say about them can never be read again. Figures and proofs stay.',
    )
    .argument('<person>', 'their pseudonym, as "person find" says it')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .option('--yes', 'does it; without it, only says what it would do')
    .addOption(serverOption())
    .action(async (id: string, { url, reason, yes }: { url: string; reason: string; yes?: true }) => {
      if (!yes) {
        const person = (await (await askServer(url, pathOf(id))).json()) as Person & { holds: Hold[] };
        const holds = person.holds.map(holdLine).join('');
        const next = holds === '' ? 'Say --yes to erase them; it cannot be taken back.\n' : '';
        return write(`${personLine(person)}${holds}${next}`);
      }
      const answer = await post(url, `${pathOf(id)}/erase`, { reason, confirm: id });
      const { erasedAt } = (await answer.json()) as { erasedAt: string };
      return write(`${id} is erased since ${erasedAt}.\n`);
    });
}

/** `tallystick person erasures` */
export function erasuresCommand(): Command {
  return new Command('erasures')
    .description('Lists all erasures that were made: pseudonyms and instants.')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format }: AskOptions) => {
      const { erasures } = await askForAll<{ erasures: { person: string; erasedAt: string }[] }>(
        url,
        '/data-subjects/erasures',
        'erasures',
      );
      if (format === 'json') return writeJson({ format: 'tallystick-erasures/1', erasures });
      return write(erasures.map((one) => `${one.erasedAt}  ${one.person}\n`).join('') || 'There are none.\n');
    });
}

async function find(
  url: string,
  identifier: string,
): Promise<{ readonly person: string | null; readonly account: string | null }> {
  const answer = await post(url, '/data-subjects/find', { identifier });
  return (await answer.json()) as { person: string | null; account: string | null };
}

function isPseudonym(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function personLine({ id, erasedAt, records, agreements, classes, lastAt }: Person): string {
  const state = erasedAt === null ? `last ${lastAt ?? 'never'}` : `erased ${erasedAt}`;
  return `${id}  ${records} records of ${agreements.join(', ') || 'no agreement'}  ${classes.join(', ')}  ${state}\n`;
}

/** Where a person is on the server. */
export function pathOf(id: string): string {
  return `/data-subjects/${encodeURIComponent(id)}`;
}
