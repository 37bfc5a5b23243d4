import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CommandError, EXIT } from '../exit.ts';

/** In the folder of a demo: how one signs in as the people of its year. Its owner alone may read it. */
const SIGN_IN_FILE = 'demo-sign-in.json';
/** In a folder that is being filled: by which process. */
const FILLING_FILE = 'filling.pid';

/** Whether a demo may make its database there: nothing lies there yet, and no PostgreSQL of somebody's own is named. */
export function isFree(dataDir: string): boolean {
  return !process.env.DATABASE_URL && (!existsSync(dataDir) || readdirSync(dataDir).length === 0);
}

/** The password of the people who live in the demo of a folder; undefined where none do. */
export function passwordOf(dataDir: string): string | undefined {
  const file = join(dataDir, SIGN_IN_FILE);
  if (process.env.DATABASE_URL || !existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { password: string }).password;
}

/**
 * Fills a folder beside that of the demo and gives it its name when it is whole: what was stopped in the middle never bears it, and is made anew.
 *
 * @param fill fills the folder, and gives the password of its people; undefined where it was stopped
 * @returns whether it is whole
 * @throws CommandError where another process fills it, or where something else lies beside
 */
export async function fillFolder(
  dataDir: string,
  fill: (folder: string) => Promise<string | undefined>,
): Promise<boolean> {
  const folder = `${dataDir.replace(/[\\/]+$/u, '')}.filling`;
  clear(folder);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, FILLING_FILE), String(process.pid));
  const password = await fill(folder);
  if (password === undefined) return false;
  writeFileSync(join(folder, SIGN_IN_FILE), JSON.stringify({ password }), { mode: 0o600 });
  rmSync(join(folder, FILLING_FILE));
  if (existsSync(dataDir)) rmdirSync(dataDir); // Empty, or this fails and it stays.
  renameSync(folder, dataDir);
  return true;
}

/** Removes what an earlier start left in the middle, and nothing else. */
function clear(folder: string): void {
  if (!existsSync(folder)) return;
  const file = join(folder, FILLING_FILE);
  if (!existsSync(file)) {
    const why = `${folder} is in the way: the demo fills it before it becomes its own, and something else lies there.`;
    throw new CommandError(EXIT.invalidInput, `${why} Move it away, or name another folder with --data.`);
  }
  const pid = Number(readFileSync(file, 'utf8'));
  if (pid !== process.pid && isAlive(pid)) {
    const why = `The process ${pid} is filling ${folder}.`;
    throw new CommandError(
      EXIT.invalidInput,
      `${why} Wait for it, stop it, or name another folder with --data.`,
    );
  }
  rmSync(folder, { recursive: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
