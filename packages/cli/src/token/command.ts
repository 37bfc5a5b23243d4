import { Command, InvalidArgumentError } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { withOperator } from '../serve/operator.ts';
import { formatOption, withDataOption } from '../serve/options.ts';

interface Options {
  readonly data: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick token create ada@example.org --name "probe in Cologne" --may evidence.write
  TALLYSTICK_TOKEN=… tallystick import incident-desk incidents.ndjson

A token speaks in the name of a person and may do no more than they. Its text is printed once. What actions there are says docs/roles.md.

Exit codes: 0 done, 2 wrong usage, 3 no such person or token, or the database cannot be opened.`;

/** `tallystick token`: keys to the API for programs. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('Makes, lists and revokes tokens for programs.')
    .addCommand(createCommand())
    .addCommand(listCommand())
    .addCommand(revokeCommand())
    .addHelpText('after', EXAMPLES);
}

function createCommand(): Command {
  return withDataOption(new Command('create').description('Makes a token and prints it, once.'))
    .argument('<email>', 'in whose name it speaks')
    .requiredOption('--name <name>', 'what it is for')
    .requiredOption('--may <actions>', 'what it may do, separated by commas')
    .option('--days <number>', 'how long it opens anything', readDays, 90)
    .addOption(formatOption())
    .action(async (email: string, options: Options & { name: string; may: string; days: number }) => {
      const { name, may, days } = options;
      const actions = may.split(',').map((one) => one.trim());
      const made = await withOperator(options, (operator) =>
        operator.makeToken({ email, name, actions, days }),
      );
      const expiresAt = new Date(made.expiresAt).toISOString();
      if (options.format === 'json') {
        await writeJson({ format: 'tallystick-token/1', id: made.id, token: made.token, expiresAt });
        return;
      }
      await write(`${made.token}\n`);
      console.error(`It is shown now and never again, and ends ${expiresAt}.`);
    });
}

function listCommand(): Command {
  return withDataOption(new Command('list').description('Lists the tokens that still open something.'))
    .addOption(formatOption())
    .action(async (options: Options) => {
      const { HOME_TENANT } = await import('@tallystick/server');
      const { listPeople, listTokens } = await import('@tallystick/store');
      const tokens = await withOperator(options, (_operator, store) =>
        store.withTenant(HOME_TENANT, async (tx) => {
          const people = new Map((await listPeople(tx)).map(({ id, email }) => [id, email]));
          return (await listTokens(tx, {}, Date.now())).map(
            ({ id, personId, name, actions, expiresAt, lastUsedAt }) => ({
              ...{ id, name, actions, email: people.get(personId) ?? personId },
              expiresAt: new Date(expiresAt).toISOString(),
              lastUsedAt: lastUsedAt === undefined ? null : new Date(lastUsedAt).toISOString(),
            }),
          );
        }),
      );
      if (options.format === 'json') return writeJson({ format: 'tallystick-tokens/1', tokens });
      const lines = tokens.map(
        ({ id, email, name, actions, expiresAt }) =>
          `${id}  ${email}  ${name}  ${actions.join(',')}  until ${expiresAt}\n`,
      );
      return write(lines.join('') || 'There are none.\n');
    });
}

function revokeCommand(): Command {
  return withDataOption(new Command('revoke').description('Ends a token at once.'))
    .argument('<id>', 'its id, as the list shows it')
    .action(async (id: string, options: Options) => {
      await withOperator(options, (operator) => operator.revokeToken(id));
      await write(`${id} opens nothing any more.\n`);
    });
}

function readDays(text: string): number {
  const days = Number(text);
  if (/^\d{1,3}$/.test(text) && days > 0 && days <= 366) return days;
  throw new InvalidArgumentError('A whole number of days from 1 to 366 is expected.');
}
