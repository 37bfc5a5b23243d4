import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { TALLYSTICK } from './command.ts';

/** A `tallystick` that runs until it is killed. */
export interface Running {
  /** The first line of its output that matched. */
  readonly line: string;
  /** Resolves when it was killed; rejects, with what it wrote, when it ended by itself. */
  readonly ended: Promise<void>;
  /** Kills it, and waits until it is gone. */
  kill(): Promise<void>;
}

/**
 * Starts the real, built command in a process of its own, and waits for a line of its output.
 *
 * @throws Error with what it wrote when it ends before
 */
export async function startCommand(
  args: readonly string[],
  expected: RegExp,
  env: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child: ChildProcess = spawn(process.execPath, [TALLYSTICK, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let told = '';
  child.stderr!.on('data', (piece) => {
    told += piece;
  });
  let expectedEnd = false;
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (text) => {
      const found = expected.exec(text);
      if (found) resolve(found[0]);
    });
    void exited.then(() => reject(new Error(`tallystick ${args.join(' ')} ended: ${told}`)));
  });
  const ended = exited.then(() => {
    if (!expectedEnd) throw new Error(`tallystick ${args.join(' ')} ended by itself: ${told}`);
  });
  ended.catch(() => {}); // Heard by whoever waits for it.
  return {
    line,
    ended,
    kill: async () => {
      expectedEnd = true;
      child.kill('SIGKILL');
      await exited;
    },
  };
}
