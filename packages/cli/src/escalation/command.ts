import { Command, Option } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick escalation list
  tallystick escalation show acme-2026 3
  tallystick escalation acknowledge acme-2026 3 --note "calling the vendor"
  tallystick escalation duty acme-2026

How escalations are carried out says docs/escalations.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** A ladder as the server tells it. */
interface Ladder {
  readonly agreement: string;
  readonly number: number;
  readonly says: string;
  readonly nextAt: string | null;
  readonly endedAt: string | null;
  readonly levels: readonly {
    readonly level: number;
    readonly at: string;
    readonly notify: readonly string[];
    readonly dueAt: string | null;
    readonly firedAt: string | null;
    readonly state: string;
  }[];
}

/** `tallystick escalation`: what is told next, when and to whom. */
export function escalationCommand(): Command {
  return new Command('escalation')
    .description('Shows escalations: what is told next, when and to whom; says who looks after one.')
    .addCommand(listCommand())
    .addCommand(showCommand())
    .addCommand(acknowledgeCommand())
    .addCommand(dutyCommand())
    .addHelpText('after', EXAMPLES);
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists what is in trouble or may come to be, the next due first.')
    .option('--agreement <id>', 'of one agreement only')
    .addOption(new Option('--state <state>', 'which').choices(['open', 'ended']).default('open'))
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: AskOptions & { agreement?: string; state: string }) => {
      const { url, format, agreement, state } = options;
      const query = new URLSearchParams({ state, limit: '200' });
      if (agreement !== undefined) query.set('agreement', agreement);
      const { ladders, unheard } = await askForAll<{
        ladders: Ladder[];
        unheard: readonly { agreement: string; ladder: number; level: number; says: string }[];
      }>(url, `/escalations?${query}`, 'ladders');
      if (format === 'json') return writeJson({ format: 'tallystick-escalations/1', ladders, unheard });
      const warnings = unheard.map(
        (one) => `! ${one.agreement} ${one.ladder}, level ${one.level}: ${one.says}\n`,
      );
      return write(warnings.join('') + (ladders.map(ladderLine).join('') || 'There are none.\n'));
    });
}

function showCommand(): Command {
  return new Command('show')
    .description('Shows one with its levels and everything that happened to it.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the escalation', readNumber)
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, number: number, { url, format }: AskOptions) => {
      const path = `/agreements/${encodeURIComponent(agreement)}/escalations/${number}`;
      const ladder = (await (await askServer(url, path)).json()) as Ladder & {
        events: { at: string; level: number | null; says: string }[];
      };
      if (format === 'json') return writeJson({ format: 'tallystick-escalation/1', ...ladder });
      const levels = ladder.levels.map(
        ({ level, at, notify, dueAt, firedAt, state }) =>
          `  level ${level}  at ${at}  ${state} ${firedAt ?? dueAt ?? ''}  ${notify.join(', ')}\n`,
      );
      const events = ladder.events.map(
        ({ at, level, says }) => `  ${at}  ${level === null ? '' : `level ${level}: `}${says}\n`,
      );
      return write(ladderLine(ladder) + levels.join('') + events.join(''));
    });
}

function acknowledgeCommand(): Command {
  return new Command('acknowledge')
    .description('Says that you look after it: nobody else is told, unless it gets worse.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the escalation', readNumber)
    .option('--note <text>', 'what others should know', '')
    .addOption(serverOption())
    .action(async (agreement: string, number: number, { url, note }: { url: string; note: string }) => {
      const path = `/agreements/${encodeURIComponent(agreement)}/escalations/${number}/acknowledgement`;
      await askServer(url, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ note }),
      });
      await write(`${agreement} ${number}: you look after it.\n`);
    });
}

function dutyCommand(): Command {
  return new Command('duty')
    .description('Shows who has which role of an agreement now.')
    .argument('<agreement>', 'id of the agreement')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (agreement: string, { url, format }: AskOptions) => {
      const { roles } = (await (
        await askServer(url, `/agreements/${encodeURIComponent(agreement)}/duty`)
      ).json()) as {
        roles: {
          role: string;
          address: string | null;
          now: { name: string; standingInFor: string | null }[];
        }[];
      };
      if (format === 'json') return writeJson({ format: 'tallystick-duty/1', agreement, roles });
      const lines = roles.map(({ role, address, now }) => {
        const people = now.map(({ name, standingInFor }) =>
          standingInFor === null ? name : `${name}, standing in for ${standingInFor}`,
        );
        return `${role}  ${people.join('; ') || address || 'nobody'}\n`;
      });
      return write(lines.join(''));
    });
}

function ladderLine({ agreement, number, says, nextAt, endedAt, levels }: Ladder): string {
  const next = levels.find(({ state, dueAt }) => state === 'due' && dueAt === nextAt);
  const what =
    endedAt !== null
      ? `ended ${endedAt}`
      : nextAt === null
        ? 'nothing is due'
        : `next ${nextAt}${next ? `, level ${next.level}: ${next.notify.join(', ')}` : ''}`;
  return `${agreement} ${number}  ${says}  ${what}\n`;
}
