import { createHash } from 'node:crypto';
import { Command, Option } from 'commander';
import { CommandError, EXIT } from '../exit.ts';
import { readAgreementFile } from '../files.ts';
import { masterOption } from '../masters.ts';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { formatOption } from '../serve/options.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';
import { wholeText } from '../whole-text.ts';

/** What the server says of where an agreement stands. */
interface Lifecycle {
  readonly title: string;
  readonly state: string;
  readonly revision: number;
  readonly version: number | null;
  readonly steps: readonly string[];
  readonly checklist: readonly { readonly item: string; readonly state: string; readonly title: string }[];
  readonly proposals: readonly Proposal[];
}

interface Proposal {
  readonly number: number;
  readonly party: string;
  readonly state: string;
  readonly textSha256: string;
  readonly words: string;
  readonly approvals: readonly { readonly party: string; readonly name: string }[];
}

/** The commands that lead an agreement from its first proposal to the end of its term. */
export function negotiationCommands(): readonly Command[] {
  return [
    statusCommand(),
    proposeCommand(),
    proposalCommand(),
    approveCommand(),
    ...(['reject', 'withdraw'] as const).map(answerCommand),
    stepCommand(),
    renewalCommand(),
  ];
}

function statusCommand(): Command {
  return new Command('status')
    .description('Tells where an agreement stands, what is proposed, and which steps can be taken.')
    .argument('<agreement>', 'id of the agreement')
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (id: string, { url, format }: AskOptions) => {
      const lifecycle = await lifecycleOf(url, id);
      if (format === 'json') return writeJson({ format: 'tallystick-lifecycle/1', ...lifecycle });
      const open = lifecycle.checklist.filter(({ state }) => state === 'open');
      return write(
        [
          `${lifecycle.title}: ${lifecycle.state}${lifecycle.version === null ? '' : `, version ${lifecycle.version} holds`}`,
          ...lifecycle.proposals.map(proposalLine),
          ...open.map(({ item, title }) => `  open: ${title} (${item})`),
          `  steps: ${lifecycle.steps.join(', ') || 'none'}`,
          '',
        ].join('\n'),
      );
    });
}

function proposeCommand(): Command {
  return new Command('propose')
    .description('Puts an agreement, with all that it inherits, before the other party.')
    .argument('<file>', 'the agreement (YAML or JSON)')
    .option('--words <text>', 'what you say to the other party', '')
    .option('--answer-by <instant>', 'expires without an answer at this instant, ISO 8601')
    .addOption(asOption())
    .addOption(masterOption())
    .addOption(serverOption())
    .action(
      async (
        file: string,
        options: { url: string; words: string; answerBy?: string; as?: string; master?: readonly string[] },
      ) => {
        const { text, agreement } = await readAgreementFile(file, options.master);
        const { url, words, answerBy, as } = options;
        const body = { text: wholeText(file, text, options.master), words, ...optional({ answerBy, as }) };
        const made = (await (await post(url, [agreement.id, 'proposals'], body)).json()) as Proposal;
        await write(`proposal ${made.number} of ${agreement.id}, SHA-256 ${made.textSha256}\n`);
      },
    );
}

function proposalCommand(): Command {
  return new Command('proposal')
    .description('Prints the text of a proposal, or with --differences what it says otherwise.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the proposal', readNumber)
    .option('--differences', 'what it says otherwise than what it answers, or than the version that holds')
    .addOption(serverOption())
    .action(async (id: string, number: number, { url, differences }: { url: string; differences?: true }) => {
      const answer = await askServer(url, pathOf([id, 'proposals', String(number)]));
      const proposal = (await answer.json()) as {
        text: string;
        differences: {
          clause: string;
          field: string;
          before: string | null;
          after: string | null;
          gains: string;
        }[];
      };
      if (!differences) return write(proposal.text);
      return write(
        proposal.differences
          .map(({ clause, field, before, after, gains }) => {
            const where = field === '' ? clause : `${clause}.${field}`;
            return `${where}: ${before ?? 'not there'} → ${after ?? 'gone'} (gains: ${gains})\n`;
          })
          .join('') || 'No differences.\n',
      );
    });
}

function approveCommand(): Command {
  return new Command('approve')
    .description(
      'Approves a proposal for your party: the very text that you read, from the file that you name.',
    )
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the proposal', readNumber)
    .argument('<file>', 'the text that you read: tallystick agreement proposal ID NUMBER > file')
    .option('--words <text>', 'what you say to the other party', '')
    .option('--signature <text>', 'records that the other party signed it on paper: what, by whom, when')
    .addOption(asOption())
    .addOption(serverOption())
    .action(
      async (
        id: string,
        number: number,
        file: string,
        options: { url: string; words: string; signature?: string; as?: string },
      ) => {
        const { text } = await readAgreementFile(file);
        const textSha256 = createHash('sha256').update(text).digest('hex');
        const { url, words, signature, as } = options;
        const kind = signature === undefined ? 'approve' : 'record signature';
        const body = { kind, textSha256, words, ...optional({ signature, as }) };
        const answer = await post(url, [id, 'proposals', String(number), 'approvals'], body);
        const { version } = (await answer.json()) as { version: number | null };
        await write(
          version === null
            ? `proposal ${number} of ${id} is approved; the other party is to approve it too\n`
            : `both parties approved: version ${version} of ${id}\n`,
        );
      },
    );
}

