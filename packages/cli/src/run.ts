import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { COMMANDS } from './commands.ts';
import { CommandError, EXIT } from './exit.ts';
import { brokenOff } from './server-request.ts';
import { VERSION } from './version.ts';

/** Runs the command line to its end and gives the exit code. @param args the words after `tallystick`. */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('tallystick')
    .description('Service level agreements: exact measurement that both parties can recompute.')
    .version(VERSION)
    .configureHelp({ sortSubcommands: true })
    .exitOverride();
  for (const load of asked(args[0])) program.addCommand(throwing(await load()));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return report(error);
  }
}

/** The command of a word; all of them where it is none, for help and for guessing what was meant. */
function asked(word: string | undefined): readonly (() => Promise<Command>)[] {
  const one = word !== undefined && Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
  return one ? [one] : Object.values(COMMANDS);
}

/** Has a command and those under it throw what is wrong with the words they are given, so that one place knows the exit code. */
function throwing(command: Command): Command {
  for (const one of command.commands) throwing(one);
  return command.exitOverride();
}

function report(error: unknown): number {
  if (error instanceof InvalidArgumentError) console.error(error.message); // thrown by a command: what a parser throws is told already
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CommandError) {
    console.error(error.message);
    return error.exitCode;
  }
  const broken = brokenOff(error);
  if (broken) return report(broken);
  throw error;
}
