import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { jsonText, write } from '../output/write.ts';
import { formatOption, storeLocation } from '../serve/options.ts';

const NOTES = `
For the PostgreSQL of DATABASE_URL with the Citus extension, as the owner of the tables. Each tenant's rows come to lie together on one node. It may be run again, and is to be
run again after an upgrade that adds tables.

Exit codes: 0 done, 2 wrong usage, 3 the database is not fit for it.`;

/** `tallystick db`: work on the database as such. */
export function dbCommand(): Command {
  const distribute = new Command('distribute')
    .description('Distributes the tables by tenant over the nodes of Citus.')
    .addOption(formatOption())
    .addHelpText('after', NOTES)
    .action(async (options: { format: 'text' | 'json' }) => {
      const { withStoreErrors } = await import('../serve/with-store.ts');
      const { distribute: run, openStore } = await import('@tallystick/store');
      const location = storeLocation({ data: '' });
      if (!('databaseUrl' in location)) {
        throw new CommandError(
          EXIT.usage,
          'The embedded PostgreSQL is one machine. Set DATABASE_URL to the coordinator of Citus.',
        );
      }
      const tables = await withStoreErrors(async () => {
        await (await openStore(location)).close(); // The schema is brought up to date first.
        return run(location.databaseUrl);
      });
      const text = tables.map(({ table, outcome }) => `${table}: ${WORDS[outcome]}\n`).join('');
      await write(options.format === 'json' ? jsonText({ tables }) : text);
    });
  return new Command('db')
    .description('Works on the database as such.')
    .addCommand(distribute.exitOverride());
}

const WORDS = {
  distributed: 'distributed by tenant',
  'distributed before': 'was distributed already',
  local: 'stays on the coordinator: work for all tenants reads it',
} as const;