function answerCommand(kind: 'reject' | 'withdraw'): Command {
  return new Command(kind)
    .description(
      kind === 'reject'
        ? 'Rejects a proposal of the other party.'
        : 'Withdraws a proposal of your own party.',
    )
    .argument('<agreement>', 'id of the agreement')
    .argument('<number>', 'of the proposal', readNumber)
    .requiredOption('--reason <text>', 'in your words; the other party reads it')
    .addOption(asOption())
    .addOption(serverOption())
    .action(
      async (
        id: string,
        number: number,
        { url, reason, as }: { url: string; reason: string; as?: string },
      ) => {
        await post(url, [id, 'proposals', String(number), 'answers'], {
          kind,
          words: reason,
          ...optional({ as }),
        });
        await write(`proposal ${number} of ${id} is ${kind === 'reject' ? 'rejected' : 'withdrawn'}\n`);
      },
    );
}

const STEPS = [
  'activate',
  'suspend',
  'resume',
  'turn down',
  'start review',
  'end review',
  'give notice',
  'take notice back',
  'terminate',
];

function stepCommand(): Command {
  return new Command('step')
    .description('Activates, suspends, resumes, reviews or ends an agreement, or gives notice.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<step>', STEPS.join(', '))
    .requiredOption('--reason <text>', 'in your words; the other party reads it')
    .option('--ends-at <instant>', 'of a notice: when it ends, ISO 8601 (default: with its term)')
    .option(
      '--until <instant>',
      'of a suspension: when it ends by itself, ISO 8601 (default: when it is resumed)',
    )
    .option('--signature <text>', 'records that the other party agreed on paper: what, by whom, when')
    .addOption(asOption())
    .addOption(serverOption())
    .action(
      async (
        id: string,
        kind: string,
        options: {
          url: string;
          reason: string;
          endsAt?: string;
          until?: string;
          signature?: string;
          as?: string;
        },
      ) => {
        if (!STEPS.includes(kind))
          throw new CommandError(EXIT.usage, `"${kind}" is no step. It is one of ${STEPS.join(', ')}.`);
        const { url, reason, endsAt, until, signature, as } = options;
        const { revision } = await lifecycleOf(url, id);
        const more = optional({ endsAt, until, signature, as });
        const body = { kind, revision, words: reason, ...more };
        const { state, asked } = (await (await post(url, [id, 'steps'], body)).json()) as {
          state: string;
          asked: { step: string } | null;
        };
        const waits = asked === null ? '' : `; the other party is asked to ${asked.step} it`;
        await write(`${id} is ${state}${waits}\n`);
      },
    );
}

function renewalCommand(): Command {
  return new Command('renewal')
    .description(
      'Prints how each promise was kept, for the talk about the next term; with --text the text of that term.',
    )
    .argument('<agreement>', 'id of the agreement')
    .option('--text', 'the newest version with the days of the next term, to be changed and proposed')
    .addOption(serverOption())
    .action(async (id: string, { url, text }: { url: string; text?: true }) => {
      const renewal = (await (await askServer(url, pathOf([id, 'renewal']))).json()) as {
        text: string;
        next: { from: string; to: string };
        pack: {
          promises: {
            title: string;
            promise: string;
            judged: number;
            met: number;
            worst: { period: string; attained: string } | null;
          }[];
          credits: { state: string; count: number; amount: string }[];
        };
      };
      if (text) return write(renewal.text);
      const { promises, credits } = renewal.pack;
      return write(
        [
          `next term: ${renewal.next.from} to ${renewal.next.to}`,
          ...promises.map(
            ({ title, promise, judged, met, worst }) =>
              `${title} (${promise}): met in ${met} of ${judged}${worst ? `, worst ${worst.attained} in ${worst.period}` : ''}`,
          ),
          ...credits.map(({ state, count, amount }) => `credits ${state}: ${count}, ${amount}`),
          '',
        ].join('\n'),
      );
    });
}

/** `--as`: for which party, on a server that is open. */
function asOption(): Option {
  return new Option('--as <party>', 'on a server that is open: for which party').choices([
    'provider',
    'customer',
  ]);
}

function proposalLine({ number, party, state, words, approvals }: Proposal): string {
  const approved = approvals.map((one) => `approved for the ${one.party} by ${one.name}`);
  return `  proposal ${number} by the ${party}: ${[state, ...approved].join(', ')}${words === '' ? '' : ` – ${words}`}`;
}

async function lifecycleOf(url: string, id: string): Promise<Lifecycle> {
  return (await (await askServer(url, pathOf([id, 'lifecycle']))).json()) as Lifecycle;
}

function post(url: string, parts: readonly string[], body: object): Promise<Response> {
  return askServer(url, pathOf(parts), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function pathOf(parts: readonly string[]): string {
  return ['/agreements', ...parts.map((part) => encodeURIComponent(part))].join('/');
}

function optional(given: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
