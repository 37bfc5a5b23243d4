import { Command, Option } from 'commander';
import { knownAtOption, type ListOptions } from '../known-at-option.ts';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { silenceCommand } from './silence.ts';

const EXAMPLES = `
Examples:
  tallystick alert list
  tallystick alert acknowledge acme-2026 7 --note "looking into it"
  tallystick alert silence add acme-2026 --until 2026-03-31T22:00:00Z --reason "moving house"
  tallystick alert silence list

What opens an alert, and where they are sent, says docs/alerts.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** An alert as the server tells it. */
interface Alert {
  readonly agreement: string;
  readonly number: number;
  readonly severity: string;
  readonly says: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly acknowledged: { readonly who: string | null } | null;
}

/** `tallystick alert`: what stands and somebody should know of. */
export function alertCommand(): Command {
  return new Command('alert')
    .description('Lists alerts, says who looks after one, and keeps them quiet for a time.')
    .addCommand(listCommand())
    .addCommand(acknowledgeCommand())
    .addCommand(silenceCommand())
    .addHelpText('after', EXAMPLES);
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists alerts: those that nobody looks after first, by urgency.')
    .option('--agreement <id>', 'of one agreement only')
    .addOption(new Option('--state <state>', 'which').choices(['open', 'closed']).default('open'))
    .addOption(knownAtOption())
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: ListOptions) => {
      const { url, format, ...filter } = options;
      const query = new URLSearchParams({ ...filter, limit: '200' });
      const { alerts } = await askForAll<{ alerts: Alert[] }>(url, `/alerts?${query}`, 'alerts');
      if (format === 'json') return writeJson({ format: 'tallystick-alerts/1', alerts });
      return write(alerts.map(alertLine).join('') || 'There are none.\n');
    });
}

function acknowledgeCommand(): Command {
  return new Command('acknowledge')
    .description('Says that you look after an alert.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the alert', readNumber)
    .option('--note <text>', 'what others should know', '')
    .addOption(serverOption())
    .action(async (agreement: string, number: number, { url, note }: { url: string; note: string }) => {
      const path = `/agreements/${encodeURIComponent(agreement)}/alerts/${number}/acknowledgement`;
      const answer = await askServer(url, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ note }),
      });
      await write(alertLine((await answer.json()) as Alert));
    });
}

function alertLine(alert: Alert): string {
  const { agreement, number, severity, says, openedAt, closedAt, acknowledged } = alert;
  const state = closedAt !== null ? `closed ${closedAt}` : acknowledged ? 'acknowledged' : 'open';
  return `${agreement} ${number}  ${severity}  ${state}  since ${openedAt}  ${says}\n`;
}
