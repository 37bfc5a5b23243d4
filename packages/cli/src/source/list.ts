import { Command, Option } from 'commander';
import { knownAtOption } from '../known-at-option.ts';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

interface Options extends AskOptions {
  readonly agreement?: string;
}

/** A source as the server tells it. */
interface Source {
  readonly agreement: string;
  readonly source: string;
  readonly score: string | null;
  readonly grade: string | null;
  readonly duplicates: number;
  readonly last: string | null;
  readonly open: number;
}

/** A finding as the server tells it. */
interface Finding {
  readonly agreement: string;
  readonly number: number;
  readonly kind: string;
  readonly source: string;
  readonly says: string;
  readonly records: readonly string[];
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** `tallystick source list`. */
export function listCommand(): Command {
  return new Command('list')
    .description(
      'Lists sources with their score, the worst first, and how many records came again, which is no fault.',
    )
    .option('--agreement <id>', 'of one agreement only')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format, agreement }: Options) => {
      const query = new URLSearchParams(agreement === undefined ? {} : { agreement });
      const answer = (await (await askServer(url, `/quality?${query}`)).json()) as { sources: Source[] };
      if (format === 'json') return writeJson({ format: 'tallystick-sources/1', ...answer });
      return write(answer.sources.map(sourceLine).join('') || 'There are none yet.\n');
    });
}

/** `tallystick source findings`. */
export function findingsCommand(): Command {
  return new Command('findings')
    .description('Lists what was found about sources, the newest first.')
    .option('--agreement <id>', 'of one agreement only')
    .option('--source <id>', 'of one source only')
    .option('--kind <kind>', 'gap, duplicates, conflicts, late, clock, unusable, unmapped, silence or score')
    .addOption(new Option('--state <state>', 'which').choices(['open', 'closed']).default('open'))
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(
      async ({
        url,
        format,
        ...filter
      }: Options & { source?: string; kind?: string; state: string; knownAt?: string }) => {
        const path = `/quality/findings?${new URLSearchParams({ ...filter, limit: '200' })}`;
        const { findings } = await askForAll<{ findings: Finding[] }>(url, path, 'findings');
        if (format === 'json') return writeJson({ format: 'tallystick-findings/1', findings });
        return write(findings.map(findingLine).join('') || 'There are none.\n');
      },
    );
}

function sourceLine({ agreement, source, score, grade, duplicates, last, open }: Source): string {
  const again = duplicates === 0 ? '' : `  ${duplicates} came again`;
  const found = open === 0 ? '' : `  ${open} found`;
  return `${agreement} ${source}  ${score === null ? 'no score yet' : `${score}, ${grade}`}  last seen ${last ?? 'never'}${again}${found}\n`;
}

function findingLine({ agreement, number, says, records, openedAt, closedAt }: Finding): string {
  const until = closedAt === null ? '' : ` to ${closedAt}`;
  const behind = records.length === 0 ? '' : `  (${records.join(', ')})`;
  return `${agreement} ${number}  since ${openedAt}${until}  ${says}${behind}\n`;
}
