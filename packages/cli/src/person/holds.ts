import { Argument, Command } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { post } from './post.ts';

/** A legal hold as the server tells it. */
export interface Hold {
  readonly id: string;
  readonly kind: 'person' | 'class';
  readonly target: string;
  readonly reason: string;
  readonly placedAt: string;
}

/** `tallystick person hold` */
export function holdCommand(): Command {
  return new Command('hold')
    .description('Holds a person’s data, or all of a class: neither a request nor its age erases it.')
    .addArgument(new Argument('<kind>', 'what is held').choices(['person', 'class']))
    .argument('<target>', 'the pseudonym of the person, or the id of the class')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .addOption(serverOption())
    .action(async (kind: string, target: string, { url, reason }: { url: string; reason: string }) => {
      const answer = await post(url, '/legal-holds', { kind, target, reason });
      await write(holdLine((await answer.json()) as Hold));
    });
}

/** `tallystick person lift` */
export function liftCommand(): Command {
  return new Command('lift')
    .description('Lifts a hold.')
    .argument('<hold>', 'its id')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .addOption(serverOption())
    .action(async (hold: string, { url, reason }: { url: string; reason: string }) => {
      await post(url, `/legal-holds/${encodeURIComponent(hold)}/lift`, { reason });
      await write(`The hold ${hold} is lifted.\n`);
    });
}

/** `tallystick person holds` */
export function holdsCommand(): Command {
  return new Command('holds')
    .description('Lists the holds that stand, the newest first.')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format }: AskOptions) => {
      const { holds } = await askForAll<{ holds: Hold[] }>(url, '/legal-holds', 'holds');
      if (format === 'json') return writeJson({ format: 'tallystick-holds/1', holds });
      return write(holds.map(holdLine).join('') || 'There are none.\n');
    });
}

/** A hold as a line. */
export function holdLine({ id, kind, target, reason, placedAt }: Hold): string {
  return `held: ${kind} ${target} since ${placedAt}, “${reason}” (${id})\n`;
}
