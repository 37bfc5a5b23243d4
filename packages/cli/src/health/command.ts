import { Command } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick health
  tallystick health --format json

What each part counts says docs/process-health.md. Of the installation tells tallystick doctor.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

interface Health {
  readonly asOf: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly parts: readonly {
    readonly title: string;
    readonly rule: string;
    readonly total: number;
    readonly share: number | null;
    readonly items: readonly { readonly says: string; readonly since: string | null }[];
  }[];
}

/** `tallystick health`: how the process itself does. */
export function healthCommand(): Command {
  return new Command('health')
    .description('Says what of the process is overdue, orphaned, unmeasured or undecided.')
    .addOption(serverOption())
    .addOption(formatOption())
    .addHelpText('after', EXAMPLES)
    .action(async ({ url, format }: { url: string; format: string }) => {
      const health = (await (await askServer(url, '/process-health')).json()) as Health;
      if (format === 'json') return writeJson({ format: 'tallystick-process-health/1', ...health });
      return write(`${linesOf(health).join('\n')}\n`);
    });
}

function linesOf({ score, grade, parts }: Health): readonly string[] {
  return [
    score === null ? 'There is nothing to look at yet.' : `The process: ${score} % (${grade})`,
    ...parts.flatMap(({ title, total, share, items }) => [
      share === null
        ? `  –  ${title}`
        : `${String(share).padStart(3)} %  ${title}: ${items.length} of ${total}`,
      ...items.map(
        ({ says, since }) => `         ${says}${since === null ? '' : ` (since ${since.slice(0, 10)})`}`,
      ),
    ]),
  ];
}
