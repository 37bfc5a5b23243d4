import { readFileSync, readSync } from 'node:fs';
import {
  type Agreement,
  type ClausePlaces,
  type Masters,
  type Parsed,
  type Problem,
  parseAgreement,
  problemText,
  unresolvedHolidays,
} from '@tallystick/agreement';
import { CommandError, EXIT } from './exit.ts';
import { mastersBeside } from './masters.ts';

/** Problems shown at most; the rest are counted. */
export const SHOWN_PROBLEMS = 20;

/**
 * Reads an agreement and the masters that it extends, or ends the command with every problem at its line and column.
 * @param masters files of masters that do not stand beside it.
 */
export async function readAgreementFile(
  path: string,
  masters: readonly string[] = [],
): Promise<{ agreement: Agreement; places: ClausePlaces; text: string }> {
  const text = readText(path);
  const parsed = await parseWithHolidays(text, mastersBeside(path, masters));
  if (parsed.ok) return { agreement: parsed.agreement, places: parsed.places, text };
  throw invalid(parsed.problems.map((problem: Problem) => problemText(problem, path)));
}

/** Those of all countries take some 40 MB: they are loaded only for an agreement that names some, or may. */
export async function parseWithHolidays(text: string, masters: Masters): Promise<Parsed> {
  const parsed = parseAgreement(text, { masters });
  if (parsed.ok && unresolvedHolidays(parsed.agreement).length === 0) return parsed;
  const { publicHolidays } = await import('@tallystick/holidays');
  return parseAgreement(text, { masters, holidays: publicHolidays });
}

/** The error of an invalid file: the first problems and the count of all. */
export function invalid(lines: readonly string[], total = lines.length): CommandError {
  const shown = lines.slice(0, SHOWN_PROBLEMS);
  const more = total > shown.length ? [`… and ${total - shown.length} more problems.`] : [];
  return new CommandError(EXIT.invalidInput, [...shown, ...more].join('\n'));
}

/** The text of a file, `-` for standard input, or the end of the command. */
export function readText(path: string): string {
  try {
    return path === '-' ? readInput() : readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The error of a file that the system does not let us read. */
export function unreadable(path: string, error: unknown): CommandError {
  const { code } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ENOENT'
      ? 'There is no such file.'
      : code === 'EISDIR'
        ? 'This is a folder.'
        : `It cannot be read (${code}).`;
  return new CommandError(EXIT.invalidInput, `${path}: ${reason} Check the path.`);
}

/** How long to wait for a pipe into which nothing was written yet, ms. */
const PIPE_WAIT_MS = 10;

/** All of standard input. A pipe whose writer is slower than we are says EAGAIN instead of keeping us waiting. */
function readInput(): string {
  const parts: Buffer[] = [];
  const buffer = Buffer.alloc(65_536);
  const nothing = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      const length = readSync(0, buffer);
      if (length === 0) return Buffer.concat(parts).toString('utf8');
      parts.push(Buffer.from(buffer.subarray(0, length)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(parts).toString('utf8'); // the end of a pipe under Windows
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(nothing, 0, 0, PIPE_WAIT_MS);
    }
  }
}
