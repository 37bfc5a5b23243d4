import { Command } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

/** A silence as the server tells it. */
interface Silence {
  readonly id: string;
  readonly agreement: string | null;
  readonly objective: string | null;
  readonly kind: string | null;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** `tallystick alert silence`: keeps alerts quiet for a time. */
export function silenceCommand(): Command {
  return new Command('silence')
    .description('Keeps alerts quiet for a time, with a reason; lists and ends such silences.')
    .addCommand(addCommand())
    .addCommand(listCommand())
    .addCommand(endCommand());
}

function addCommand(): Command {
  return new Command('add')
    .description('Keeps alerts quiet until an instant.')
    .argument('[agreement]', 'id of the agreement; all where it is left out')
    .requiredOption('--until <instant>', 'such as 2026-03-31T22:00:00Z')
    .requiredOption('--reason <text>', 'why')
    .option('--objective <id>', 'of one objective only')
    .option('--kind <kind>', 'of one kind of alert only, such as clock-warning')
    .addOption(serverOption())
    .action(
      async (
        agreement: string | undefined,
        given: { url: string; until: string; reason: string; objective?: string; kind?: string },
      ) => {
        const { url, until, reason, objective = null, kind = null } = given;
        const answer = await askServer(url, '/silences', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ agreement: agreement ?? null, objective, kind, to: until, reason }),
        });
        await write(silenceLine((await answer.json()) as Silence));
      },
    );
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists the silences that hold or are to come.')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format }: AskOptions) => {
      const { standing } = (await (await askServer(url, '/silences')).json()) as { standing: Silence[] };
      if (format === 'json') return writeJson({ format: 'tallystick-silences/1', silences: standing });
      return write(standing.map(silenceLine).join('') || 'There are none.\n');
    });
}

function endCommand(): Command {
  return new Command('end')
    .description('Ends a silence before its time: what it held and still stands is told now.')
    .argument('<silence>', 'its id')
    .addOption(serverOption())
    .action(async (silence: string, { url }: { url: string }) => {
      await askServer(url, `/silences/${encodeURIComponent(silence)}`, { method: 'DELETE' });
      await write(`${silence}: it has ended.\n`);
    });
}

function silenceLine({ id, agreement, objective, kind, from, to, reason }: Silence): string {
  const what = [agreement ?? 'all agreements', objective, kind].filter((one) => one !== null).join(', ');
  return `${id}  ${what}  from ${from} to ${to}  ${reason}\n`;
}
