import type { AuditEntry } from '@tallystick/store';
import { Command } from 'commander';
import { EXIT } from '../exit.ts';
import { write, writeJson } from '../output/write.ts';
import { formatOption, withDataOption } from '../serve/options.ts';
import { withStore } from '../serve/with-store.ts';

interface Options {
  readonly data: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick audit verify
  tallystick audit list --action role --format json

"verify" prints the hash of the last entry. Noted elsewhere, it shows later whether the whole log was written anew: then no entry has it.

Exit codes: 0 whole, 1 broken, 2 wrong usage, 3 the database cannot be opened.`;

/** `tallystick audit`: who did what. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('Verifies the audit log, and lists it.')
    .addCommand(verifyCommand())
    .addCommand(listCommand())
    .addHelpText('after', EXAMPLES);
}

function verifyCommand(): Command {
  return withDataOption(
    new Command('verify').description('Looks whether every entry is there, as it was written, in its order.'),
  )
    .addOption(formatOption())
    .action(async (options: Options) => {
      const { HOME_TENANT } = await import('@tallystick/server');
      const { verifyAudit } = await import('@tallystick/store');
      const verdict = await withStore(options, (store) =>
        store.withTenant(HOME_TENANT, verifyAudit, { readOnly: true }),
      );
      if (options.format === 'json') await writeJson({ format: 'tallystick-audit-verdict/1', ...verdict });
      else if (verdict.state === 'whole')
        await write(`The log is whole: ${verdict.entries} entries, the last ${verdict.hash}\n`);
      else await write(`The log is BROKEN at entry ${verdict.position}: ${FAULTS[verdict.found]}.\n`);
      process.exitCode = verdict.state === 'whole' ? EXIT.done : EXIT.differs;
    });
}

const FAULTS = {
  missing: 'it is missing',
  changed: 'it reads differently from what its hash covers',
  'not linked': 'it does not follow the entry before',
  misfiled: 'what it is found by is not what it says',
  'cut off': 'the log ends before its end',
} as const;

function listCommand(): Command {
  return withDataOption(new Command('list').description('Lists entries, the newest first.'))
    .option('--action <action>', 'such as role.changed, or role for all about roles')
    .option('--actor <id>', 'id of a person; system, operator, local or nobody')
    .option('--text <text>', 'what stands anywhere in an entry')
    .addOption(formatOption())
    .action(async (options: Options & { action?: string; actor?: string; text?: string }) => {
      const { HOME_TENANT } = await import('@tallystick/server');
      const { AUDIT_PAGE_ENTRIES, readAudit } = await import('@tallystick/store');
      const { action, actor, text } = options;
      const filter = {
        ...(action ? { action } : {}),
        ...(actor ? { actor } : {}),
        ...(text ? { text } : {}),
      };
      await withStore(options, async (store) => {
        for (let before: number | undefined; ; ) {
          const page = { limit: AUDIT_PAGE_ENTRIES, ...(before === undefined ? {} : { before }) };
          const entries = await store.withTenant(HOME_TENANT, (tx) => readAudit(tx, filter, page), {
            readOnly: true,
          });
          const isNone = before === undefined && entries.length === 0;
          if (isNone && options.format !== 'json') return write(['There are none.\n']);
          await write(entries.map(options.format === 'json' ? jsonLine : textLine));
          before = entries.at(-1)?.position;
          if (entries.length < AUDIT_PAGE_ENTRIES) return;
        }
      });
    });
}

function textLine({ position, at, actor, action, target, reason }: AuditEntry): string {
  return `${position}  ${new Date(at).toISOString()}  ${actor}  ${action}  ${target}${reason ? `  (${reason})` : ''}\n`;
}

function jsonLine(entry: AuditEntry): string {
  return `${JSON.stringify(entry)}\n`;
}
