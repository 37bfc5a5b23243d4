import { Command, InvalidArgumentError } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { withOperator } from '../serve/operator.ts';
import { formatOption, withDataOption } from '../serve/options.ts';

interface Options {
  readonly data: string;
  readonly format: 'text' | 'json';
}

const EXAMPLES = `
Examples:
  tallystick user invite ada@example.org --name "Ada Bauer" --role sla-manager,auditor
  tallystick user password-link ada@example.org --url https://sla.example.org
  tallystick user disable ada@example.org

It works on the database itself, for whoever has that at hand; the audit log says "operator". A link lets one person in, once: give it to
nobody else.

Exit codes: 0 done, 2 wrong usage, 3 no such person, or the database cannot be opened.`;

/** `tallystick user`: people who sign in. */
export function userCommand(): Command {
  return new Command('user')
    .description('Invites people, lists them, keeps them out, and makes links for new passwords.')
    .addCommand(listCommand())
    .addCommand(inviteCommand())
    .addCommand(passwordLinkCommand())
    .addCommand(
      statusCommand('disable', 'disabled', 'Keeps a person out, and ends their sessions and tokens.'),
    )
    .addCommand(statusCommand('enable', 'active', 'Lets a person in again.'))
    .addHelpText('after', EXAMPLES);
}

function listCommand(): Command {
  return withDataOption(new Command('list').description('Lists people with their roles.'))
    .addOption(formatOption())
    .action(async (options: Options) => {
      const { HOME_TENANT } = await import('@tallystick/server');
      const { listGrants, listPeople } = await import('@tallystick/store');
      const people = await withOperator(options, (_operator, store) =>
        store.withTenant(HOME_TENANT, async (tx) => {
          const grants = await listGrants(tx);
          return (await listPeople(tx)).map(({ id, email, name, status, hasSecondFactor }) => ({
            ...{ id, email, name, status, hasSecondFactor },
            roles: grants.filter(({ personId }) => personId === id).map(({ role }) => role),
          }));
        }),
      );
      if (options.format === 'json') return writeJson({ format: 'tallystick-people/1', people });
      const lines = people.map(
        ({ email, name, status, roles }) =>
          `${email}  ${name}  ${status === 'active' ? roles.join(', ') || 'no role' : 'kept out'}\n`,
      );
      return write(lines.join('') || 'There is nobody yet: tallystick user invite ADDRESS --name NAME\n');
    });
}

/** The same form as the API takes: a link for an address that is none lets somebody in whom nobody can name. */
function readAddress(text: string): string {
  if (/^[^@\s]+@[^@\s]+$/u.test(text.trim())) return text.trim();
  throw new InvalidArgumentError('An e-mail address is expected.');
}

function inviteCommand(): Command {
  return withDataOption(
    new Command('invite').description('Makes a link with which a person comes in, for a week.'),
  )
    .argument('<email>', 'their address', readAddress)
    .requiredOption('--name <name>', 'their name')
    .option('--role <roles>', 'roles for everything, separated by commas', readRoles, [])
    .option('--organisation <id>', 'the organisation that they belong to; ours by default')
    .option('--url <url>', 'where browsers reach the server', 'http://127.0.0.1:4400')
    .addOption(formatOption())
    .action(
      async (
        email: string,
        options: Options & { name: string; role: string[]; organisation?: string; url: string },
      ) => {
        const { name, role, organisation } = options;
        const roles = role.map((one) => ({ role: one, scope: { kind: 'tenant' as const } }));
        const link = await withOperator(options, (operator) =>
          operator.invite({ email, name, roles, ...(organisation === undefined ? {} : { organisation }) }),
        );
        await tell(options, link);
      },
    );
}

function passwordLinkCommand(): Command {
  return withDataOption(
    new Command('password-link').description(
      'Makes a link with which a person sets a new password, for an hour.',
    ),
  )
    .argument('<email>', 'their address')
    .option('--url <url>', 'where browsers reach the server', 'http://127.0.0.1:4400')
    .addOption(formatOption())
    .action(async (email: string, options: Options & { url: string }) => {
      await tell(options, await withOperator(options, (operator) => operator.passwordLink(email)));
    });
}

function statusCommand(name: string, status: 'active' | 'disabled', description: string): Command {
  return withDataOption(new Command(name).description(description))
    .argument('<email>', 'their address')
    .action(async (email: string, options: Options) => {
      await withOperator(options, (operator) => operator.setStatus(email, status));
      await write(`${email} is ${status === 'active' ? 'let in' : 'kept out'}.\n`);
    });
}

async function tell(
  { url, format }: { readonly url: string; readonly format: 'text' | 'json' },
  { path, expiresAt }: { readonly path: string; readonly expiresAt: number },
): Promise<void> {
  const link = `${url.replace(/\/$/, '')}${path}`;
  const until = new Date(expiresAt).toISOString();
  if (format === 'json') await writeJson({ format: 'tallystick-link/1', link, expiresAt: until });
  else await write(`${link}\nIt opens once, until ${until}.\n`);
}

function readRoles(text: string): string[] {
  return text.split(',').map((one) => one.trim());
}
