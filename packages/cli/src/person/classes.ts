import { Command, InvalidArgumentError } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { post } from './post.ts';

interface RetentionClass {
  readonly id: string;
  readonly title: string;
  readonly keepDays: number | null;
}

interface AgreedClass {
  readonly agreement: string;
  readonly class: string;
  readonly title: string;
  readonly retention: string;
}

/** `tallystick person classes` */
export function classesCommand(): Command {
  return new Command('classes')
    .description('Lists how long each class of personal data is kept.')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format }: AskOptions) => {
      const answer = (await (await askServer(url, '/retention-classes')).json()) as {
        classes: RetentionClass[];
        agreed: AgreedClass[];
        nextAt: string | null;
      };
      if (format === 'json') return writeJson({ format: 'tallystick-retention/1', ...answer });
      const next = answer.nextAt === null ? '' : `What is over is erased next at ${answer.nextAt}.\n`;
      const lines = [...answer.classes.map(classLine), ...answer.agreed.map(agreedLine)];
      return write(`${lines.join('') || 'There are none.\n'}${next}`);
    });
}

/** `tallystick person class` */
export function classCommand(): Command {
  return new Command('class')
    .description(
      'Says how long a class of personal data is kept. What that ends is erased a day later at the earliest.',
    )
    .argument('<class>', 'its id')
    .requiredOption('--title <text>', 'its name')
    .option(
      '--keep-days <days>',
      'after what it is about happened; without it, until somebody asks',
      readDays,
    )
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .addOption(serverOption())
    .action(
      async (
        id: string,
        { url, ...form }: { url: string; title: string; keepDays?: number; reason: string },
      ) => {
        const path = `/retention-classes/${encodeURIComponent(id)}`;
        const answer = (await (
          await post(url, path, { keepDays: null, ...form }, 'PUT')
        ).json()) as RetentionClass & {
          erases: number;
          firstAt: string;
        };
        const erases =
          answer.erases === 0
            ? ''
            : `Erases ${answer.erases}${answer.erases < 200 ? '' : ' or more'} people at ${answer.firstAt}, unless this is changed before.\n`;
        await write(`${classLine(answer)}${erases}`);
      },
    );
}

function classLine({ id, title, keepDays }: RetentionClass): string {
  return `${id}  ${title}  ${keepDays === null ? 'until somebody asks' : `${keepDays} days`}\n`;
}

function agreedLine(one: AgreedClass): string {
  return `${one.class}  ${one.title}  ${one.retention} in ${one.agreement}, as agreed\n`;
}

function readDays(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number of days is expected.');
}
