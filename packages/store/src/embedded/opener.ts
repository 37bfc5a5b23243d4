import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Who has a data directory open. PostgreSQL's own lock decides; this note only tells whether the holder
 * of that lock still has a living Tallystick above it (refuse at once) or is shutting down after its
 * parent died (wait a little).
 */
export interface Opener {
  readonly pid: number;
  /** When that process started, in the operating system's own words: pids are used again, pairs are not. */
  readonly started: string;
}

const NOTE = 'opened-by.json';

/** Notes that this process has the directory open. */
export function noteOpener(dataDir: string): void {
  const opener: Opener = { pid: process.pid, started: startOf(process.pid) };
  const fresh = join(dataDir, `${NOTE}.${process.pid}`);
  writeFileSync(fresh, `${JSON.stringify(opener)}\n`);
  renameSync(fresh, join(dataDir, NOTE));
}

/** The pid of the living process that noted itself last, if there is one. */
export function livingOpener(dataDir: string): number | undefined {
  let opener: Opener;
  try {
    opener = JSON.parse(readFileSync(join(dataDir, NOTE), 'utf8')) as Opener;
  } catch {
    return undefined; // No note, or half a note of a process that died: then nobody is known to live.
  }
  if (!Number.isInteger(opener.pid) || opener.started === '') return undefined;
  return startOf(opener.pid) === opener.started ? opener.pid : undefined;
}

/** When a process started, or '' when there is none. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // Field 22 of /proc/PID/stat, in ticks since boot; the name in field 2 may hold spaces and parentheses.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (rest[0] === 'Z') return '';
      return rest[19] ?? '';
    }
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env }).trim();
  } catch {
    return '';
  }
}
