import { Argument, Command, Option } from 'commander';
import { write, writeJson } from '../output/write.ts';
import { readNumber } from '../read-number.ts';
import { agreementPath, sendJson } from '../send-json.ts';
import { formatOption } from '../serve/options.ts';
import { askForAll } from '../server-list.ts';
import { type AskOptions, serverOption } from '../server-option.ts';
import { askServer } from '../server-request.ts';

const EXAMPLES = `
Examples:
  tallystick playbook list
  tallystick playbook start acme-2026 outage --reason "The shop is down."
  tallystick playbook show acme-2026 3
  tallystick playbook answer acme-2026 3 1 done
  tallystick playbook answer acme-2026 3 1 "not done" --note "Nobody answers the phone."
  tallystick playbook retry acme-2026 3 2
  tallystick playbook stop acme-2026 3 --reason "It was an exercise."

What the steps do says docs/escalations.md.

Exit codes: 0 done, 2 wrong usage, 3 no server, or it does not take this.`;

/** A run as the server tells it. */
interface Run {
  readonly agreement: string;
  readonly number: number;
  readonly title: string;
  readonly says: string;
  readonly state: string;
  readonly waits: boolean;
  readonly steps: readonly {
    readonly step: number;
    readonly do: string;
    readonly text: string | null;
    readonly state: string;
    readonly said: string;
  }[];
}

/** `tallystick playbook`: what is done step by step, and the answers of people. */
export function playbookCommand(): Command {
  const command = new Command('playbook')
    .description('Starts playbooks, shows what came of each step, and answers steps that ask.')
    .addHelpText('after', EXAMPLES);
  for (const one of [
    listCommand(),
    startCommand(),
    showCommand(),
    answerCommand(),
    retryCommand(),
    stopCommand(),
  ])
    command.addCommand(one);
  return command;
}

function listCommand(): Command {
  return new Command('list')
    .description('Lists runs, those that are under way first.')
    .option('--agreement <id>', 'of one agreement only')
    .addOption(new Option('--state <state>', 'which').choices(['open', 'ended']))
    .addOption(serverOption())
    .addOption(formatOption())
    .action(async (options: AskOptions & { agreement?: string; state?: string }) => {
      const { url, format, ...filter } = options;
      const path = `/playbook-runs?${new URLSearchParams({ ...filter })}`;
      const { runs } = await askForAll<{ runs: Run[] }>(url, path, 'runs');
      if (format === 'json') return writeJson({ format: 'tallystick-playbook-runs/1', runs });
      return write(runs.map(runLine).join('') || 'There are none.\n');
    });
}

function startCommand(): Command {
  return new Command('start')
    .description('Starts a playbook of an agreement.')
    .argument('<agreement>', 'id of the agreement')
    .argument('<playbook>', 'id under "playbooks" of the agreement')
    .requiredOption('--reason <text>', 'what it is about')
    .addOption(serverOption())
    .action(async (agreement: string, playbook: string, { url, reason }: { url: string; reason: string }) => {
      const path = agreementPath(agreement, 'playbook-runs');
      const { number } = await sendJson<{ number: number }>(url, 'POST', path, { playbook, reason });
      await write(`${agreement} ${number} is under way\n`);
    });
}

function showCommand(): Command {
  return ofRun('show', 'Shows a run with what came of each step.')
    .addOption(formatOption())
    .action(async (agreement: string, number: number, options: AskOptions) => {
      const { url, format } = options;
      const run = (await (await askServer(url, runPath(agreement, number))).json()) as Run;
      if (format === 'json') return writeJson({ format: 'tallystick-playbook-run/1', ...run });
      const steps = run.steps.map(
        ({ step, do: what, text, state, said }) =>
          `  ${step}. ${what}${text === null ? '' : `: ${text}`}  ${state}${said === '' ? '' : `  ${said}`}\n`,
      );
      return write(runLine(run) + steps.join(''));
    });
}

function answerCommand(): Command {
  return ofRun('answer', 'Says that a step that asks is done, or that it is not and why.')
    .argument('<step>', 'from 1', readNumber)
    .addArgument(new Argument('<answer>', 'what came of it').choices(['done', 'not done']))
    .option('--note <text>', 'why it is not done')
    .action(
      async (
        agreement: string,
        number: number,
        step: number,
        answer: string,
        { url, note }: { url: string; note?: string },
      ) => {
        const path = runPath(agreement, number, 'steps', step, 'answer');
        const body = { answer, ...(note === undefined ? {} : { note }) };
        await write(runLine(await sendJson<Run>(url, 'POST', path, body)));
      },
    );
}

function retryCommand(): Command {
  return ofRun('retry', 'Has a step that failed tried again.')
    .argument('<step>', 'from 1', readNumber)
    .action(async (agreement: string, number: number, step: number, { url }: { url: string }) => {
      const path = runPath(agreement, number, 'steps', step, 'retry');
      await write(runLine(await sendJson<Run>(url, 'POST', path, {})));
    });
}

function stopCommand(): Command {
  return ofRun('stop', 'Stops a run.')
    .requiredOption('--reason <text>', 'in your words')
    .action(async (agreement: string, number: number, { url, reason }: { url: string; reason: string }) => {
      await write(runLine(await sendJson<Run>(url, 'POST', runPath(agreement, number, 'stop'), { reason })));
    });
}

function ofRun(name: string, says: string): Command {
  return new Command(name)
    .description(says)
    .argument('<agreement>', 'id of the agreement')
    .argument('<run>', 'its number', readNumber)
    .addOption(serverOption());
}

function runPath(agreement: string, number: number, ...parts: readonly (string | number)[]): string {
  return agreementPath(agreement, 'playbook-runs', number, ...parts);
}

function runLine({ agreement, number, title, says, state, waits }: Run): string {
  return `${agreement} ${number}  ${state}${waits ? ', waits for a person' : ''}  ${title}: ${says}\n`;
}
