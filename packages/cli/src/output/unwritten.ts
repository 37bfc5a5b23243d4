import { CommandError, EXIT } from '../exit.ts';

/** Why something cannot be written, and what to do. @param code of the system, such as ENOSPC */
export function whyUnwritten(code: string | undefined): string {
  switch (code) {
    case 'EEXIST':
      return 'There is such a file already, and it stays as it is. Choose another name.';
    case 'ENOENT':
    case 'ENOTDIR':
      return 'Its folder does not exist. Make the folder, or choose another.';
    case 'EISDIR':
      return 'This is a folder. Name a file.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'It may not be written here. Choose another folder, or change its rights.';
    case 'ENOSPC':
    case 'EDQUOT':
      return `No space is left there (${code}). Make some, or choose another place.`;
    default:
      return `It cannot be written (${code}). Choose another place.`;
  }
}

/** The end of a command whose output cannot be written; undefined where only its reader left early (`head`), which is no error. */
export function unwritten(error: unknown): CommandError | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EPIPE') return undefined;
  return new CommandError(EXIT.usage, `The output: ${whyUnwritten(code)}`);
}

/**
 * Has the process say at its end that its output was not written, where nothing else did: help and versions are written by others. What serves for long goes on
 * without its words.
 */
export function watchOutput(): void {
  let failure: CommandError | undefined;
  process.stdout.on('error', (error) => {
    failure ??= unwritten(error);
  });
  process.stderr.on('error', () => {}); // Nobody is left to be told.
  process.on('exit', () => {
    if (!failure || (process.exitCode ?? EXIT.done) !== EXIT.done) return;
    console.error(failure.message);
    process.exitCode = failure.exitCode;
  });
}
