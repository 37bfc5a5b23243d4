import { Command } from 'commander';
import { EXIT } from '../exit.ts';
import { jsonText, write } from '../output/write.ts';
import { formatOption, withDataOption } from '../serve/options.ts';

const EXAMPLES = `
It drops what is derived (reports and outcomes) and derives it again from agreements and ledger, at the instants of what was stored; readers
see the old results until the new ones are there. "same" means byte for byte.

Exit codes: 0 all the same or new, 1 something differs, 2 wrong usage, 3 the database cannot be opened.`;

/** `tallystick rebuild`: what is derived, dropped and derived again from the ledger. */
export function rebuildCommand(): Command {
  const command = new Command('rebuild').description(
    'Derives all results again from the ledger, and says whether they are the same byte for byte.',
  );
  return withDataOption(command)
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(async (options: { data: string; format: 'text' | 'json' }) => {
      const { withStore } = await import('../serve/with-store.ts');
      const { rebuild } = await import('@tallystick/server');
      const { listTenants } = await import('@tallystick/store');
      const results = await withStore(options, async (store) => {
        const all = [];
        for (const tenant of await listTenants(store)) {
          for await (const one of rebuild(store, tenant, Date.now())) all.push(one);
        }
        return all;
      });
      const text = results
        .map(
          ({ agreement, outcome, outcomes, sha256 }) =>
            `${agreement}: ${WORDS[outcome]} (${outcomes} outcomes, report ${sha256.slice(0, 16)}…)\n`,
        )
        .join('');
      await write(
        options.format === 'json' ? jsonText({ agreements: results }) : text || 'There is no agreement.\n',
      );
      process.exitCode = results.some(({ outcome }) => outcome === 'different') ? EXIT.differs : EXIT.done;
    });
}

const WORDS = {
  same: 'derived again, the same byte for byte',
  different: 'DIFFERENT from what was stored; what the ledger says is stored now',
  'other engine': 'derived again; what was stored came from another version of the engine',
  new: 'derived for the first time',
} as const;
