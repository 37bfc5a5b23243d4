import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CommandError, EXIT } from './exit.ts';

/**
 * The header that says in whose name a command asks a server; nothing where there is no token, which an open server takes. The token comes from
 * TALLYSTICK_TOKEN or from a file that nobody else may read (TALLYSTICK_TOKEN_FILE, by default ~/.config/tallystick/token), and never from the command
 * line, which every user of a machine sees.
 *
 * @throws CommandError when others may read the file, or when it holds no token; that is not said back, since it may hold one beside something else
 */
export function authorization(): { readonly authorization?: string } {
  const token = (process.env.TALLYSTICK_TOKEN ?? tokenOfFile())?.trim();
  if (!token) return {};
  if (!ONE_WORD.test(token))
    throw new CommandError(
      EXIT.invalidInput,
      'What TALLYSTICK_TOKEN or the file of the token holds is no token: it has spaces, lines or signs that none has. Put the token there alone.',
    );
  return { authorization: `Bearer ${token}` };
}

/** What a header takes of a token (RFC 6750). */
const ONE_WORD = /^[\w.~+/=-]+$/;

function tokenOfFile(): string | undefined {
  const named = process.env.TALLYSTICK_TOKEN_FILE;
  const path = named ?? join(homedir(), '.config', 'tallystick', 'token');
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) {
      throw new CommandError(
        EXIT.invalidInput,
        `${path} holds a token and others may read it. Take their rights: chmod 600 ${path}`,
      );
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof CommandError) throw error;
    if (named === undefined) return undefined;
    throw new CommandError(
      EXIT.invalidInput,
      `${path}, which TALLYSTICK_TOKEN_FILE names, cannot be read. Check the path.`,
    );
  }
}
