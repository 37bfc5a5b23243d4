import { Command } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { sendJson } from '../send-json.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick webhook types
  tallystick webhook add Billing https://billing.example/sla --type credit.issued credit.withdrawn
  tallystick webhook list
  tallystick webhook deliveries 4f1c22aa-…
  tallystick webhook replay 4f1c22aa-… 4711
  tallystick webhook new-secret 4f1c22aa-…
  tallystick webhook remove 4f1c22aa-…

What is sent, and how signatures are checked, says docs/webhooks.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

interface Subscriptions {
  readonly webhooks: readonly {
    readonly id: string;
    readonly name: string;
    readonly shown: string;
    readonly types: readonly string[] | null;
    readonly enabled: boolean;
  }[];
  readonly types: readonly { readonly type: string; readonly says: string }[];
}

/** `tallystick webhook`: which other systems hear of what happens. */
export function webhookCommand(): Command {
  const command = new Command('webhook')
    .description('Has other systems hear of what happens, signed; shows and repeats what they were sent.')
    .addHelpText('after', EXAMPLES);
  for (const one of [listCommand(), typesCommand(), addCommand(), deliveriesCommand(), ...stepCommands()])
    command.addCommand(one);
  return command;
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists subscriptions.')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async ({ url, format }: AskOptions) => {
      const { webhooks } = await subscriptions(url);
      if (format === 'json') return writeJson({ format: 'tallystick-webhooks/1', webhooks });
      const lines = webhooks.map(
        ({ id, name, shown, types, enabled }) =>
          `${id}  ${name}  ${shown}  ${enabled ? (types?.join(', ') ?? 'everything') : 'off'}\n`,
      );
      return write(lines.join('') || 'There are none.\n');
    });
}

function typesCommand(): Command {
  return new Command('types')
    .description('Lists the types of events that there are.')
    .addOption(serverOption())
    .action(async ({ url }: { url: string }) => {
      const { types } = await subscriptions(url);
      await write(types.map(({ type, says }) => `${type}  ${says}\n`).join(''));
    });
}

function addCommand(): Command {
  return new Command('add')
    .description('Adds a subscription and prints its secret, once.')
    .argument('<name>', 'what it is called')
    .argument('<address>', 'where events are sent')
    .option('--type <types...>', 'of events; all where none is named')
    .option('--agreement <ids...>', 'whose events; all where none is named')
    .addOption(serverOption())
    .action(
      async (
        name: string,
        address: string,
        options: { url: string; type?: string[]; agreement?: string[] },
      ) => {
        const { url, type = null, agreement = null } = options;
        const body = { name, address, types: type, agreements: agreement };
        const made = await sendJson<{ id: string; secret: string }>(url, 'POST', '/webhooks', body);
        await write(`${made.id}  ${made.secret}\n`);
      },
    );
}

function deliveriesCommand(): Command {
  return new Command('deliveries')
    .description('Lists what a subscription was sent, the newest first.')
    .argument('<webhook>', 'its id')
    .addOption(serverOption())
    .action(async (id: string, { url }: { url: string }) => {
      const { deliveries } = await askForAll<{
        deliveries: { event: number; type: string; agreement: string; state: string; said: string }[];
      }>(url, `${pathOf(id)}/deliveries?limit=200`, 'deliveries');
      const lines = deliveries.map(
        ({ event, type, agreement, state, said }) => `${event}  ${state}  ${type} ${agreement}  ${said}\n`,
      );
      await write(lines.join('') || 'There are none.\n');
    });
}

function stepCommands(): readonly Command[] {
  const of = (name: string, says: string) =>
    new Command(name).description(says).argument('<webhook>', 'its id').addOption(serverOption());
  return [
    of('replay', 'Has an event sent once more, under the same id.')
      .argument('<event>', 'its number', readNumber)
      .action(async (id: string, event: number, { url }: { url: string }) => {
        await sendJson(url, 'POST', `${pathOf(id)}/deliveries/${event}/replay`);
        await write(`event ${event} is sent again\n`);
      }),
    of('new-secret', 'Makes a new secret and prints it, once; the old one signs beside it for a day.').action(
      async (id: string, { url }: { url: string }) => {
        const { secret } = await sendJson<{ secret: string }>(url, 'POST', `${pathOf(id)}/secret`);
        await write(`${secret}\n`);
      },
    ),
    of('remove', 'Takes a subscription away.').action(async (id: string, { url }: { url: string }) => {
      await sendJson(url, 'DELETE', pathOf(id));
      await write(`${id} hears of nothing any more\n`);
    }),
  ];
}

async function subscriptions(url: string): Promise<Subscriptions> {
  return (await (await askServer(url, '/webhooks')).json()) as Subscriptions;
}

function pathOf(id: string): string {
  return `/webhooks/${encodeURIComponent(id)}`;
}
