import { Command, CommanderError } from 'commander';
import { agreementCommand } from './agreement/command.ts';
import { alertCommand } from './alert/command.ts';
import { auditCommand } from './audit/command.ts';
import { backupCommand, restoreCommand } from './backup/command.ts';
import { bundleCommand } from './bundle/command.ts';
import { checkpointCommand } from './checkpoint/command.ts';
import { compareCommand } from './compare/command.ts';
import { creditCommand } from './credit/command.ts';
import { dbCommand } from './db/command.ts';
import { demoCommand } from './demo/command.ts';
import { diffCommand } from './diff/command.ts';
import { doctorCommand } from './doctor/command.ts';
import { escalationCommand } from './escalation/command.ts';
import { evaluateCommand } from './evaluate/command.ts';
import { exclusionCommand } from './exclusion/command.ts';
import { CommandError, EXIT } from './exit.ts';
import { explainCommand } from './explain/command.ts';
import { fmtCommand } from './fmt/command.ts';
import { healthCommand } from './health/command.ts';
import { importCommand } from './import/command.ts';
import { initCommand } from './init/command.ts';
import { keyCommand } from './key/command.ts';
import { languageServerCommand } from './language-server/command.ts';
import { lintCommand } from './lint/command.ts';
import { migrateCommand } from './migrate/command.ts';
import { openSloCommand } from './openslo/command.ts';
import { personCommand } from './person/command.ts';
import { qualityCommand } from './quality/command.ts';
import { rebuildCommand } from './rebuild/command.ts';
import { reconcileCommand } from './reconcile/command.ts';
import { renderCommand } from './render/command.ts';
import { resolveCommand } from './resolve/command.ts';
import { actionCommand } from './review/action-command.ts';
import { reviewCommand } from './review/command.ts';
import { schemaCommand } from './schema/command.ts';
import { serveCommand } from './serve/command.ts';
import { sourceCommand } from './source/command.ts';
import { statementCommand } from './statement/command.ts';
import { templatesCommand } from './templates/command.ts';
import { testCommand } from './test/command.ts';
import { tokenCommand } from './token/command.ts';
import { userCommand } from './user/command.ts';
import { verifyCommand } from './verify/command.ts';
import { VERSION } from './version.ts';
import { workerCommand } from './worker/command.ts';

/** Runs the command line to its end and gives the exit code. @param args the words after `tallystick`. */
export async function run(args: readonly string[]): Promise<number> {
  const program = new Command('tallystick')
    .description('Service level agreements: exact measurement that both parties can recompute.')
    .version(VERSION)
    .configureHelp({ sortSubcommands: true })
    .exitOverride();
  for (const command of [
    evaluateCommand(),
    compareCommand(),
    qualityCommand(),
    reconcileCommand(),
    explainCommand(),
    diffCommand(),
    demoCommand(),
    serveCommand(),
    workerCommand(),
    agreementCommand(),
    creditCommand(),
    exclusionCommand(),
    personCommand(),
    statementCommand(),
    reviewCommand(),
    actionCommand(),
    sourceCommand(),
    healthCommand(),
    alertCommand(),
    escalationCommand(),
    importCommand(),
    backupCommand(),
    restoreCommand(),
    rebuildCommand(),
    keyCommand(),
    bundleCommand(),
    checkpointCommand(),
    verifyCommand(),
    userCommand(),
    tokenCommand(),
    auditCommand(),
    doctorCommand(),
    dbCommand(),
    schemaCommand(),
    testCommand(),
    lintCommand(),
    languageServerCommand(),
    resolveCommand(),
    renderCommand(),
    fmtCommand(),
    migrateCommand(),
    openSloCommand(),
    initCommand(),
    templatesCommand(),
  ]) {
    program.addCommand(throwing(command));
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return report(error);
  }
}

/** Has a command and those under it throw what is wrong with the words they are given, so that one place knows the exit code. */
function throwing(command: Command): Command {
  for (const one of command.commands) throwing(one);
  return command.exitOverride();
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof CommandError) {
    console.error(error.message);
    return error.exitCode;
  }
  throw error;
}
