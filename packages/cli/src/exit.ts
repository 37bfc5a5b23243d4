/** What the command's exit code says. */
export const EXIT = {
  done: 0,
  /** With --fail-on-miss: an objective is missed or lost. Of `test`: a scenario failed, or there is none. Of `lint`: an error is found. */
  missed: 1,
  /** Of `verify`: something in the bundle is wrong, or cannot be decided. */
  notVerified: 1,
  /** Of `diff`: the agreements differ. */
  differs: 1,
  /** The command line was wrong. */
  usage: 2,
  /** A file was wrong. */
  invalidInput: 3,
  /** The person at the terminal ended it: 128 and the number of the signal, as shells say it. */
  interrupted: 130,
} as const;

/** Ends the command with a message for people and an exit code. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string) {
    super(message);
    this.name = 'CommandError';
    this.exitCode = exitCode;
  }
}
