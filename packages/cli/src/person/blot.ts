import { Command } from 'commander';
import { write } from '../output/write.ts';
import { serverOption } from '../server-option.ts';
import { pathOf } from './people.ts';
import { post } from './post.ts';

/** `tallystick person blot` */
export function blotCommand(): Command {
  return new Command('blot')
    .description(
      'Blots out the names of a person in what people typed: minutes, comments, reasons, notices. Says where they stay.',
    )
    .argument('<person>', 'their pseudonym, as "person find" says it')
    .requiredOption('--text <texts...>', 'names and addresses as people write them; found as whole words')
    .requiredOption('--reason <text>', 'why; it stands in the log')
    .option('--yes', 'does it; without it, only says where they stand')
    .addOption(serverOption())
    .action(async (id: string, { url, text: texts, reason, yes: apply = false }: BlotOptions) => {
      const answer = await post(url, `${pathOf(id)}/blot`, { texts, reason, apply });
      const { blotted, remains } = (await answer.json()) as Record<'blotted' | 'remains', TextPlace[]>;
      const lines = [
        ...blotted.map(
          ({ place, rows }) => `${place}: ${rows} ${apply ? 'blotted out' : 'would be blotted out'}`,
        ),
        ...remains.map(
          ({ place, rows }) => `${place}: ${rows} stay, since hashes or signatures are over them`,
        ),
      ];
      const next =
        apply || blotted.length === 0 ? [] : ['Say --yes to blot them out; it cannot be taken back.'];
      return write(
        [...(lines.length === 0 ? ['They stand nowhere.'] : lines), ...next]
          .map((line) => `${line}\n`)
          .join(''),
      );
    });
}

interface BlotOptions {
  readonly url: string;
  readonly text: readonly string[];
  readonly reason: string;
  readonly yes?: boolean;
}

interface TextPlace {
  readonly place: string;
  readonly rows: number;
}
