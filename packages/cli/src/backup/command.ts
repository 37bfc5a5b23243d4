import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { jsonText, write } from '../output/write.ts';
import { formatOption, storeLocation, withDataOption } from '../serve/options.ts';

interface Options {
  readonly data: string;
  readonly format: 'text' | 'json';
  readonly check?: boolean;
}

const BACKUP_NOTES = `
The file holds all agreements, evidence, ledger heads and results as they are at one instant, with checksums. A server may go on working meanwhile.

Exit codes: 0 done, 2 wrong usage, 3 the database cannot be opened or the file not be written, 130 ended by Ctrl-C.`;

const RESTORE_NOTES = `
Restores into a new data directory, or a database without data: one that holds anything is refused, as is a backup of a newer schema. A damaged file leaves nothing behind.

Whoever was erased since the backup was made is erased again when the server starts: put server.key and erasures.ndjson beside what is restored before that (docs/data-protection.md).

Exit codes: 0 done, 2 wrong usage, 3 the file or the database is not fit for it.`;

/** `tallystick backup`: everything that the database has, in one file. */
export function backupCommand(): Command {
  const command = new Command('backup')
    .description('Writes everything that the database has into one file, with checksums.')
    .argument('<file>', 'where to write it');
  return withDataOption(command)
    .addOption(formatOption())
    .addHelpText('after', BACKUP_NOTES)
    .action(async (path: string, options: Options) => {
      const { withStore } = await import('../serve/with-store.ts');
      const { appendAudit, backup, checkBackup } = await import('@tallystick/store');
      const { HOME_TENANT } = await import('@tallystick/server');
      const ending = new AbortController();
      const end = () =>
        ending.abort(new CommandError(EXIT.interrupted, `${path}: Ended; nothing was written.`));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
      const summary = await withStore(options, async (store) => {
        const { signal } = ending;
        const written = await backup(store, { path, createdAt: new Date().toISOString(), signal });
        await checkBackup(path); // Read back from the file itself.
        const after = { rows: written.rows, sha256: written.sha256 };
        const event = { at: Date.now(), actor: 'operator', action: 'backup.made', target: 'database', after };
        await store.withTenant(HOME_TENANT, (tx) => appendAudit(tx, event)); // For whoever asks when the last one was.
        return written;
      });
      const text = `${path}: ${rowsText(summary)}, read back and checked. SHA-256 of the content ${summary.sha256}.\n`;
      await write(options.format === 'json' ? jsonText(summary) : text);
    });
}

/** `tallystick restore`: a backup into an empty database. */
export function restoreCommand(): Command {
  const command = new Command('restore')
    .description('Puts a backup into an empty database.')
    .argument('<file>', 'a file that "tallystick backup" wrote')
    .option('--check', 'only read the file through and check it; no database is needed');
  return withDataOption(command)
    .addOption(formatOption())
    .addHelpText('after', RESTORE_NOTES)
    .action(async (path: string, options: Options) => {
      const { withStoreErrors } = await import('../serve/with-store.ts');
      const { checkBackup, restore } = await import('@tallystick/store');
      const summary = await withStoreErrors(() =>
        options.check ? checkBackup(path) : restore(path, storeLocation(options)),
      );
      const done = options.check ? 'is whole' : 'is restored';
      const text = `${path} of ${summary.createdAt} ${done}: ${rowsText(summary)}.\n`;
      await write(options.format === 'json' ? jsonText(summary) : text);
    });
}

function rowsText({
  rows,
  tables,
}: {
  readonly rows: number;
  readonly tables: Readonly<Record<string, number>>;
}) {
  const evidence = (tables.evidence ?? 0) + (tables.evidence_conflicts ?? 0);
  return `${(tables.agreements ?? 0).toLocaleString('en')} agreement versions, ${evidence.toLocaleString('en')} records, ${rows.toLocaleString('en')} rows in all`;
}
