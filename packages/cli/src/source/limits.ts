import { Command } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

interface Options extends AskOptions {
  readonly source?: string;
  readonly rate?: number;
  readonly recordBytes?: number;
  readonly reset?: true;
  readonly reason: string;
}

/** Limits as the server tells them. */
interface Limits {
  readonly usual: { readonly recordsPerSecond: number };
  readonly set: readonly {
    readonly source: string;
    readonly recordsPerSecond: number | null;
    readonly recordBytes: number | null;
  }[];
}

/** `tallystick source limits`. */
export function limitsCommand(): Command {
  return new Command('limits')
    .description(
      'Shows how much the sources of an agreement may send, and sets it. What is set replaces all that was set for that source before.',
    )
    .argument('<agreement>', 'id of the agreement')
    .option('--source <id>', 'set it for this source')
    .option('--rate <records>', 'records a second for long; ten times as many at once', readNumber)
    .option('--record-bytes <bytes>', 'bytes of one record, its data and original text', readNumber)
    .option('--reset', 'takes back what was set for the source')
    .option('--reason <text>', 'why, for the audit log', '')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, options: Options) => {
      const { url, format, source, rate, recordBytes, reset, reason } = options;
      const isChange = rate !== undefined || recordBytes !== undefined || reset === true;
      if (isChange && source === undefined)
        throw new CommandError(EXIT.usage, 'Say with --source of which source.');
      if (reset && (rate !== undefined || recordBytes !== undefined))
        throw new CommandError(
          EXIT.usage,
          '--reset takes back what --rate and --record-bytes set. Say one or the other.',
        );
      const path = `/agreements/${encodeURIComponent(agreement)}/source-limits`;
      const set = reset
        ? { recordsPerSecond: null, recordBytes: null }
        : { recordsPerSecond: rate ?? null, recordBytes: recordBytes ?? null };
      const answer = isChange
        ? await askServer(url, `${path}/${encodeURIComponent(source!)}`, {
            method: 'PUT',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ ...set, reason }),
          })
        : await askServer(url, path);
      const told = (await answer.json()) as Limits;
      if (format === 'json') return writeJson({ format: 'tallystick-source-limits/1', agreement, ...told });
      return write([`usual: ${told.usual.recordsPerSecond} records a second\n`, ...told.set.map(lineOf)]);
    });
}

function lineOf({ source, recordsPerSecond, recordBytes }: Limits['set'][number]): string {
  const rate = recordsPerSecond === null ? 'the usual rate' : `${recordsPerSecond} records a second`;
  const size = recordBytes === null ? 'the usual size' : `${recordBytes} bytes a record`;
  return `${source}: ${rate}, ${size}\n`;
}
